import { expect, test } from 'vitest';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';
import { entry } from './marked.ts';

const NEAR = { near: ['tumor'] };
const names = openNames(
  packNames(
    [
      entry('breast-cancer', ['breast cancer']),
      entry('breast-cancer-gene', [{ text: 'breast cancer gene', sense: NEAR }]),
      entry('her2-breast', [{ text: 'positive breast', sense: NEAR }]),
      entry('breast', [{ text: 'breast', sense: NEAR }]),
      entry('cancer-stage', [{ text: 'cancer stage', sense: NEAR }]),
      entry('same-words', [{ text: 'breast cancer', sense: NEAR }]),
      entry('common', ['common words'], { anywhere: false }),
      entry('words', [{ text: 'words', sense: NEAR }]),
      entry('common-alone', [{ text: 'common', sense: NEAR }], { anywhere: false }),
      entry('short', ['AB CD']),
      entry('part', [{ text: 'CD', sense: NEAR }]),
    ].map((each) => (each.id === 'short' ? exact(each) : each)),
    'en',
  ),
);

function exact(each: ReturnType<typeof entry>): ReturnType<typeof entry> {
  return { ...each, en: { ...each.en, names: each.en.names.map((name) => ({ ...name, exact: true })) } };
}

/** The candidates of a text that settling has to look at, as their words. */
function open(text: string): string[] {
  return (readText(text, names)?.candidates ?? []).map(({ start, end }) => text.slice(start, end));
}

test.each([
  [
    'what begins inside a sure name is covered, even if it reaches further',
    'breast cancer stage',
    ['breast cancer', 'breast cancer'],
  ],
  [
    'a longer doubtful name stays, beside the sure name that it begins with',
    'breast cancer gene',
    ['breast cancer gene', 'breast cancer', 'breast cancer'],
  ],
  [
    'a sure name into which a doubtful one reaches covers nothing',
    'positive breast cancer stage',
    ['positive breast', 'breast cancer', 'breast cancer', 'breast', 'cancer stage'],
  ],
  [
    'a sure name for pages about cancer alone covers only its like',
    'common words',
    ['common words', 'words'],
  ],
  ['exact letters, which a page may bind to another meaning, cover nothing', 'AB CD', ['AB CD', 'CD']],
  [
    'behind a sure name all is open again',
    'breast cancer, breast',
    ['breast cancer', 'breast cancer', 'breast'],
  ],
])('%s', (_, text, expected) => {
  expect(open(text)).toEqual(expected);
});
