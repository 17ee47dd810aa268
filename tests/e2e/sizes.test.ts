import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What a reader's browser carries, in bytes. The build comes before the tests that read it: see tests/commands. */
const BUDGET = {
  /** The script that every page of a site gets that is on. */
  'page.js': 105_000,
  /** The page layer, on pages with something to explain. */
  'explain.js': 45_000,
  /** What draws cards, on pages where one is wanted. */
  'card.js': 80_000,
};

/** The whole package, packed. The glossary stands in it twice, for the worker and for our own pages. */
const PACKAGE = 2_000_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('the build for %s', (folder) => {
  const path = join('.output', folder);

  it.each(Object.entries(BUDGET))('keeps %s within its budget', (file, most) => {
    expect(statSync(join(path, file)).size).toBeLessThanOrEqual(most);
  });

  it.each(Object.keys(BUDGET))('holds %s with a byte a letter', (file) => {
    expect(readFileSync(join(path, file)).every((byte) => byte < 128)).toBe(true);
  });

  it('keeps the package within its budget', () => {
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((each) =>
      statSync(join(path, each)).isFile(),
    );
    const packed = files.reduce((sum, each) => sum + gzipSync(readFileSync(join(path, each))).length, 0);
    expect(packed).toBeLessThanOrEqual(PACKAGE);
  });
});
