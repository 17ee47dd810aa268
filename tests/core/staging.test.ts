import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';
import { entry } from './marked.ts';

const SHORT: Record<string, string> = {
  T: 't-category',
  N: 'n-category',
  M: 'm-category',
  '1': 'stage-i',
  '2': 'stage-ii',
  '3': 'stage-iii',
  '4': 'stage-iv',
  all: 'cancer-stage',
  g: 'tumor-grade',
  ae: 'ctcae-grade',
  yp: 'ypt0-ypn0',
  trial: 'clinicaltrials-gov',
};
const KIDNEY = { unless: ['kidney'] };
const ENTRIES = [
  entry('t-category', ['T category', { text: 'T2', sense: { after: ['tumor'] } }]),
  entry('n-category', ['N category']),
  entry('m-category', ['M category']),
  entry('ypt0-ypn0', ['ypT0', 'ypT0/is ypN0']),
  entry('stage-0', [{ text: 'stage 0', sense: KIDNEY }]),
  entry('stage-i', [{ text: 'stage I', sense: KIDNEY }]),
  entry('stage-ii', [{ text: 'stage II', sense: KIDNEY }]),
  entry('stage-iii', [{ text: 'stage III', sense: KIDNEY }]),
  entry('stage-iv', [{ text: 'stage IV', sense: KIDNEY }]),
  entry('cancer-stage', ['cancer stage']),
  entry('tumor-grade', [{ text: 'grade 2', sense: { after: ['tumor'] } }]),
  entry('ctcae-grade', [{ text: 'grade 2', sense: { after: ['rash'] } }]),
  entry('clinicaltrials-gov', ['ClinicalTrials.gov']),
];
const names = openNames(packNames(ENTRIES, 'en'));

function shown(text: string): string {
  const read = readText(text, names);
  let result = '';
  let from = 0;
  for (const { start, end, entry: id } of read ? matchesIn(read, names, evidenceOf([read])) : []) {
    const [short] = Object.entries(SHORT).find(([, each]) => each === id) ?? [id];
    result += `${text.slice(from, start)}[${text.slice(start, end)}|${short}]`;
    from = end;
  }
  return result + text.slice(from);
}

test.each([
  // each category of a code is a mark of its own
  '[T2|T][N1|N][M0|M]',
  '[cT2|T][N1|N][M0|M], then [ypT1/is|T] [ypN0|N]',
  // a code that an entry lists is that entry's
  '[ypT0|yp] and [ypT0/is ypN0|yp]',
  '[T1c|T] [N0 (i+)|N] [M0|M]',
  '[pT1c(m)|T], [pN1mi(sn)|N]; [pN0(sn)|N]',
  'any [Tis|T], [N0|N]/[M0|M]',
  '[T4d|T] [NX|N] [cM0(i+)|M]',
  // a prefix is enough, the lone letter is not
  '[pT3|T] and [cN0|N] but T4 or N0 or M1',
  // a lone one goes by the rule of its name
  'a [T2|T] tumor; T2-weighted',
  // no codes
  'T1/T2 pictures, the M1 motorway, HT2N1, T2N1x, N95, xpT2',
])('%s', (text) => {
  expect(shown(text.replace(/\[([^|\]]+)\|\w+\]/g, '$1'))).toBe(text);
});

test.each([
  // of a list each member is a stage of its own
  '[stage II|2] or [III|3]',
  '[Stages 1|1], [2|2] and [3|3] differ, [stages I|1], [II|2], or [III|3]',
  '[stage II|2], [III|3] or [IV|4] disease',
  // one stage in two sizes is one mark
  '[stage IIA/IIB|2]; [Stage 3A or 3C|3]',
  // a range is about stages as such
  '[stages I–III|all]; [stage 0 to IV|all]; [stage 1-3|all]',
  // a veto of the stage holds for all that hangs on it
  'stage III or IV kidney disease, stages 2 to 4 of kidney disease',
  // a list with a hyphen in it is a range, though it does not begin there
  '[stage I, II–III|all]',
  // no list
  '[stage II|2] and I am well, [stage II|2] or 3D, [stage II|2] or 30 days',
])('%s', (text) => {
  expect(shown(text.replace(/\[([^|\]]+)\|\w+\]/g, '$1'))).toBe(text);
});

test('a code, a row of stages or a range that no entry is there for is left alone', () => {
  const few = openNames(packNames([entry('stage-ii', ['stage II']), entry('her2', ['HER2'])], 'en'));
  const found = (text: string) =>
    readText(text, few)?.candidates.map(({ start, end }) => text.slice(start, end));
  expect(found('HER2, cT2 N1 M0')).toEqual(['HER2']);
  expect(found('HER2, stage III or stage IV')).toEqual(['HER2']);
  expect(found('HER2, stage II or III')).toEqual(['HER2', 'stage II']);
  expect(found('HER2, stage III or II')).toEqual(['HER2']);
  expect(found('HER2, stages II to III')).toEqual(['HER2']);
  expect(found('HER2, stage II, III or II')).toEqual(['HER2', 'stage II', 'stage II', 'II']);
});

test.each([
  'a [grade 2 or 3|g] tumor and a [grade 2/3|ae] rash',
  '[grade 2 to grade 3|g] tumor',
  'a [grade 2|g] tumor; grade 2 or 35% rash; grade 2 or 4 rash',
])('%s', (text) => {
  expect(shown(text.replace(/\[([^|\]]+)\|\w+\]/g, '$1'))).toBe(text);
});

test.each([
  // the number of a trial in a register
  '[NCT01234567|trial], ([ISRCTN12345678|trial]), [NCT01234567|trial]/[NCT07654321|trial]',
  'NCT0123456, NCT012345678, XNCT01234567',
])('%s', (text) => {
  expect(shown(text.replace(/\[([^|\]]+)\|\w+\]/g, '$1'))).toBe(text);
});
