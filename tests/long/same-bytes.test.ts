import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Every file of a build with its hash. */
function hashesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map(
      (file) =>
        `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    )
    .sort();
}

describe('a build from the sources that reviewers get, in another folder, time zone and language', () => {
  const other = mkdtempSync(join(tmpdir(), 'plainword-sources-'));

  beforeAll(() => {
    // As from a shell: a test runner's own variables would make a build for tests.
    const { PATH = '', HOME = '' } = process.env;
    const build = (folder: string, env: Record<string, string>) =>
      execFileSync('node', ['src/build/commands/build.ts'], { cwd: folder, env: { PATH, HOME, ...env } });
    build('.', { TZ: 'UTC', LC_ALL: 'C' });
    execFileSync('wxt', ['zip', '-b', 'firefox'], { stdio: 'ignore' });
    const zip = readdirSync('.output').find((each) => each.endsWith('-sources.zip'));
    if (!zip) throw new Error('expected a zip of the sources, found none');
    execFileSync('unzip', ['-q', resolve('.output', zip), '-d', other]);
    // The same packages, copied: a link would lead bundles out of the folder. The lockfile holds what npm installs.
    cpSync('node_modules', join(other, 'node_modules'), { recursive: true, verbatimSymlinks: true });
    build(other, { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  }, 600_000);
  afterAll(() => rmSync(other, { recursive: true, force: true }));

  test.each(['chrome-mv3', 'firefox-mv3'])('is %s byte for byte', (folder) => {
    const mine = hashesIn(resolve('.output', folder));
    expect(mine.length).toBeGreaterThan(20);
    expect(hashesIn(join(other, '.output', folder))).toEqual(mine);
  });
});
