import { describe, expect, test } from 'vitest';
import {
  gapBetween,
  nextWordFrom,
  pathStep,
  signatureOf,
  singularsOf,
  wordAt,
} from '../../src/core/words.ts';

describe('the gap between two words', () => {
  test.each([
    // a gap as a page may write it, and one that counts the same
    ['-', ' '],
    [' – ', ' '],
    ['\u00a0\n\t ', ' '],
    ['-\u00ad', ' '],
    ['', ' '],
    [' / ', '/'],
    ['＋', '+'],
    ['. ', '.'],
    [', ', ','],
    [' (', '('],
  ])('“%s” counts as “%s”', (gap, same) => {
    expect(gapBetween(gap, 0, gap.length)).toBe(gapBetween(same, 0, same.length));
  });

  test('differs for every sign', () => {
    const gaps = [' ', '/', '+', '.', ',', '(', ')', '—', '&', '+/', '/+', '..', '，'];
    expect(new Set(gaps.map((gap) => gapBetween(gap, 0, gap.length))).size).toBe(gaps.length);
  });
});

const hashOf = (text: string) => wordAt(text, 0).hash;

describe('a word', () => {
  test.each([
    // as a page may write it, the same word plainly
    ['HER2', 'her2'],
    ['ＨＥＲ２', 'her2'],
    ['Sjo\u0308gren’s', 'sjogrens'],
    ['ﬁbrosis', 'fibrosis'],
    ['check\u00adpoint', 'checkpoint'],
  ])('%s hashes like %s', (text, plain) => {
    expect(hashOf(text)).toBe(hashOf(plain));
  });

  test.each([
    // a word, where it ends, its singulars and where they end
    [
      'genes and',
      5,
      [
        ['gene', 4],
        ['gen', 3],
      ],
    ],
    [
      "gene's",
      6,
      [
        ['gene', 4],
        ['gen', 3],
      ],
    ],
    ['ER\u00ads', 4, [['er', 2]]],
    ['ﬁs', 2, [['fi', 1]]],
    [
      'masses',
      6,
      [
        ['masse', 5],
        ['mass', 4],
      ],
    ],
    ['gene', 4, []],
    ['s', 1, []],
    ['is', 2, []],
    ['es', 2, [['e', 1]]],
    ['1s', 2, [['1', 1]]],
    ['HER2', 4, []],
  ] as [string, number, [string, number][]][])(
    '%s ends at %i; its singulars are %j',
    (text, end, singulars) => {
      expect(wordAt(text, 0).end).toBe(end);
      expect(singularsOf(text, 0, end)).toEqual(
        singulars.map(([singular, at]) => ({ hash: hashOf(singular), end: at })),
      );
    },
  );

  test.each([
    [39, 45],
    [40, -1],
  ])('%i units behind another is found at %i', (gap, at) => {
    expect(nextWordFrom(`breast${' '.repeat(gap)}cancer`, 6)).toBe(at);
  });
});

test('a path depends on its words, their order and the signs between them', () => {
  const path = (...steps: [gap: string, word: string][]) =>
    steps.reduce((all, [gap, word]) => pathStep(all, gapBetween(gap, 0, gap.length), hashOf(word)), 0);
  const paths = [
    path(['', 'breast'], [' ', 'cancer']),
    path(['', 'cancer'], [' ', 'breast']),
    path(['', 'breastcancer']),
    path(['', 'breast'], ['/', 'cancer']),
  ];
  expect(new Set(paths).size).toBe(paths.length);
});

describe('a signature', () => {
  const of = (text: string, isExact = false) => signatureOf(text, 0, text.length, isExact);
  test.each([
    // two texts, whether their signatures are equal, and equal where letters are exact
    ['PD-L1', 'PD L1', true, true],
    ['PD-L1', 'pdl1', true, false],
    ['pCR', 'PCR', true, false],
    ['pCR', 'ｐＣＲ', true, true],
    ['É', 'E', true, true],
    ['É', 'e', true, false],
    ['HER₂', 'HER2', true, true],
    ['ﬁ', 'fi', true, true],
    ['BRCA1/2', 'BRCA1 2', false, false],
    ['BRCA1/2', 'BRCA1 / 2', true, true],
    ['her2', 'her3', false, false],
    ['ab', 'ba', false, false],
  ])('of %s and of %s are equal: %s; where letters are exact: %s', (a, b, areEqual, areExactlyEqual) => {
    expect(of(a) === of(b)).toBe(areEqual);
    expect(of(a, true) === of(b, true)).toBe(areExactlyEqual);
  });
});
