import { describe, expect, test } from 'vitest';
import { Reader } from '../../src/build/fields.ts';
import { readEntry } from '../../src/build/read-entry.ts';
import { FILE, GOOD, GOOD_WARNINGS, planted, problemsOf, problemsOfWarnings } from './planted.ts';

const read = (text: string) => readEntry('her2-test', text, new Reader(FILE, []));

test('a good entry has no problems', () => {
  expect(problemsOf(GOOD)).toEqual([]);
  expect(problemsOfWarnings(GOOD_WARNINGS)).toEqual([]);
});

test('a good entry is read whole', () => {
  expect(read(GOOD)).toEqual({
    id: 'her2-test',
    category: 'test',
    tier: 1,
    anywhere: false,
    see: ['her2', 'biopsy'],
    warnings: ['immune-drug'],
    sources: [
      { title: 'NCI: HER2 tests', url: 'https://www.cancer.gov/her2', day: '2026-11-22', read: true },
      { title: 'Komen: HER2 status', url: 'https://www.komen.org/her2', day: '2026-11-21', read: false },
      { title: 'MedlinePlus: HER2', url: 'https://medlineplus.gov/her2', day: '2026-11-20', read: false },
    ],
    en: {
      revision: 1,
      term: 'HER2 test',
      tag: 'FISH',
      say: 'her TOO test',
      names: [
        { text: 'HER2 test', exact: false },
        { text: 'HER2 status', exact: false },
        { text: 'FISH', exact: true, sense: { near: ['HER2'], page: ['her2'], unless: ['fishing'] } },
        { text: 'HER3 test', exact: false, relation: 'misprint' },
      ],
      search: ['test for her2'],
      short: 'A lab test that shows how much HER2 your cancer has. It is done on a small piece of the tumor.',
      why: 'Some drugs work only on a cancer with a lot of HER2. So your result helps your team choose.',
      ask: ['What is my HER2 result?'],
      mixup: 'It is not a blood test. It does not show a gene that runs in your family.',
    },
  });
});

test('a rule that asks for all its evidence is read so', () => {
  const entry = read(planted('unless: [fishing]', 'all: true'));
  expect(entry?.en.names[2]?.sense).toEqual({ near: ['HER2'], page: ['her2'], all: true });
});

const SENSE = '{ near: [HER2], page: [her2], unless: [fishing] }';
const LAST_SOURCES = GOOD.slice(GOOD.indexOf('  - title: "Komen'), GOOD.indexOf('en:\n'));

/** One problem, of the entry's file, that reads so. */
function expectOnly(problems: string[], message: string | RegExp): void {
  const [first = '', ...others] = problems;
  expect(others).toEqual([]);
  expect(first.slice(0, FILE.length + 1)).toBe(`${FILE} `);
  if (typeof message === 'string') expect(first.slice(FILE.length + 1)).toBe(message);
  else expect(first.slice(FILE.length + 1)).toMatch(message);
}

describe('a planted defect is named with file, field, rule and limit:', () => {
  test.each([
    // the rule, what the good entry says, what is planted, the message after the file's name
    ['G00', 'tier: 1', 'tier: [1', /^\(file\): G00 is not YAML: .+ at line \d+/],
    ['G00', 'tier: 1', 'tier: 1\ntier: 2', /^\(file\): G00 is not YAML: Map keys must be unique at line 3/],
    ['G01', 'see: [her2, biopsy]', 'see: her2', 'see: G01 expected a list, found string'],
    ['G01', '- What is my HER2 result?', '- { a: b }', 'en.ask.0: G01 expected text, found object'],
    ['G02', 'say: her', 'sayit: her', /^en\.sayit: G02 unknown field; known are revision, term, tag, say,/],
    ['G02', 'near: [HER2]', 'nere: [HER2]', /^en\.names\.1\.sense\.nere: G02 unknown field; known are near,/],
    ['G02', 'linked: 2026-11-21', 'linked: 2026-11-21\n    by: me', /^sources\.1\.by: G02 unknown field/],
    ['G03', '- What is my HER2 result?', '- ""', 'en.ask.0: G03 is empty'],
    ['G03', 'title: "Komen: HER2 status"', 'title: " "', 'sources.1.title: G03 is empty'],
    ['G04', 'category: test', 'category: tests', /^category: G04 must be one of biomarker, .*, is "tests"$/],
    ['G04', 'tier: 1', 'tier: 4', 'tier: G04 must be one of 1, 2, 3, is "4"'],
    ['G04', 'revision: 1', 'revision: 0', 'en.revision: G04 must be a whole number from 1 to 9999, is "0"'],
    ['G04', 'misprint', 'typo', /^en\.names\.2\.relation: G04 must be one of kind, part, .* is "typo"$/],
    ['G04', 'case: exact', 'case: yes', 'en.names.1.case: G04 must be one of exact, any, is "yes"'],
    ['G04', 'page: [her2]', 'within: 61', /^en\.names\.1\.sense\.within: G04 .* from 1 to 60, is "61"$/],
    ['G05', '2026-11-21', '21 Nov', 'sources.1.linked: G05 must be a day such as 2026-11-22, is 21 Nov'],
    ['G05', '2026-11-21', '2026-13-01', /^sources\.1\.linked: G05 must be a day .* is 2026-13-01$/],
    ['G05', '2026-11-21', '2026-02-30', /^sources\.1\.linked: G05 must be a day .* is 2026-02-30$/],
    ['G07', SENSE, '{ within: 3 }', 'en.names.1.sense: G07 a sense rule needs evidence or a veto'],
    ['G04', SENSE, '{ near: [a], page: [her2], all: yes }', /^en\.names\.1\.sense\.all: G04 .* is "yes"$/],
    ['G08', SENSE, '{ near: [a], all: true }', /^en\.names\.1\.sense\.all: G08 joins two kinds of evidence/],
    ['G20', LAST_SOURCES, '', 'sources: G20 needs 2 sources or more, has 1'],
    ['G21', 'checked:', 'linked:', 'sources: G21 at least one source must be `checked`'],
    ['G22', 'https://www.k', 'http://www.k', /^sources\.1\.url: G22 must be an https address, is http:/],
    ['G22', 'https://www.komen.org', 'komen', 'sources.1.url: G22 must be an https address, is komen/her2'],
    ['G23', '    linked: 2026-11-21\n', '', 'sources.1: G23 needs either `checked` or `linked`'],
    ['G23', '2026-11-21', '2026-11-21\n    checked: 2026-11-21', /^sources\.1: G23 needs either/],
  ])('%s for %j → %j', (_, from, to, message) => {
    expectOnly(problemsOf(planted(from, to)), message);
  });

  test('G06 for a file name that is no id', () => {
    expect(problemsOf(GOOD, 'HER2_test')).toContain(
      'glossary/entries/HER2_test.yaml (file): G06 the file name must be lower-case-words.yaml',
    );
  });
});

