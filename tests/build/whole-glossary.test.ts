import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/build/problem.ts';
import { checkGlossary, checkNames } from '../../src/build/rules.ts';
import type { Entry, Name, SenseRule, Source, Warning } from '../../src/core/entries.ts';
import { entry } from '../core/marked.ts';

const TODAY = '2026-11-22';
const FILES = { entry: (id: string) => `${id}.yaml`, warnings: 'warnings.yaml' };

const source = (day: string, read = true): Source => ({
  title: 'a page',
  url: 'https://cancer.gov/x',
  day,
  read,
});
const topic = (id: string, day = TODAY): Warning => ({
  id,
  sources: [source(day)],
  en: { emergency: ['chest pain'], soon: [] },
});

/** An entry that breaks no rule by itself: its name, and its short wording. */
function sound(id: string, short = 'It is a plain thing.', more: Partial<Entry> = {}): Entry {
  const made = entry(id, [id], { category: 'body', tier: 2, sources: [source(TODAY)], ...more });
  return { ...made, en: { ...made.en, short, why: 'It helps.', ask: ['What is it?'] } };
}

const named = (id: string, names: (string | Partial<Name>)[]): Entry => {
  const made = sound(id);
  return { ...made, en: { ...made.en, names: entry(id, names).en.names } };
};

function problemsIn(entries: Entry[], warnings: Warning[] = []): string[] {
  return checkGlossary(entries, warnings, FILES, TODAY).problems.map(formatProblem);
}

function noticesIn(entries: Entry[], warnings: Warning[] = []): string[] {
  return checkGlossary(entries, warnings, FILES, TODAY).notices.map(formatProblem);
}

test('a sound glossary has neither problems nor notices', () => {
  const entries = [
    sound('gadget', undefined, { warnings: ['some'] }),
    sound('widget', 'It is near a gadget.'),
  ];
  expect(problemsIn(entries, [topic('some')])).toEqual([]);
  expect(noticesIn(entries, [topic('some')])).toEqual([]);
});

describe('days', () => {
  test('G27: a day that is yet to come stops the build', () => {
    const entries = [sound('gadget', undefined, { sources: [source('2026-11-23')] })];
    expect(problemsIn(entries)).toEqual(['gadget.yaml sources.0: G27 2026-11-23 is after today, 2026-11-22']);
    expect(problemsIn([], [topic('some', '2027-01-01')])).toEqual([
      'warnings.yaml some.sources.0: G27 2027-01-01 is after today, 2026-11-22',
    ]);
  });

  test.each([
    // a category, the day of its newest reading, whether it is told to writers
    ['body', '2024-11-22', false],
    ['body', '2024-11-21', true],
    ['drug', '2026-05-22', false],
    ['drug', '2026-05-21', true],
    ['drug-class', '2026-05-21', true],
  ] as const)('G28: %s last read on %s is old: %s', (category, day, isOld) => {
    const entries = [sound('gadget', undefined, { category, sources: [source('2020-01-01'), source(day)] })];
    expect(noticesIn(entries).some((each) => each.includes(`G28 read again: last checked ${day}`))).toBe(
      isOld,
    );
    expect(problemsIn(entries)).toEqual([]);
  });

  test('G28: an address that was only linked does not count as read', () => {
    const sources = [source('2020-01-01'), source(TODAY, false)];
    expect(noticesIn([sound('gadget', undefined, { sources })])[0]).toMatch(
      /G28 read again: last checked 2020-01-01/,
    );
  });

  test('G28: warning signs age like drugs', () => {
    expect(
      noticesIn([sound('gadget', undefined, { warnings: ['some'] })], [topic('some', '2026-05-21')]),
    ).toEqual([
      'warnings.yaml some.sources: G28 read again: last checked 2026-05-21, more than 6 months before 2026-11-22',
    ]);
  });
});

test('G64: a topic that no entry names is told, and does not stop the build', () => {
  expect(noticesIn([sound('gadget')], [topic('some')])).toEqual([
    'warnings.yaml some: G64 no entry names this topic',
  ]);
  expect(problemsIn([sound('gadget')], [topic('some')])).toEqual([]);
});

