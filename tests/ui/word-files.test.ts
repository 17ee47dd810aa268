import { describe, expect, test } from 'vitest';
import { keptWord } from '../../src/core/kept-words.ts';
import { WORDS_EN } from '../../src/ui/strings-words.ts';
import { sheetText, wordsTable } from '../../src/ui/word-files.ts';
import { rowsOf } from '../../src/ui/word-rows.ts';
import { entry } from '../core/marked.ts';

const BIOPSY = entry('biopsy', ['biopsy']);
const SCAN = entry('scan', ['scan']);
const ENTRIES = [
  { ...BIOPSY, en: { ...BIOPSY.en, short: 'A small piece is taken.', ask: ['Will it hurt?', 'When?'] } },
  { ...SCAN, en: { ...SCAN.en, tag: 'CT', short: 'A picture.', ask: [] } },
];
const SAVED = [
  {
    ...keptWord('biopsy', '2026-11-22', '=cmd|"/c calc", she read.'),
    note: 'Bring\nthe letter.',
    asks: ['When?', 'A question of an older version?'],
  },
  keptWord('scan', ''),
  keptWord('gone-entry', '2026-11-01'),
];
const ROWS = rowsOf(SAVED, ENTRIES, 'en');

describe('the rows of my words', () => {
  test('stand with the newest first, an entry that is gone by its id', () => {
    expect(ROWS.map(({ title }) => title)).toEqual(['gone-entry', 'scan (CT)', 'biopsy']);
  });

  test('hold only those chosen questions that the entry still asks', () => {
    expect(ROWS.map(({ chosen }) => chosen)).toEqual([[], [], ['When?']]);
  });
});

test('the sheet as text has words, meanings, notes, and each question with room for an answer', () => {
  expect(sheetText(ROWS.slice(1), ['Can I fly?'], WORDS_EN)).toBe(
    [
      'For my appointment',
      'Date: ',
      'With: ',
      '',
      'scan (CT)',
      'A picture.',
      '',
      'biopsy',
      'A small piece is taken.',
      'My note: Bring',
      'the letter.',
      '  [ ] When?',
      '      Answer:',
      '',
      '',
      '',
      'My own questions',
      '  [ ] Can I fly?',
      '      Answer:',
      '',
      '',
      '',
      'Plain meanings by Plainword. They explain words and are not medical advice.',
      '',
    ].join('\n'),
  );
});

test('the table has a row for each word, and nothing in it can run', () => {
  expect(wordsTable(ROWS, WORDS_EN)).toBe(
    [
      '\ufeff"Word","Plain meaning","Where I met it","Saved on","My note","Questions to ask"',
      '"gone-entry","","","2026-11-01","",""',
      '"scan (CT)","A picture.","","","",""',
      '"biopsy","A small piece is taken.","\'=cmd|""/c calc"", she read.","2026-11-22","Bring\nthe letter.","When?"',
      '',
    ].join('\r\n'),
  );
});