test.each(['category', 'tier', 'sources', 'en'])(
  'a missing %s is reported and the rest is still read',
  (field) => {
    const text = GOOD.replace(new RegExp(`^${field}:.*\n(?: .*\n)*`, 'm'), '').replace(
      'tag: FISH',
      'tags: x',
    );
    const problems = problemsOf(text);
    expect(problems.some((each) => each.startsWith(`${FILE} ${field}: `))).toBe(true);
    if (field !== 'en') expect(problems.some((each) => each.includes('en.tags: G02'))).toBe(true);
  },
);

test('several defects are all listed at once', () => {
  const text = GOOD.replace('tier: 1', 'tier: 9')
    .replace('say:', 'sayit:')
    .replace('https://www.komen.org', 'ftp://komen.org');
  expect(
    problemsOf(text)
      .map((each) => each.replace(/^.*?: (G\d\d).*$/, '$1'))
      .sort(),
  ).toEqual(['G02', 'G04', 'G22']);
});

describe('the shape of a name says whether its letters are exact:', () => {
  test.each([
    ['ER', true],
    ['TNBC', true],
    ['pCR', true],
    ['mTNBC', true],
    ['ER+', true],
    ['PD-1', false],
    ['AC-T', true],
    ['T1', true],
    ['HER2', false],
    ['BRCA1', false],
    ['eGFR', true],
    ['Ki-67', false],
    ['CA 15-3', false],
    ['Enhertu', false],
    ['T cell', false],
    ['biopsy', false],
    ['KEYNOTE', false],
    ['mass', false],
  ])('%s: %s', (name, exact) => {
    const entry = read(planted('- HER2 status', `- ${name}`));
    expect(entry?.en.names.find((each) => each.text === name)?.exact).toBe(exact);
  });
});

test.each([
  // a category, whether its names count on every page unless the file says otherwise
  ['biomarker', true],
  ['drug', true],
  ['drug-class', true],
  ['pathology', true],
  ['test', false],
  ['body', false],
  ['side-effect', false],
])('names of the category %s count anywhere: %s', (category, anywhere) => {
  expect(read(planted('category: test', `category: ${category}`))?.anywhere).toBe(anywhere);
  const text = planted('category: test', `category: ${category}\nanywhere: "${!anywhere}"`);
  expect(read(text)?.anywhere).toBe(!anywhere);
});

describe('a warning topic', () => {
  test.each([
    ['chest pain', '""', /^immune-drug\.en\.emergency\.0: G03 is empty/],
    ['title: "FDA label: Keytruda"', 'titel: x', /^immune-drug\.sources\.0\.titel: G02 unknown field/],
    ['  sources:', '  source:', /^immune-drug\.source: G02 unknown field/],
  ])('with “%s” → “%s” is refused', (from, to, message) => {
    const [first = ''] = problemsOfWarnings(planted(from, to, GOOD_WARNINGS));
    expect(first.replace('glossary/warnings.yaml ', '')).toMatch(message);
  });

  test('without any source is refused', () => {
    const text = GOOD_WARNINGS.replace(/ {2}sources:\n(?: {4}.*\n)*/, '').replace(
      '  en:',
      '  sources: []\n  en:',
    );
    expect(problemsOfWarnings(text)).toEqual([
      'glossary/warnings.yaml immune-drug.sources: G20 needs 1 source or more',
    ]);
  });

  test.each(['', '- a', 'text'])('file that holds “%s” is refused', (text) => {
    expect(problemsOfWarnings(text)).toEqual([
      'glossary/warnings.yaml (file): G01 expected one field per topic',
    ]);
  });
});
