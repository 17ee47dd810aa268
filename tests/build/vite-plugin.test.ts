import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { glossary } from '../../src/build/vite-plugin.ts';
import type { Glossary } from '../../src/core/entries.ts';
import { openNames, type PackedNames } from '../../src/core/names.ts';
import { findCandidates } from '../../src/core/scan.ts';
import { GOOD, GOOD_WARNINGS, planted } from './planted.ts';

const ALONE = GOOD.replace('see: [her2, biopsy]', 'see: []').replace('page: [her2]', 'page: [cancer]');

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A glossary folder of these files: entries by id, or any other path. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plainword-'));
  folders.push(folder);
  await mkdir(join(folder, 'entries'));
  for (const [name, text] of Object.entries({ 'warnings.yaml': GOOD_WARNINGS, ...files })) {
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** What a bundle that imports `module` gets from a real build with this glossary folder. */
async function built(module: string, folder: string): Promise<unknown> {
  const entry = join(folder, 'entry.js');
  await writeFile(entry, `export { default } from '${module}';`);
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [glossary(folder)],
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'out' } },
  });
  const [first] = [result].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('expected a chunk, found none');
  const bundle = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`);
  return bundle.default;
}

describe('a sound folder', () => {
  test('gives the entries with their warnings, as data', async () => {
    const data = (await built(
      'virtual:glossary/entries',
      await folderWith({ 'entries/her2-test.yaml': ALONE }),
    )) as Glossary;
    expect(data.entries.map((each) => [each.id, each.en.term, each.warnings])).toEqual([
      ['her2-test', 'HER2 test', ['immune-drug']],
    ]);
    expect(data.warnings.map((each) => [each.id, each.en.emergency])).toEqual([
      ['immune-drug', ['chest pain']],
    ]);
  });

  test('gives the names apart, and no wording with them', async () => {
    const packed = (await built(
      'virtual:glossary/names',
      await folderWith({ 'entries/her2-test.yaml': ALONE }),
    )) as () => PackedNames;
    expect(findCandidates('The HER2 status.', openNames(packed()))).toHaveLength(1);
    expect(JSON.stringify(packed())).not.toContain('lab test');
  });

  test('carries no problems and no paths into the bundle', async () => {
    const folder = await folderWith({ 'entries/her2-test.yaml': ALONE });
    const text = JSON.stringify(await built('virtual:glossary/entries', folder));
    expect(text).not.toContain('problems');
    expect(text).not.toContain(folder);
  });

  test('keeps odd text whole: quotes, signs and line separators', async () => {
    const odd = 'A "test" </script> \u2028 \u0024{x} `y` \\ it.';
    const text = planted('mixup: It is not a blood test.', `mixup: ${JSON.stringify(odd)}\n  # `, ALONE);
    const folder = await folderWith({ 'entries/her2-test.yaml': text });
    const data = (await built('virtual:glossary/entries', folder)) as Glossary;
    expect(data.entries[0]?.en.mixup).toBe(odd.replace('\u2028', '').replace(/\s+/g, ' '));
  });
});

describe('a broken folder stops the build and names', () => {
  test.each([
    [
      'a broken field',
      { 'entries/her2-test.yaml': ALONE.replace('tier: 1', 'tier: 9') },
      'glossary/entries/her2-test.yaml tier: G04 must be one of 1, 2, 3, is "9"',
    ],
    [
      'a dead link',
      { 'entries/her2-test.yaml': ALONE.replace('see: []', 'see: [gone]') },
      'glossary/entries/her2-test.yaml see: G31 no entry gone',
    ],
    [
      'a file that is no YAML',
      { 'entries/her2-test.yaml': ALONE, 'entries/b.yaml': 'a: [' },
      'glossary/entries/b.yaml (file): G00 is not YAML',
    ],
    [
      'a file that is no entry',
      { 'entries/her2-test.yaml': ALONE, 'entries/notes.txt': 'x' },
      'glossary/entries/notes.txt (file): G06 every file here is an entry and ends in .yaml',
    ],
    [
      'a broken warning',
      {
        'entries/her2-test.yaml': ALONE,
        'warnings.yaml': GOOD_WARNINGS.replace('chest pain', 'chest pain.'),
      },
      'glossary/warnings.yaml immune-drug.en.soon: G63 no full stop: chest pain.',
    ],
  ] as [string, Record<string, string>, string][])('%s', async (_, files, message) => {
    await expect(built('virtual:glossary/entries', await folderWith(files))).rejects.toThrow(message);
    await expect(built('virtual:glossary/names', await folderWith(files))).rejects.toThrow(message);
  });

  test('all problems of all files at once', async () => {
    const bad = ALONE.replace('tier: 1', 'tier: 9').replace('tag: FISH', 'tag: IHC');
    const folder = await folderWith({ 'entries/a.yaml': ALONE, 'entries/b.yaml': bad });
    const failure = await built('virtual:glossary/entries', folder).catch((error: Error) => error.message);
    for (const message of ['The glossary has', 'b.yaml tier: G04']) expect(failure).toContain(message);
  });

  test('a folder that is missing', async () => {
    const folder = await folderWith({ 'entries/her2-test.yaml': ALONE });
    await rm(join(folder, 'warnings.yaml'));
    await expect(built('virtual:glossary/entries', folder)).rejects.toThrow('warnings.yaml');
  });
});
