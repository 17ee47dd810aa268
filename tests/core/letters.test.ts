import { expect, test } from 'vitest';
import { LETTERS, LETTERS_AND_DIGITS } from '../../src/core/letters.ts';

/** Units of the first planes that one expression takes and the other does not, as their characters. */
function apart(one: RegExp, other: RegExp, last: number): string[] {
  const units = Array.from({ length: last + 1 }, (_, unit) => String.fromCharCode(unit));
  return units.filter((char) => one.test(char) !== other.test(char));
}

const aLetter = new RegExp(`[${LETTERS}]`);
const aLetterOrDigit = new RegExp(`[${LETTERS_AND_DIGITS}]`);

test('in Western letters they are exact, but for modifiers, × and ÷, and fractions', () => {
  const modifiers = /[\u02b0-\u02ff×÷]/;
  const isKnown = (char: string) => modifiers.test(char) || /[¼½¾]/.test(char);
  expect(apart(aLetter, /\p{L}/u, 0x2ff).filter((char) => !isKnown(char))).toEqual([]);
  expect(apart(aLetterOrDigit, /[\p{L}\p{N}]/u, 0x2ff).filter((char) => !isKnown(char))).toEqual([]);
});

test.each(['κ', 'Ж', 'ב', 'ع', 'ह', 'が', '字', '한', 'ﬁ'.normalize('NFKD').charAt(0)])(
  '%s is a letter',
  (char) => {
    expect(aLetter.test(char)).toBe(true);
  },
);

test.each(['²', '₂', '7'])('%s is a digit', (char) => {
  expect(aLetter.test(char)).toBe(false);
  expect(aLetterOrDigit.test(char)).toBe(true);
});

test.each(['’', '–', '…', '“', '•', '™', '。', '、', '\u0301', '\u00a0', '\u200b', '→', '≥'])(
  '“%s” is neither',
  (char) => {
    expect(aLetterOrDigit.test(char)).toBe(false);
  },
);
