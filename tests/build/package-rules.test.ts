import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedPackages, thirdPartyText } from '../../src/build/licenses.ts';
import { lockfileOffences, strayAddresses } from '../../src/build/package-rules.ts';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { allowScripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the lockfile', () => {
  test('takes each package from the one registry, with a sha512, and lets one run a script', () => {
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(300);
    expect(lockfileOffences(lockfile, Object.keys(allowScripts))).toEqual([]);
    expect(Object.keys(allowScripts)).toEqual(['node']);
  });

  test.each([
    // what an attacker or an accident would leave in it
    [{ integrity: 'sha1-abc' }, 'x has no sha512'],
    [{}, 'x has no sha512'],
    [
      { integrity: 'sha512-abc', resolved: 'https://npm.example.org/x.tgz' },
      'x comes from https://npm.example.org/x.tgz',
    ],
    [
      { integrity: 'sha512-abc', resolved: 'git+ssh://git@github.com/x/x.git' },
      'x comes from git+ssh://git@github.com/x/x.git',
    ],
    [{ integrity: 'sha512-abc', hasInstallScript: true }, 'x runs a script when it is installed'],
    [{ integrity: 'sha512-abc', link: true }, 'x is a link'],
  ])('with %j is refused', (entry, offence) => {
    expect(lockfileOffences({ packages: { 'node_modules/a/node_modules/x': entry } }, ['node'])).toEqual([
      offence,
    ]);
  });
});

describe('what ships', () => {
  const packages = shippedPackages();

  test('is bundled from few packages, each with a license that lets it', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(5);
    expect(packages.map(({ name, license }) => `${name} ${license}`)).toEqual([
      '@popperjs/core MIT',
      'minisearch MIT',
      'preact MIT',
      'tippy.js MIT',
      'webextension-polyfill MPL-2.0',
      'wxt MIT',
    ]);
  });

  test('carries their own words', () => {
    const text = thirdPartyText(packages);
    for (const { name, version } of packages) expect(text).toContain(`${name} ${version}`);
    expect(text).toContain('Copyright (c) 2015-present Jason Miller');
    expect(text).toContain('Mozilla Public License');
  });
});

test.each([
  ["fetch('https://example.org/x')", ['https://example.org/x']],
  ['new WebSocket("wss://example.org")', ['wss://example.org']],
  ["h.setAttribute('xmlns', 'http://www.w3.org/2000/svg')", []],
  ['"https://www.cancer.gov/a"', []],
  ['"https://www.cancer.gov/b"', ['https://www.cancer.gov/b']],
])('in %s the stray addresses are %j', (text, stray) => {
  expect(strayAddresses(text, new Set(['https://www.cancer.gov/a']))).toEqual(stray);
});
