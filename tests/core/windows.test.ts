import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensAfter, tokensBefore, tokensIn } from '../../src/core/windows.ts';

const shown = (text: string, tokens: { start: number; end: number }[]) =>
  tokens.map(({ start, end }) => text.slice(start, end)).join('|');

describe('of a text', () => {
  test.each([
    ['HR = 0.64 (95% CI)', 'HR|=|0|64|95|%|CI'],
    ['Paget’s T-cell', 'Paget’s|T|cell'],
    ['— … !', ''],
    ['ER+ and \ufb01brosis', 'ER|+|and|\ufb01brosis'],
  ])('%s the words are %s', (text, words) => {
    expect(shown(text, tokensIn(text))).toBe(words);
  });

  test.each([
    // where the name stands, what is before it and after it, within two words
    ['one two three [HR] = 0.64', 'two|three', '=|0'],
    ['[HR]-positive', '', 'positive'],
    ['one ± [SD]', 'one|±', ''],
    ['a\u00ad b\u00ad [x] c', 'a|b', 'c'],
  ])('%s: before it %s, after it %s', (marked, before, after) => {
    const text = marked.replace(/[[\]]/g, '');
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    expect(shown(text, tokensBefore(text, start, 2))).toBe(before);
    expect(shown(text, tokensAfter(text, end, 2))).toBe(after);
  });
});

test('words before and after any word are those of the whole text', () => {
  const piece = fc.constantFrom(
    'the',
    'gene',
    's',
    'T',
    '\u00ad',
    '’',
    ' ',
    '-',
    '. ',
    '=',
    '+',
    '中',
    '💗',
    '\ufb01',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const all = tokensIn(text);
      for (const [i, { start, end }] of all.entries()) {
        expect(tokensBefore(text, start, 3)).toEqual(all.slice(Math.max(0, i - 3), i));
        expect(tokensAfter(text, end, 3)).toEqual(all.slice(i + 1, i + 4));
      }
    }),
    { seed: 20261122, numRuns: 2000 },
  );
});
