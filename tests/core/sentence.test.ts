import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, sentenceAround } from '../../src/core/sentence.ts';

/** The sentence around the words in brackets. */
function around(text: string, language = 'en'): string {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return sentenceAround(text.replace(/[[\]]/g, ''), start, end, language);
}

test.each([
  // a text with its word in brackets, the sentence that is kept
  ['She had a scan. The tumor was tested for [PD-L1]. It was positive.', 'The tumor was tested for PD-L1.'],
  ['The tumor was tested for [PD-L1]', 'The tumor was tested for PD-L1'],
  ['[PD-L1] was positive. Then more.', 'PD-L1 was positive.'],
  ['Did it spread? [Stage 2A] means no! Good.', 'Stage 2A means no!'],
  ['About 1.5 cm of [DCIS] was left. Fine.', 'About 1.5 cm of DCIS was left.'],
  ['A [checkpoint\n   inhibitor] may\u00a0help. B.', 'A checkpoint inhibitor may help.'],
  [
    'It was, as her\nnurse said, [a\nscan] that\nshowed it.\nThen more.',
    'It was, as her nurse said, a scan that showed it.',
  ],
  ['A picture \ufffc of a [biopsy] here.', 'A picture of a biopsy here.'],
  ['Her “[TNBC] came back.” He left.', 'Her “TNBC came back.”'],
  ['[HER2]', 'HER2'],
])('%s', (text, sentence) => {
  expect(around(text)).toBe(sentence);
});

test('of no text there is no sentence', () => {
  expect(sentenceAround('', 0, 0, 'en')).toBe('');
});

test('two sentences that a word spans are both kept', () => {
  expect(around('One. Two [ends. Starts] three. Four.')).toBe('Two ends. Starts three.');
});

describe('a sentence that is too long', () => {
  const long = (before: number, after: number) =>
    `${'before '.repeat(before)}[pembrolizumab]${' after'.repeat(after)}.`;

  test.each([
    ['on both sides', long(100, 100), /^… (before )+pembrolizumab( after)+ …$/],
    ['before the word', long(100, 2), /^… (before )+pembrolizumab after after\.$/],
    ['after the word', long(2, 100), /^before before pembrolizumab( after)+ …$/],
  ])('%s is cut between words, and the word stays', (_, text, shape) => {
    const sentence = around(text);
    expect(sentence).toMatch(shape);
    expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentence.length).toBeGreaterThan(200);
  });

  test('fits to the unit', () => {
    const text = (length: number) => `[HER2] ${'ab '.repeat(200)}`.slice(0, length + 1).concat('.');
    expect(around(text(300))).toBe(`HER2 ${'ab '.repeat(200)}`.slice(0, 299).concat('.'));
    expect(around(text(301))).toMatch(/^HER2( ab)+ …$/);
  });

  test('in its source, full of spaces as pages are, is cut between words where the looking ends', () => {
    const before = `before${' '.repeat(80)}`.repeat(20);
    const after = `${' '.repeat(81)}after`.repeat(20);
    expect(around(`${before}[HER2]${after}.`)).toBe(`… ${'before '.repeat(6)}HER2${' after'.repeat(6)} …`);
  });

  test('only as a whole has room for all of its shorter side', () => {
    const sentence = around(`${'before '.repeat(20)}[HER2]${' after'.repeat(100)}.`);
    expect(sentence).toMatch(/^(before ){20}HER2( after){25} …$/);
    expect(around(`${'before '.repeat(100)}[HER2]${' after'.repeat(20)}.`)).toMatch(
      /^… (before ){24}HER2( after){20}\.$/,
    );
  });

  test('is the word alone where that is longer than any sentence', () => {
    expect(around(`Of [${'HER2 '.repeat(80)}] here.`)).toHaveLength(LONGEST_SENTENCE);
  });

  test('without any space still fits', () => {
    expect(around(`${'a'.repeat(900)}[HER2]${'b'.repeat(900)}`)).toBe('…HER2…');
  });
});

test('whatever the text, the sentence fits and holds the word', () => {
  const pieces = fc.array(
    fc.constantFrom('word ', 'Dr. ', 'x', '. ', '? ', '\n', '\ufffc', 'é', '“', '” ', '👩‍⚕️ '),
  );
  fc.assert(
    fc.property(pieces, pieces, (before, after) => {
      const text = `${before.join('')}HER2${after.join('')}`;
      const start = before.join('').length;
      const sentence = sentenceAround(text, start, start + 4, 'en');
      expect(sentence).toContain('HER2');
      expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(sentence).not.toMatch(/[\n\ufffc]|\s\s|^\s|\s$/);
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

test('a very long text costs no more than a short one', () => {
  const text = `${'word '.repeat(400_000)}HER2${' word'.repeat(400_000)}`;
  const start = performance.now();
  expect(sentenceAround(text, 2_000_000, 2_000_004, 'en')).toContain('HER2');
  expect(performance.now() - start).toBeLessThan(200);
});
