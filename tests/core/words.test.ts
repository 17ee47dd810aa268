import { describe, expect, test } from 'vitest';
import {
  E,
  gapBetween,
  hashBefore,
  hashStep,
  nextWordFrom,
  pathStep,
  S,
  signatureOf,
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
    ['genes and', 5],
    ["gene's", 6],
    ['ER\u00ads', 4],
    ['ER\u00ad and', 2],
    ['ﬁs', 2],
    ['HER2', 4],
  ])('%s ends at %i', (text, end) => {
    expect(wordAt(text, 0).end).toBe(end);
  });

  test('has the hash of a shorter one and of the letters behind it, and the other way round', () => {
    const [mass, masses] = [hashOf('mass'), hashOf('masses')];
    expect(hashStep(hashStep(mass, E), S)).toBe(masses);
    expect(hashBefore(hashBefore(masses, S), E)).toBe(mass);
  });

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
