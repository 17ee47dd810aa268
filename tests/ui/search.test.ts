import { describe, expect, test } from 'vitest';
import type { Category, Entry, Name, Relation } from '../../src/core/entries.ts';
import { createSearch } from '../../src/ui/search.ts';

interface Row {
  category: Category;
  term: string;
  tag?: string;
  names?: (string | { text: string; relation: Relation })[];
  search?: string[];
  short: string;
}

const ROWS: Record<string, Row> = {
  pembrolizumab: {
    category: 'drug',
    term: 'pembrolizumab',
    tag: 'Keytruda',
    short: 'A medicine that helps T cells find cancer. It blocks PD-1.',
  },
  'checkpoint-inhibitor': {
    category: 'drug-class',
    term: 'immune checkpoint inhibitor',
    names: ['checkpoint inhibitor', 'checkpoint blockade', 'ICI'],
    search: ['medicine that takes the brakes off'],
    short: 'A medicine that takes the brakes off your immune system.',
  },
  neutropenia: {
    category: 'side-effect',
    term: 'neutropenia',
    names: [{ text: 'febrile neutropenia', relation: 'kind' }],
    search: ['low white cells', 'low white blood count'],
    short: 'Too few of the white blood cells that fight germs.',
  },
  'white-blood-cell': {
    category: 'body',
    term: 'white blood cell',
    tag: 'WBC',
    short: 'A cell in the blood that fights germs.',
  },
  her2: {
    category: 'biomarker',
    term: 'HER2',
    names: ['ERBB2', { text: 'HER2-negative', relation: 'opposite' }],
    short: 'A protein on some cells that tells them to grow.',
  },
  her3: { category: 'biomarker', term: 'HER3', short: 'A protein close to HER2.' },
  trastuzumab: {
    category: 'drug',
    term: 'trastuzumab',
    tag: 'Herceptin',
    short: 'A medicine for breast cancer that has too much HER2.',
  },
  tucatinib: {
    category: 'drug',
    term: 'tucatinib',
    tag: 'Tukysa',
    short: 'A pill that blocks HER2 inside the cell.',
  },
  'pd-l1': { category: 'biomarker', term: 'PD-L1', short: 'A protein that can hide cancer from T cells.' },
  'progesterone-receptor': {
    category: 'biomarker',
    term: 'progesterone receptor',
    tag: 'PR',
    names: ['PgR'],
    short: 'A place on a cell where a hormone docks.',
  },
  'partial-response': {
    category: 'trial',
    term: 'partial response',
    names: ['PR'],
    short: 'The tumors got smaller on a scan, but some are left.',
  },
  'prognosis-word': { category: 'practical', term: 'prognosis', short: 'What is likely to happen.' },
  biopsy: {
    category: 'test',
    term: 'biopsy',
    short: 'A test that takes a small piece of the body for the lab.',
  },
  'tgf-beta': { category: 'immune', term: 'TGF-β', short: 'A signal that can quiet T cells.' },
  sjogren: { category: 'side-effect', term: 'Sjögren’s syndrome', short: 'Dry eyes and a dry mouth.' },
};

const search = createSearch(Object.entries(ROWS).map(entryOf), 'en');

describe('the first result', () => {
  test.each([
    // what a reader types, the entry on top
    ['pembrolizumab', 'pembrolizumab'],
    ['pembrolizamab', 'pembrolizumab'],
    ['pembrolizum', 'pembrolizumab'],
    ['keytruda', 'pembrolizumab'],
    ['ketruda', 'pembrolizumab'],
    ['nutropenia', 'neutropenia'],
    ['low white cells', 'neutropenia'],
    ['my low white cell', 'neutropenia'],
    ['what is neutropenia?', 'neutropenia'],
    ['chekpoint', 'checkpoint-inhibitor'],
    ['checkpoint inhibitors', 'checkpoint-inhibitor'],
    ['CHECKPOINT INHIB', 'checkpoint-inhibitor'],
    ['takes the brakes off', 'checkpoint-inhibitor'],
    ['PR', 'progesterone-receptor'],
    ['her2', 'her2'],
    ['HER-2', 'her2'],
    ['HER₂', 'her2'],
    ['erbb2', 'her2'],
    ['pdl1', 'pd-l1'],
    ['PD L1', 'pd-l1'],
    ['pd-l1', 'pd-l1'],
    ['wbc', 'white-blood-cell'],
    ['biopsies', 'biopsy'],
    ['tgf beta', 'tgf-beta'],
    ['sjogrens', 'sjogren'],
    ['Sjögren', 'sjogren'],
  ])('of “%s” is %s', (query, id) => {
    expect(search(query)[0]).toBe(id);
  });
});

test('“drug for HER2” finds the medicines and not the marker', () => {
  expect(new Set(search('drug for HER2'))).toEqual(new Set(['trastuzumab', 'tucatinib']));
});

test('a short form with two meanings lists both, and words that begin with it after them', () => {
  expect(search('PR').slice(0, 2)).toEqual(['progesterone-receptor', 'partial-response']);
  expect(search('PR')).toContain('prognosis-word');
});

test('a letter that stands alone beside other words is a whole word', () => {
  expect(search('t cell')).not.toContain('white-blood-cell');
});

test('where no entry has all the words, names with one of them are found, but not mere mentions', () => {
  expect(search('pembrolizumab opinion')).toEqual(['pembrolizumab']);
  expect(search('germs opinion')).toEqual([]);
});

test('a name with a digit is never taken for a typo of another', () => {
  expect(search('her3')[0]).toBe('her3');
  expect(search('her4')).toEqual([]);
});

test.each(['', '   ', '?!', 'xylophone'])('“%s” finds nothing', (query) => {
  expect(search(query)).toEqual([]);
});

test('an entry without Spanish words is found by its English ones', () => {
  const inSpanish = createSearch(Object.entries(ROWS).map(entryOf), 'es');
  expect(inSpanish('neutropenia')[0]).toBe('neutropenia');
});

test('every id is listed once', () => {
  const found = search('cell');
  expect(found.length).toBe(new Set(found).size);
});

function entryOf([id, row]: [string, Row]): Entry {
  const extra = [...(row.tag === undefined ? [] : [row.tag]), ...(row.names ?? [])];
  const names: Name[] = [row.term, ...extra].map((name) =>
    typeof name === 'string' ? { text: name, exact: false } : { ...name, exact: false },
  );
  const { term, tag, search = [], short } = row;
  const en = {
    revision: 1,
    term,
    ...(tag === undefined ? {} : { tag }),
    names,
    search,
    short,
    why: '',
    ask: [],
  };
  return { id, category: row.category, tier: 2, anywhere: false, see: [], warnings: [], sources: [], en };
}
