import { describe, expect, test } from 'vitest';
import { countBefore, firstFrom, wordsOf } from '../../src/core/windows.ts';

function shown(text: string, from = 0, to = wordsOf(text).count): string {
  const { starts, ends } = wordsOf(text);
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  return numbers.map((at) => text.slice(starts[at], ends[at])).join('|');
}

describe('of a text', () => {
  test.each([
    ['HR = 0.64 (95% CI)', 'HR|=|0|64|95|%|CI'],
    ['Paget’s T-cell', 'Paget’s|T|cell'],
    ['— … !', ''],
    ['ER+ and \ufb01brosis', 'ER|+|and|\ufb01brosis'],
  ])('%s the words are %s', (text, words) => {
    expect(shown(text)).toBe(words);
  });

  test.each([
    // where the name stands, what is before it and what after it
    ['one two [HR] = 0.64', 'one|two', '=|0|64'],
    ['[HR]-positive', '', 'positive'],
    ['one ± [SD]', 'one|±', ''],
    ['a\u00ad b\u00ad [x] c', 'a|b', 'c'],
    ['stage c[T2]N1 here', 'stage', 'here'],
  ])('%s: before it %s, after it %s', (marked, before, after) => {
    const text = marked.replace(/[[\]]/g, '');
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    expect(shown(text, 0, countBefore(wordsOf(text), start))).toBe(before);
    expect(shown(text, firstFrom(wordsOf(text), end))).toBe(after);
  });
});

test('a plural has its singular’s hash as well', () => {
  const hashOf = (word: string) => wordsOf(word).hashes[0];
  const { withoutS, withoutEs } = wordsOf('masses');
  const [s, es] = [withoutS[0], withoutEs[0]];
  expect([s, es]).toEqual([hashOf('masse'), hashOf('mass')]);
});

test('the buffers grow with the text, and hold only the text asked for last', () => {
  const long = 'one = two '.repeat(500);
  expect(wordsOf(long).count).toBe(1500);
  expect(shown('just this')).toBe('just|this');
});
