import { describe, expect, test } from 'vitest';
import { HINTS, isPlural, readWords, wordsIn } from '../../src/core/text-words.ts';
import { wordAt } from '../../src/core/words.ts';

function shown(text: string): string {
  const { count, starts, ends } = readWords(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at])).join('|');
}

describe('of a text', () => {
  test.each([
    ['HR = 0.64 (95% CI)', 'HR|=|0|64|95|%|CI'],
    ['Paget’s T-cell', 'Paget’s|T|cell'],
    ['— … !', ''],
    ['ER+ and \ufb01brosis', 'ER|+|and|\ufb01brosis'],
    ['’tis a\u00ad word’', 'tis|a|word'],
    ['  two  spaces  ', 'two|spaces'],
  ])('%s the words are %s', (text, words) => {
    expect(shown(text)).toBe(words);
  });

  test.each([
    ['HR = 0.64 (95% CI)', ['hr', '=', '0', '64', '95', '%', 'ci']],
    ['p ≤ 0.05', ['p', '≤', '0', '05']],
    ['Paget’s T-cell', ['pagets', 't', 'cell']],
    ['— … !', []],
  ])('%s the folded words are %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

test('each word has the hash that it has by itself', () => {
  const text = 'Stage II (ER+) of Sjo\u0308gren’s \ufb01brosis';
  const { count, starts, hashes } = readWords(text);
  const letters = Array.from({ length: count }, (_, at) => at).filter((at) => text[starts[at] ?? 0] !== '+');
  expect(letters).toHaveLength(6);
  for (const at of letters) expect(hashes[at]).toBe(wordAt(text, starts[at] as number).hash);
});

test('the columns grow with the text, and hold only the text that was read last', () => {
  const long = 'one = two '.repeat(5000);
  expect(readWords(long).count).toBe(15_000);
  expect(shown(long)).toBe(Array(5000).fill('one|=|two').join('|'));
  expect(shown('just this')).toBe('just|this');
});

test.each([
  ['genes', true],
  ["gene's", true],
  ['ER\u00ads', true],
  ['es', true],
  ['1s', true],
  ['gene', false],
  ['s', false],
  ['is', false],
  ['As', false],
  ['us', false],
])('%s may be a plural: %s', (text, answer) => {
  expect(isPlural(readWords(text), 0)).toBe(answer);
});

describe('a text hints at', () => {
  test.each<[string, (keyof typeof HINTS)[]]>([
    ['nothing in prose. And nothing here', []],
    ['x.org', ['address']],
    ['me@x', ['address']],
    ['and/or', ['address']],
    ['a bracket (or two)', ['bracket']],
    ['STAGE two', ['stage']],
    ['stages', ['stage']],
    ['a grade', ['grade']],
    ['T2', ['code']],
    ['ypN0', ['code']],
    ['pTis', ['code']],
    ['MX', ['code']],
    ['cM0(i+)', ['code', 'bracket']],
    ['The Nice May, pretty, cosy and yellow', []],
    ['NCT01234567', ['register']],
    ['ISRCTN01234567', ['register']],
    ['brca_baby', ['address']],
    ['NCI and It', []],
    ['upstage and degraded', []],
  ])('“%s”: %j', (text, hints) => {
    expect(readWords(text).hints).toBe(hints.reduce((all, hint) => all | HINTS[hint], 0));
  });
});
