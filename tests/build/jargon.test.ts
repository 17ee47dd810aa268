import { describe, expect, test } from 'vitest';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { depthOf, referencesOf } from '../../src/build/rules/jargon.ts';
import { isKnown } from '../../src/build/rules/known-words.ts';
import { plain, refusalsOf } from './planted-folder.ts';

const { entries: real } = await inspectGlossary('glossary');

describe('words that most adults know without a card:', () => {
  test.each([
    ['cancer', true],
    ['Cancers', true],
    ['blood vessels', true],
    ['cancer cells', true],
    ['white blood cell', true],
    ['gene changes', true],
    ['x-rays', true],
    ['by mouth', true],
    ['DNA', true],
    ['womb', true],
    ['uterus', false],
    ['drip', true],
    ['infusion', false],
    ['T cell', false],
    ['HER2', false],
    ['immunotherapy', false],
    ['biopsy', false],
    ['mutation', false],
    ['', false],
  ])('%s: %s', (words, known) => {
    expect(isKnown(words)).toBe(known);
  });
});

/** Entries by their term, which is also their id, with their short wordings. */
const entries = (shorts: Record<string, string | undefined>, tier = 2) =>
  Object.fromEntries(
    Object.entries(shorts).map(([term, short]) => [`entries/${term}.yaml`, plain(term, short, tier)]),
  );

describe('a short wording may name', () => {
  const things = { alpha: undefined, bravo: undefined, charlie: undefined };

  test.each([
    ['two other entries', 'An alpha and a bravo.'],
    ['one of them again', 'An alpha, a bravo, and an alpha.'],
    ['itself', 'An alpha and a bravo make a gadget.'],
    ['any number of known words', 'An alpha and a bravo in the skin, the liver, and a tumor.'],
  ])('%s', async (_, short) => {
    const known = { skin: undefined, liver: undefined, tumor: undefined };
    expect(await refusalsOf(entries({ ...things, ...known, gadget: short }))).toEqual([]);
  });

  test('no third one, and is told which they are', async () => {
    expect(await refusalsOf(entries({ ...things, gadget: 'A charlie, a bravo, and an alpha.' }))).toEqual([
      'glossary/entries/gadget.yaml en.short: G80 names at most 2 other entries, names 3: charlie, bravo, alpha',
    ]);
  });
});

describe('a circle', () => {
  const circle = { alpha: 'It is a bravo.', bravo: 'It is a charlie.', charlie: 'It is an alpha.' };

  test('of needed words is told once, at its first entry', async () => {
    expect((await refusalsOf(entries(circle, 1))).filter((each) => each.includes('G81'))).toEqual([
      'glossary/entries/alpha.yaml en.short: G81 explains in a circle: alpha → bravo → charlie → alpha',
    ]);
  });

  test('of words that few pages need is let be', async () => {
    expect(await refusalsOf(entries(circle))).toEqual([]);
  });
});

test('a chain of three cards is the longest: two may be opened from the first', async () => {
  const chain = { alpha: 'It is a bravo.', bravo: 'It is a charlie.', charlie: undefined };
  expect(await refusalsOf(entries(chain))).toEqual([]);
  expect(await refusalsOf(entries({ ...chain, charlie: 'It is a delta.', delta: undefined }))).toEqual([
    'glossary/entries/alpha.yaml en.short: G82 explained by at most 2 further cards: alpha → bravo → charlie → delta',
  ]);
});

test('the depth of the real glossary is measured with the same steps', () => {
  const references = referencesOf(real);
  const depths = real.map((each) => depthOf(each.id, references));
  expect(Math.max(...depths)).toBe(2);
  expect(depthOf('cancer', references)).toBe(0);
});
