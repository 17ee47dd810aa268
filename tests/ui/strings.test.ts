import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/entries.ts';
import { EN, stringsIn } from '../../src/ui/strings.ts';
import { CARD_EN, cardStringsIn } from '../../src/ui/strings-card.ts';

test.each(LANGUAGES)('%s has all texts, in English until they are translated', (language) => {
  expect(Object.keys(stringsIn(language))).toEqual(Object.keys(EN));
  expect(Object.keys(cardStringsIn(language))).toEqual(Object.keys(CARD_EN));
});

test.each([
  [EN.popup.results(0), '0 results'],
  [EN.popup.results(1), '1 result'],
  [EN.popup.results(12), '12 results'],
  [EN.popup.times(1), 'Once'],
  [EN.popup.times(3), '3 times'],
  [EN.popup.words(1), '1 word'],
  [EN.entry.readOn('2026-11-22'), 'Read on 22 November 2026'],
  [EN.entry.confirmedOn('2026-01-05'), 'Address confirmed on 5 January 2026'],
])('a count or a day reads “%s”', (text, expected) => {
  expect(text).toBe(expected);
});

test('the lead-ins of the warning signs are the fixed sentences', () => {
  expect(EN.callNow).toBe('Call 911 or your local emergency number for:');
  expect(EN.callSoon).toBe('Call your care team right away, day or night, for:');
});

describe('every text', () => {
  test.each(textsOf(EN))('“%s” is calm: no exclamation mark, and not empty', (text) => {
    expect(text).not.toMatch(/!/);
    expect(text.trim()).not.toBe('');
  });
});

test('the sample text is about as long as a paragraph people read', () => {
  const words = EN.welcome.sample.split(' ').length;
  expect(words).toBeGreaterThan(80);
  expect(words).toBeLessThan(110);
});

/** All texts below `value`; functions are asked with “2”, which serves as a count and as a day of 2001. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsOf(value('2'));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}
