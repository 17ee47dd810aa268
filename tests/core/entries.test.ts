import { describe, expect, test } from 'vitest';
import {
  cardOf,
  type Entry,
  languageOf,
  spineOf,
  titleOf,
  type Warning,
  warningsOf,
  wordingIn,
} from '../../src/core/entries.ts';
import { entry } from './marked.ts';

const WARNINGS: Warning[] = [
  {
    id: 'fever',
    sources: [],
    en: { emergency: [], soon: ['fever'] },
    es: { emergency: [], soon: ['fiebre'] },
  },
  { id: 'chest', sources: [], en: { emergency: ['chest pain'], soon: [], tail: 'Say so.' } },
];

const ENGLISH: Entry = entry('her2', ['HER2'], { warnings: ['chest', 'fever'], sources: [] });
const BOTH: Entry = { ...ENGLISH, es: { ...ENGLISH.en, term: 'HER2 en español', tag: 'RH' } };

test.each([
  ['English', ENGLISH, 'en', 'her2', 'en'],
  ['English where Spanish is not written yet', ENGLISH, 'es', 'her2', 'en'],
  ['Spanish where it is', BOTH, 'es', 'HER2 en español', 'es'],
] as const)('a wording is in %s, and says so', (_, entry, language, term, answered) => {
  expect(wordingIn(entry, language).term).toBe(term);
  expect(languageOf(entry, language)).toBe(answered);
  expect(cardOf(entry, [], language)).toMatchObject({ term, language: answered });
});

test.each([
  [{ term: 'pathologic complete response', tag: 'pCR' }, 'pathologic complete response (pCR)'],
  [{ term: 'biopsy' }, 'biopsy'],
])('%j is titled %s', (wording, title) => {
  expect(titleOf(wording)).toBe(title);
});

test('a spine has what lists need, in each language there is, and nothing more', () => {
  expect(spineOf(ENGLISH)).toEqual({ id: 'her2', category: 'biomarker', en: { term: 'her2' } });
  expect(spineOf(BOTH)).toEqual({
    id: 'her2',
    category: 'biomarker',
    en: { term: 'her2' },
    es: { term: 'HER2 en español', tag: 'RH' },
  });
});

describe('a card', () => {
  test('holds what it shows and nothing else: no names, no sources, no search words', () => {
    const card = cardOf(ENGLISH, WARNINGS, 'en');
    expect(Object.keys(card).sort()).toEqual(['ask', 'id', 'language', 'short', 'term', 'warnings', 'why']);
  });

  test('has tag, say and mix-up where the entry has them', () => {
    const en = { ...ENGLISH.en, tag: 'HER2/neu', say: 'her TOO', mixup: 'It is no hormone.' };
    expect(cardOf({ ...ENGLISH, en }, [], 'en')).toMatchObject({
      tag: 'HER2/neu',
      say: 'her TOO',
      mixup: 'It is no hormone.',
    });
  });

  test('is plain data that a message can carry', () => {
    const card = cardOf(BOTH, WARNINGS, 'es');
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });
});

describe('warning signs', () => {
  test('stand in the order of the entry, in its language or in English', () => {
    expect(warningsOf(ENGLISH, WARNINGS, 'es')).toEqual([
      { emergency: ['chest pain'], soon: [], tail: 'Say so.' },
      { emergency: [], soon: ['fiebre'] },
    ]);
  });

  test('that are not there are passed over', () => {
    expect(warningsOf({ warnings: ['gone', 'fever'] }, WARNINGS, 'en')).toEqual([
      { emergency: [], soon: ['fever'] },
    ]);
    expect(warningsOf({ warnings: [] }, WARNINGS, 'en')).toEqual([]);
  });
});
