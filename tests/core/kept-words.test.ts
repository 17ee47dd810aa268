import { describe, expect, test } from 'vitest';
import {
  changeWord,
  type KeptWord,
  keptWord,
  LONGEST_NOTE,
  mergeWords,
  NO_WORDS,
  parseWords,
  questionsOf,
  type Words,
  withoutWord,
  withWord,
} from '../../src/core/kept-words.ts';
import { LIST_LIMIT } from '../../src/core/settings.ts';

const HER2: KeptWord = {
  entry: 'her2',
  day: '2026-11-22',
  sentence: 'The tumor was tested for HER2.',
  note: 'Ask about the second test.',
  asks: ['Was my tumor tested?'],
  isOnSheet: false,
};
const WORDS: Words = { saved: [HER2, keptWord('pd-l1', '2026-11-20')], questions: 'Can I fly?\nWhat next?' };

test('whole words are read as they are', () => {
  expect(parseWords(WORDS)).toEqual(WORDS);
  expect(parseWords(JSON.parse(JSON.stringify(WORDS)))).toEqual(WORDS);
});

test('the list of ids that the first versions kept is read as words without a sentence', () => {
  expect(parseWords({ saved: ['her2', 'pd-l1'] })).toEqual({
    saved: [keptWord('her2', ''), keptWord('pd-l1', '')],
    questions: '',
  });
});

test.each([
  undefined,
  null,
  'x',
  7,
  [],
  {},
  { saved: 'her2' },
  { saved: { 0: 'her2' } },
  { questions: ['?'] },
])('storage that holds %j gives no words', (stored) => {
  expect(parseWords(stored)).toEqual(NO_WORDS);
});

describe('a damaged field of a word is its default and the others stay', () => {
  test.each([
    // a field, what storage holds, what it is read as
    ['day', 20261122, ''],
    ['day', 'yesterday', ''],
    ['day', '2026-11-22T10:00', ''],
    ['day', 'on 2026-11-22', ''],
    ['day', ['2026-11-22'], ''],
    ['day', '2026-13-01', ''],
    ['day', '2026-11-99', ''],
    ['sentence', null, ''],
    ['sentence', 'x'.repeat(400), 'x'.repeat(300)],
    ['note', { text: 'x' }, ''],
    ['note', 'x'.repeat(3000), 'x'.repeat(LONGEST_NOTE)],
    ['asks', 'Was my tumor tested?', []],
    ['asks', ['Yes?', '', 7, null, 'x'.repeat(501)], ['Yes?']],
    ['asks', ['x'.repeat(500)], ['x'.repeat(500)]],
    ['asks', Array.from({ length: 30 }, (_, i) => `${i}?`), Array.from({ length: 20 }, (_, i) => `${i}?`)],
    ['isOnSheet', 'no', true],
    ['isOnSheet', undefined, true],
  ])('%s: %j', (field, damage, read) => {
    expect(parseWords({ saved: [{ ...HER2, [field]: damage }] }).saved).toEqual([{ ...HER2, [field]: read }]);
  });
});

test('what is no word, and a word that stands there twice, is left out', () => {
  const saved = [HER2, null, 7, 'HER2', {}, { entry: '../x' }, [HER2], { ...HER2, note: 'again' }, 'pd-l1'];
  expect(parseWords({ saved }).saved).toEqual([HER2, keptWord('pd-l1', '')]);
});

test('what was parsed holds the known fields and no others', () => {
  const stored = JSON.parse('{"saved":[{"entry":"her2","__proto__":{"x":1},"url":"https://x.org"}],"x":1}');
  const words = parseWords(stored);
  expect(Object.keys(words)).toEqual(['saved', 'questions']);
  expect(Object.keys(words.saved[0] ?? {})).toEqual([
    'entry',
    'day',
    'sentence',
    'note',
    'asks',
    'isOnSheet',
  ]);
});