describe('names', () => {
  test.each<[string, (string | Partial<Name>)[], (string | Partial<Name>)[], boolean]>([
    // two entries with these names, and whether they clash
    ['the same sure name', ['T cell'], ['T cell'], true],
    ['the same but for hyphens and capitals', ['T cell'], ['t-cell'], true],
    ['the same exact name', ['TNBC'], ['TNBC'], true],
    ['exact names in other letters', [{ text: 'pCR', exact: true }], [{ text: 'PCR', exact: true }], false],
    ['one of them with evidence', ['mass'], [{ text: 'mass', sense: { near: ['x'] } }], false],
    [
      'both with evidence',
      [{ text: 'HR', sense: { near: ['x'] } }],
      [{ text: 'HR', sense: { near: ['y'] } }],
      false,
    ],
  ])('G70: %s', (_, one, two, clash) => {
    const found = checkNames([named('one', one), named('two', two)], FILES.entry).map(formatProblem);
    expect(
      found.some((each) => /^two\.yaml en\.names: G70 .* is already a sure name of one; give/.test(each)),
    ).toBe(clash);
  });

  test('G72: an entry that no page can lead to', () => {
    const lost = named('gadget', [{ text: 'gadget', sense: { page: ['widget'] } }]);
    const other = named('widget', [{ text: 'widget', sense: { near: ['x'] } }]);
    expect(problemsIn([lost, other])).toEqual([
      'gadget.yaml en.names: G72 no name can ever count, so no page leads to this entry',
    ]);
  });

  test.each(['—', '.', '( )', '*'])('G73: evidence that holds no word, such as “%s”', (phrase) => {
    const odd = named('gadget', ['gadget', { text: 'gizmo', sense: { near: ['cell', phrase] } }]);
    expect(problemsIn([odd])).toEqual([
      `gadget.yaml en.names.gizmo: G73 no word and no known sign in the evidence ${JSON.stringify(phrase)}`,
    ]);
  });

  test.each<[string, SenseRule]>([
    ['a veto among its own evidence', { near: ['immune cell'], unless: ['cell'] }],
    ['a veto before it', { before: ['the police'], unlessBefore: ['police'] }],
    ['an entry without a sure name', { page: ['widget'] }],
    [
      'all of its evidence, one kind of it vetoed',
      { near: ['immune'], page: ['gadget'], unless: ['immune'], all: true },
    ],
  ])('G74: a name behind %s', (_, sense) => {
    const odd = named('gadget', ['gadget', { text: 'gizmo', sense }]);
    const other = named('widget', [{ text: 'widget', sense: { near: ['x'] } }]);
    expect(problemsIn([odd, other])).toEqual([
      'gadget.yaml en.names.gizmo: G74 can never count: its evidence is vetoed, or no page can surely hold it',
    ]);
  });
});

describe('jargon inside jargon', () => {
  const things = ['alpha', 'bravo', 'charlie', 'delta'].map((id) => sound(id));

  test('G80: a short wording that names more than two other entries', () => {
    expect(problemsIn([...things, sound('gadget', 'An alpha, a bravo and a charlie.')])).toEqual([
      'gadget.yaml en.short: G80 names at most 2 other entries, names 3: alpha, bravo, charlie',
    ]);
    expect(problemsIn([...things, sound('gadget', 'An alpha, an alpha and a bravo.')])).toEqual([]);
  });

  test('G80: words that most people know do not count', () => {
    const known = ['tumor', 'gene', 'skin', 'liver'].map((id) => sound(id));
    expect(problemsIn([...known, sound('gadget', 'A tumor, a gene, skin and the liver.')])).toEqual([]);
  });

  test('G81: needed words that explain each other in a circle', () => {
    const tier = { tier: 1 } as const;
    const circle = [sound('alpha', 'It is a bravo.', tier), sound('bravo', 'It is an alpha.', tier)];
    expect(problemsIn(circle)).toEqual([
      'alpha.yaml en.short: G81 explains in a circle: alpha → bravo → alpha',
    ]);
  });

  test('G82: words that need more than two further cards', () => {
    const chain = [
      sound('alpha', 'It is a bravo.'),
      sound('bravo', 'It is a charlie.'),
      sound('charlie', 'It is a delta.'),
      sound('delta'),
    ];
    expect(problemsIn(chain)).toEqual([
      'alpha.yaml en.short: G82 explained by at most 2 further cards: alpha → bravo → charlie → delta',
    ]);
  });
});
