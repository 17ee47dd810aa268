import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { scaffoldEntry } from '../../src/build/scaffold.ts';
import { folderWith } from './planted-folder.ts';

const TODAY = '2026-11-22';

describe('a new entry', () => {
  test('has every field in its right shape, and is refused only for its hints', async () => {
    const folder = await folderWith({});
    const path = await scaffoldEntry(folder, 'tumor-bed', TODAY);
    expect(path).toBe(join(folder, 'entries', 'tumor-bed.yaml'));
    const { entries, problems } = await inspectGlossary(folder, TODAY);
    expect(entries.find((each) => each.id === 'tumor-bed')?.en.term).toBe('tumor bed');
    const rules = problems.map(({ field, rule }) => `${field} ${rule}`);
    expect(rules).toEqual([
      'sources.0.url G24',
      'en.short G57',
      'en.why G57',
      'en.ask.0 G57',
      'sources.0.title G57',
      'sources.1.title G57',
    ]);
  });

  test('passes once the hints are replaced', async () => {
    const folder = await folderWith({});
    const path = await scaffoldEntry(folder, 'tumor-bed', TODAY);
    const text = (await readFile(path, 'utf8')).replace('def/TODO', 'def/44636').replaceAll('TODO ', '');
    await writeFile(path, text);
    expect((await inspectGlossary(folder, TODAY)).problems).toEqual([]);
  });

  test('hints at every field that an entry can have', async () => {
    const path = await scaffoldEntry(await folderWith({}), 'tumor-bed', TODAY);
    const text = await readFile(path, 'utf8');
    for (const field of 'category tier see warnings sources en term say names search short why ask mixup'.split(
      ' ',
    )) {
      expect(text).toMatch(new RegExp(`^[ #]*${field}:`, 'm'));
    }
  });
});

describe('no new entry', () => {
  test.each([
    '',
    'Tumor',
    'tumor bed',
    'tumor_bed',
    '-tumor',
    'tumor-',
    'tumor--bed',
    '../tumor',
    'a/b',
    'tumor.yaml',
  ])('has the id “%s”', async (id) => {
    await expect(scaffoldEntry(await folderWith({}), id, TODAY)).rejects.toThrow(
      'An id is lower-case words joined by hyphens',
    );
  });

  test('takes the place of another', async () => {
    const folder = await folderWith({});
    await expect(scaffoldEntry(folder, 'her2-test', TODAY)).rejects.toThrow(
      'There is an entry her2-test already',
    );
    expect(await readFile(join(folder, 'entries', 'her2-test.yaml'), 'utf8')).toContain('revision: 1');
  });
});
