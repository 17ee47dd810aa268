import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/entries.ts';
import { evidenceOf } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { firstNamedIn, PageReader } from '../../src/core/page-reader.ts';
import type { PageMatch, PageText, Settled } from '../../src/core/page-texts.ts';
import { readText } from '../../src/core/read-text.ts';
import { dice } from '../dice.ts';
import { entry } from './marked.ts';

/** Sure names, a doubtful one, one of a general word, two short forms alike, and a name that is not its entry's own. */
const ENTRIES: Entry[] = [
  entry('her2', ['HER2', { text: 'HER2-low', relation: 'kind' }]),
  entry('trastuzumab', ['trastuzumab'], { category: 'drug' }),
  entry('fatigue', ['fatigue'], { category: 'side-effect', anywhere: false, tier: 2 }),
  entry('receptor', ['hormone receptor', 'HR'], { tier: 2 }),
  entry('ratio', ['hazard ratio', { text: 'HR', sense: { near: ['interval'] } }], {
    tier: 2,
    anywhere: false,
  }),
];
const names = openNames(packNames(ENTRIES, 'en'));
const NO_HEAD = { title: '', headings: [] };

const noTurn = async () => {};
const reader = (language?: string) => new PageReader(names, async () => language, noTurn);

const english = (id: number, text: string): PageText => ({
  id,
  text,
  said: { language: 'en', isForWholePage: true },
});

const german = (id: number, text: string): PageText => ({
  id,
  text,
  said: { language: 'de', isForWholePage: false },
});

/** The words that were settled, text by text. */
function wordsOf(settled: Settled, texts: readonly PageText[]): Record<number, string[]> {
  const textOf = (id: number) => texts.find((each) => each.id === id)?.text ?? '';
  return Object.fromEntries(
    settled.map(([id, matches]) => [id, matches.map(({ start, end }) => textOf(id).slice(start, end))]),
  );
}

const ABOUT = english(1, 'HER2 and trastuzumab for breast cancer.');
const TIRED = english(2, 'You may have fatigue.');

test('a text is told of once, and again only where its matches change', async () => {
  const page = reader();
  page.tell({ texts: [TIRED], gone: [] });
  expect(wordsOf(await page.settle(NO_HEAD), [TIRED])).toEqual({ 2: [] });
  page.tell({ texts: [ABOUT], gone: [] });
  expect(wordsOf(await page.settle(NO_HEAD), [TIRED, ABOUT])).toEqual({
    1: ['HER2', 'trastuzumab'],
    2: ['fatigue'],
  });
  expect(await page.settle(NO_HEAD)).toEqual([]);
  page.tell({ texts: [], gone: [1] });
  expect(wordsOf(await page.settle(NO_HEAD), [TIRED])).toEqual({ 2: [] });
});

test('a text without a name is not told of', async () => {
  const page = reader();
  page.tell({ texts: [english(1, 'The garden in May.'), ABOUT], gone: [] });
  expect((await page.settle(NO_HEAD)).map(([id]) => id)).toEqual([1]);
});

test('the title and the top heading speak for the page', async () => {
  const about = english(1, 'A note on HER2.');
  const both = [about, TIRED];
  const told = async (title: string, headings: number[]) => {
    const page = reader();
    page.tell({ texts: [about, TIRED, english(3, 'Roses'), english(4, 'Tulips')], gone: [] });
    return wordsOf(await page.settle({ title, headings }), both)[2];
  };
  expect(await told('Gardens', [])).toEqual([]);
  expect(await told('HER2', [])).toEqual(['fatigue']);
});

test('in a text of another language only international names count, as long as it is one', async () => {
  const page = reader();
  const text = 'HER2, trastuzumab and fatigue';
  page.tell({ texts: [ABOUT, german(2, text)], gone: [] });
  expect(wordsOf(await page.settle(NO_HEAD), [ABOUT, german(2, text)])[2]).toEqual(['HER2', 'trastuzumab']);
  page.tell({ texts: [english(3, text)], gone: [2] });
  expect(wordsOf(await page.settle(NO_HEAD), [english(3, text)])[3]).toEqual([
    'HER2',
    'trastuzumab',
    'fatigue',
  ]);
});

test('a match says how its name belongs to the entry, where it is not the entry’s own', async () => {
  const page = reader();
  page.tell({ texts: [english(1, 'HER2-low, then HER2 and trastuzumab.')], gone: [] });
  const [[, matches] = [0, []]] = await page.settle(NO_HEAD);
  expect(matches.map(({ entry, relation }) => [entry, relation])).toEqual([
    ['her2', 'kind'],
    ['her2', undefined],
    ['trastuzumab', undefined],
  ]);
  expect(matches.every((each) => !('name' in each))).toBe(true);
});

describe('a selected text', () => {
  test.each([
    ['so much fatigue with HER2', { start: 8, end: 15, entry: 'fatigue' }],
    ['roses', null],
  ])('“%s” names first %o', (text, first) => {
    expect(firstNamedIn(text, names)).toEqual(first);
  });
});

const POOL = [
  'HER2 and trastuzumab for breast cancer.',
  'You may have fatigue.',
  'The hazard ratio (HR) was low.',
  'An HR of 2, with its interval.',
  'Hormone receptor (HR) positive.',
  'HR-positive and HER2-low, trastuzumab.',
  'The garden in May.',
  'Fatigue, trastuzumab, and a hormone receptor.',
];

test('whatever comes and goes, what was told adds up to the matches of a fresh look at the whole page', async () => {
  const random = dice(20261122);
  const roll = (sides: number) => Math.floor(random() * sides);
  for (let page = 0; page < 60; page += 1) {
    const kept = reader();
    const texts = new Map<number, string>();
    const told = new Map<number, PageMatch[]>();
    for (let round = 0, id = 0; round < 12; round += 1) {
      const gone = [...texts.keys()].filter(() => roll(3) === 0);
      for (const each of gone) for (const map of [texts, told]) map.delete(each);
      const more = Array.from({ length: roll(4) }, () => {
        id += 1;
        return english(id, POOL[roll(POOL.length)] as string);
      });
      for (const each of more) texts.set(each.id, each.text);
      kept.tell({ texts: more, gone });
      const title = roll(2) === 0 ? 'HER2' : '';
      for (const [at, matches] of await kept.settle({ title, headings: [] })) told.set(at, matches);
      expect(new Map([...told].sort(([a], [b]) => a - b))).toEqual(freshly(texts, title));
    }
  }
});

/** All at once, by the functions themselves. */
function freshly(texts: ReadonlyMap<number, string>, title: string): Map<number, PageMatch[]> {
  const reads = [...texts].flatMap(([id, text]) => {
    const read = readText(text, names);
    return read ? [{ id, read }] : [];
  });
  const evidence = evidenceOf(
    reads.map(({ read }) => read),
    [readText(title, names)].filter((each) => each !== undefined),
  );
  return new Map(
    reads.map(({ id, read }) => [
      id,
      matchesIn(read, names, evidence).map(({ name: _, ...match }) => {
        const isKind = read.text.slice(match.start, match.end) === 'HER2-low';
        return isKind ? { ...match, relation: 'kind' as const } : match;
      }),
    ]),
  );
}
