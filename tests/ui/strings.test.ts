import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/entries.ts';
import { EN, ES, stringsIn } from '../../src/ui/strings.ts';
import { BROWSER_STRINGS } from '../../src/ui/strings-browser.ts';
import { CARD_EN, cardStringsIn } from '../../src/ui/strings-card.ts';

test.each(LANGUAGES)('%s has all texts', (language) => {
  expect(pathsOf(stringsIn(language))).toEqual(pathsOf(EN));
  expect(pathsOf(cardStringsIn(language))).toEqual(pathsOf(CARD_EN));
  expect(pathsOf(BROWSER_STRINGS[language])).toEqual(pathsOf(BROWSER_STRINGS.en));
});

/** What is the same in both languages: a name, a word both share, and the English text to try English words on. */
const ALIKE = new Set([
  'brand',
  'welcome.sample',
  'welcome.cardKeys.0.keys',
  'welcome.cardKeys.2.keys',
  'looks.sizes.normal',
  'looks.languages.en',
  'looks.languages.es',
  'backup.leftOutField',
]);

describe('in Spanish', () => {
  const spanish = new Map(flatten(ES));

  test.each(flatten(EN).filter(([path]) => !/^language$|delays\.\d\.delay$/.test(path)))(
    '%s is not left in English (“%s”)',
    (path, text) => {
      const translated = spanish.get(path);
      if (ALIKE.has(path)) expect(translated).toBe(text);
      else expect(translated).not.toBe(text);
    },
  );

  test.each([
    [ES.popup.results(1), '1 resultado'],
    [ES.popup.results(12), '12 resultados'],
    [ES.popup.times(1), 'Una vez'],
    [ES.popup.times(3), '3 veces'],
    [ES.popup.words(1), '1 palabra'],
    [ES.popup.wordsUnder('B', 2), 'B: 2 palabras'],
    [ES.entry.readOn('2026-11-22'), 'Leída el 22 de noviembre de 2026'],
  ])('a count or a day reads “%s”', (text, expected) => {
    expect(text).toBe(expected);
  });

  test.each(flatten(ES).filter(([, text]) => /[¿?]/.test(text)))(
    '%s opens each question that it closes',
    (_, text) => {
      expect(text.match(/¿/g)).toHaveLength(text.match(/\?/g)?.length ?? 0);
    },
  );

  test('readers are addressed as usted', () => {
    const familiar = /\b(?:tú|tu|tus|ti|contigo|haz|pulsa tu|puedes|tienes|lees|quieres)\b/i;
    expect(flatten(ES).filter(([path, text]) => familiar.test(text) && path !== 'welcome.sample')).toEqual(
      [],
    );
  });
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
  test.each([...flatten(EN), ...flatten(ES)].map(([, text]) => text))(
    '“%s” is calm: no exclamation mark, and not empty',
    (text) => {
      expect(text).not.toMatch(/!/);
      expect(text.trim()).not.toBe('');
    },
  );
});

test('the sample text is about as long as a paragraph people read', () => {
  const words = EN.welcome.sample.split(' ').length;
  expect(words).toBeGreaterThan(80);
  expect(words).toBeLessThan(110);
});

/** All texts below `value` with their paths; functions are asked with “2”, a count as well as a day of 2001. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]];
  if (typeof value === 'function') return flatten(value('2', '2'), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => flatten(each, path === '' ? key : `${path}.${key}`));
}

function pathsOf(value: unknown): string[] {
  return flatten(value).map(([path]) => path);
}