describe('a word', () => {
  test('that is saved goes last', () => {
    expect(withWord(WORDS, keptWord('t-dxd', '')).saved.map(({ entry }) => entry)).toEqual([
      'her2',
      'pd-l1',
      't-dxd',
    ]);
  });

  test('that is put back goes to its old place', () => {
    expect(withWord(withoutWord(WORDS, 'her2'), HER2, 0)).toEqual(WORDS);
    expect(withWord({ saved: [], questions: '' }, HER2, 7).saved).toEqual([HER2]);
  });

  test('that is saved again keeps its note and its sentence', () => {
    expect(withWord(WORDS, keptWord('her2', '2027-01-01', 'Another.'))).toEqual(WORDS);
  });

  test('that is removed takes all that belongs to it along', () => {
    expect(JSON.stringify(withoutWord(WORDS, 'her2'))).not.toContain('second test');
  });

  test('that is gone is not brought back by a late change', () => {
    expect(changeWord(NO_WORDS, 'her2', { note: 'late' })).toEqual(NO_WORDS);
    expect(changeWord(WORDS, 'pd-l1', { note: 'here' }).saved[1]?.note).toBe('here');
  });
});

test('a change of one word leaves the others as they are', () => {
  expect(changeWord(WORDS, 'pd-l1', { note: 'here' }).saved[0]).toEqual(HER2);
});

test('a word that was just saved has nothing but its day, and is on the sheet', () => {
  expect(keptWord('her2', '2026-11-22')).toEqual({
    entry: 'her2',
    day: '2026-11-22',
    sentence: '',
    note: '',
    asks: [],
    isOnSheet: true,
  });
});

test('a list longer than any reader’s is cut', () => {
  const saved = Array.from({ length: LIST_LIMIT + 1 }, (_, i) => `word-${i}`);
  expect(parseWords({ saved }).saved).toHaveLength(LIST_LIMIT);
});

describe('two lists together', () => {
  test('hold every word of both once, mine first', () => {
    const theirs = { saved: [keptWord('t-dxd', ''), HER2], questions: '' };
    expect(mergeWords(WORDS, theirs).saved.map(({ entry }) => entry)).toEqual(['her2', 'pd-l1', 't-dxd']);
  });

  test('keep my note, and fill what is empty with theirs', () => {
    const theirs = {
      saved: [
        { ...HER2, note: 'theirs', asks: ['Other?'] },
        { ...keptWord('pd-l1', '2020-01-01', 'A sentence.'), note: 'theirs' },
      ],
      questions: '',
    };
    const [her2, pdl1] = mergeWords(WORDS, theirs).saved;
    expect(her2).toEqual({ ...HER2, asks: ['Was my tumor tested?', 'Other?'] });
    expect(pdl1).toEqual({ ...keptWord('pd-l1', '2026-11-20', 'A sentence.'), note: 'theirs' });
  });

  test('ask each own question once', () => {
    expect(mergeWords(WORDS, { saved: [], questions: 'What next?\n\nWho calls me?' }).questions).toBe(
      'Can I fly?\nWhat next?\nWho calls me?',
    );
  });

  test('lose no question where one of mine stands there twice', () => {
    const mine = { saved: [], questions: 'Who?\nWho?' };
    expect(mergeWords(mine, { saved: [], questions: 'How?' }).questions).toBe('Who?\nWho?\nHow?');
  });

  test('that hold more questions than there is room for keep mine, and of theirs those that fit whole', () => {
    const mine = { saved: [], questions: 'x'.repeat(LONGEST_NOTE - 8) };
    const theirs = { saved: [], questions: 'Too long.\nWho?\nHow?' };
    expect(mergeWords(mine, theirs).questions).toBe(`${mine.questions}\nWho?`);
  });

  test('of which one is the other change nothing', () => {
    expect(mergeWords(WORDS, WORDS)).toEqual(WORDS);
    expect(mergeWords(NO_WORDS, WORDS)).toEqual(WORDS);
    expect(mergeWords(WORDS, NO_WORDS)).toEqual(WORDS);
  });
});

test.each([
  ['', []],
  ['One?', ['One?']],
  [' One? \n\n  \nTwo?\r\n', ['One?', 'Two?']],
])('the questions in %j are %j', (questions, list) => {
  expect(questionsOf({ questions })).toEqual(list);
});
