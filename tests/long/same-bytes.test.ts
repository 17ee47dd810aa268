import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
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

const BUILD = ['src/build/commands/build.ts'];

describe('a build from the sources that reviewers get, in another folder, time zone and language', () => {
  const other = mkdtempSync(join(tmpdir(), 'plainword-sources-'));

  beforeAll(() => {
    // As from a shell: with a test runner's own variables these would be builds for tests.
    const { PATH = '', HOME = '' } = process.env;
    const run = (command: string, args: string[], cwd: string, env: Record<string, string>) =>
      execFileSync(command, args, {
        cwd,
        env: { PATH, HOME, ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const here = { TZ: 'UTC', LC_ALL: 'C' };
    // The zip builds Firefox's once more: what it leaves must be what the build leaves.
    run('node', BUILD, '.', here);
    run('wxt', ['zip', '-b', 'firefox'], '.', here);
    const zip = readdirSync('.output').find((each) => each.endsWith('-sources.zip'));
    if (!zip) throw new Error('expected a zip of the sources, found none');
    execFileSync('unzip', ['-q', resolve('.output', zip), '-d', other]);
    // The same packages, copied: a link would lead bundles out of the folder. The lockfile holds what npm installs.
    cpSync(realpathSync('node_modules'), join(other, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    run('node', BUILD, other, { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  }, 600_000);
  afterAll(() => rmSync(other, { recursive: true, force: true }));

  test.each(['chrome-mv3', 'firefox-mv3'])('is %s byte for byte', (folder) => {
    const mine = hashesIn(resolve('.output', folder));
    expect(mine.length).toBeGreaterThan(20);
    expect(hashesIn(join(other, '.output', folder))).toEqual(mine);
  });
});
