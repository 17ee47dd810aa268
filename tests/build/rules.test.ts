import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GlossaryError } from '../../src/build/problem.ts';
import { FILE, GOOD, GOOD_WARNINGS, planted, problemsOf, problemsOfWarnings } from './planted.ts';

/** One sentence of so many words. */
const words = (count: number) => `We ${'we '.repeat(count - 2)}go.`;
/** So many words in sentences of twelve. */
const sentences = (count: number) =>
  words(count).replace(
    /((?:\w+ ){11})we (\w)/g,
    (_, some: string, next: string) => `${some}go. ${next.toUpperCase()}`,
  );

const KOMEN = 'https://www.komen.org/her2';
const NCI = 'https://www.cancer.gov/publications/dictionaries/cancer-terms';
const SHORT =
  'A lab test that shows how much HER2 your cancer has. It is done on a small piece of the tumor.';
const WHY = 'Some drugs work only on a cancer with a lot of HER2. So your result helps your team choose.';
const MIXUP = 'It is not a blood test. It does not show a gene that runs in your family.';
const ASK = 'What is my HER2 result?';
const SEE = '[her2, biopsy]';
const HARD = 'Immunohistochemical characterization necessitates histopathological interpretation.';

describe('a planted defect is named with file, field, rule and limit:', () => {
  test.each([
    // the rule, what the good entry says, what is planted, the message after the file's name
    ['G10', SHORT, sentences(36), /^en\.short: G10 at most 35 words, has 36$/],
    ['G10', WHY, sentences(46), 'en.why: G10 at most 45 words, has 46'],
    ['G10', MIXUP, sentences(46), 'en.mixup: G10 at most 45 words, has 46'],
    ['G11', WHY, words(21), 'en.why: G11 at most 20 words a sentence, has 21'],
    [
      'G12',
      SHORT,
      'It is a test. It is short. It is safe. It is done.',
      'en.short: G12 at most 3 sentences, has 4',
    ],
    ['G13', WHY, 'It helps your team', 'en.why: G13 ends with a full stop'],
    ['G14', ASK, `${ASK}\n    - Why?\n    - When?\n    - Who?`, 'en.ask: G14 at most 3, has 4'],
    ['G15', ASK, words(15).replace('.', '?'), 'en.ask.0: G15 at most 14 words, has 15'],
    ['G16', ASK, 'Tell me my result.', 'en.ask.0: G16 ends with a question mark'],
    [
      'G24',
      KOMEN,
      `${NCI}/def/`,
      'sources.1.url: G24 an NCI dictionary address ends in /def/ and a number or slug',
    ],
    ['G25', KOMEN, 'https://www.cancer.net/her2', /^sources\.1\.url: G25 cancer\.net was closed in 2024/],
    ['G26', KOMEN, `${KOMEN}?utm_source=x`, 'sources.1.url: G26 without the mark of one visit: utm_source'],
    [
      'G26',
      KOMEN,
      `${KOMEN};jsessionid=1`,
      'sources.1.url: G26 without the mark of one visit: ;jsessionid=1',
    ],
    ['G30', SEE, '[her2, biopsy, her2, biopsy, her2, biopsy, her2]', 'see: G30 at most 6, has 7'],
    ['G31', SEE, '[her2, nothing-here]', 'see: G31 no entry nothing-here'],
    ['G31', SEE, '[her2-test]', 'see: G31 names the entry itself'],
    ['G32', '[immune-drug]', '[no-topic]', 'warnings: G32 no warning topic no-topic'],
    ['G33', 'page: [her2]', 'page: [cancer, nothing]', 'en.names.FISH: G33 no entry nothing'],
    ['G40', MIXUP, `${HARD} ${HARD} ${HARD} ${HARD}`, /^en\.\(whole\): G40 grade at most 8, is \d+\.\d$/],
    ['G41', SHORT, `${HARD} It is done.`, /^en\.short: G41 grade with names masked at most 8, is \d+\.\d$/],
    ['G42', SHORT, 'A HER2 test shows HER2.', 'en.short: G42 must not start with the term itself'],
    ['G42', SHORT, 'HER2 tests show HER2.', 'en.short: G42 must not start with the term itself'],
    ['G43', 'tag: FISH', 'tag: IHC', 'en.tag: G43 must be one of the names'],
    [
      'G44',
      'term: HER2 test',
      'term: test (HER2)',
      'en.term: G44 no brackets; put the short form into `tag`',
    ],
    ['G45', '- HER2 status', '- HER2 status\n    - HER2 status', 'en.names: G45 HER2 status stands twice'],
    [
      'G46',
      '- HER2 status',
      `- ${'x '.repeat(13)}`,
      /^en\.names: G46 needs 1 to 12 words of letters or digits: x/,
    ],
    ['G46', '- HER2 status', '- "+"', 'en.names: G46 needs 1 to 12 words of letters or digits: +'],
    ['G50', MIXUP, 'It is not a lesion.', 'en.mixup: G50 jargon: lesion'],
    ['G50', ASK, 'Is it malignant?', 'en.ask.0: G50 jargon: malignant'],
    ['G51', WHY, 'It is a powerful test.', 'en.why: G51 alarming or advising: powerful'],
    ['G51', ASK, 'Is it a battle?', 'en.ask.0: G51 alarming or advising: battle'],
    ['G52', WHY, 'It helps; it is safe.', /^en\.why: G52 no semicolon, exclamation mark, /],
    ['G52', WHY, 'It helps your team, e.g. a nurse.', /^en\.why: G52 /],
    ['G53', WHY, 'It’s a help.', 'en.why: G53 straight quotes and plain hyphens only'],
    ['G54', WHY, 'It shows 2.5 of it.', 'en.why: G54 no decimals but 100.4 F'],
    ['G55', SHORT, 'A lab test (on a small piece).', 'en.short: G55 no brackets inside a sentence'],
    [
      'G56',
      WHY,
      'This text was reviewed by a nurse.',
      /^en\.why: G56 .* must not say: This text was reviewed by$/,
    ],
    ['G56', WHY, 'It is clinically approved.', /^en\.why: G56 .* must not say: clinically approved$/],
    ['G57', WHY, 'It helps. TODO.', 'en.why: G57 still holds the hint of a new entry: TODO'],
    ['G57', ASK, 'TODO?', 'en.ask.0: G57 still holds the hint of a new entry: TODO'],
    ['G57', 'NCI: HER2 tests', 'TODO', 'sources.0.title: G57 still holds the hint of a new entry: TODO'],
    [
      'G71',
      '- HER2 status',
      '- response',
      /^en\.names: G71 response is an everyday word; give it a sense rule/,
    ],
    ['G71', '- HER2 status', '- {name: Medi-Cal, case: any}', /^en\.names: G71 Medi-Cal is an everyday word/],
  ])('%s for %j → %j', (_, from, to, message) => {
    const [first = '', ...others] = problemsOf(planted(from, to));
    expect(others).toEqual([]);
    expect(first.slice(0, FILE.length + 1)).toBe(`${FILE} `);
    expect(first.slice(FILE.length + 1)).toMatch(typeof message === 'string' ? exactly(message) : message);
  });

  test.each([
    // the same for glossary/warnings.yaml
    ['G60', '- chest pain\n    soon:\n      - a new cough', '[]', 'soon: G60 needs at least one sign'],
    [
      'G61',
      '- chest pain',
      Array(7).fill('- chest pain').join('\n      '),
      'soon: G61 at most 7 signs together, has 8',
    ],
    [
      'G62',
      'chest pain',
      words(13).replace('.', ''),
      `soon: G62 at most 12 words: ${words(13).replace('.', '')}`,
    ],
    ['G63', 'chest pain', 'chest pain.', 'soon: G63 no full stop: chest pain.'],
  ])('%s for %j → %j', (_, from, to, message) => {
    const problems = problemsOfWarnings(planted(from, to, GOOD_WARNINGS));
    expect(problems).toEqual([`glossary/warnings.yaml immune-drug.en.${message}`]);
  });

  test.each([
    ['pembrolizumab', 'immune-drug (checkpoint inhibitor)'],
    ['pneumonitis', 'lung-inflammation (lung inflammation)'],
    ['capecitabine', 'dpd (harm when DPD is low)'],
  ])('G34 for %s without its warning signs', (id, wanted) => {
    const problems = problemsOf(planted('warnings: [immune-drug]', 'warnings: []'), id);
    expect(problems).toContain(`glossary/entries/${id}.yaml warnings: G34 must name ${wanted}`);
  });

  test('G34 for a new drug that belongs to the checkpoint inhibitors, whatever its name', () => {
    const text = planted('category: test', 'category: drug').replace(SEE, '[pd-1-inhibitor]');
    expect(problemsOf(text.replace('[immune-drug]', '[]')).join()).toContain(
      'warnings: G34 must name immune-drug',
    );
    expect(problemsOf(text).join()).not.toContain('G34');
  });
});

describe('what a rule allows passes:', () => {
  test.each([
    ['35 words', SHORT, sentences(35)],
    ['45 words', WHY, sentences(45)],
    ['20 words in a sentence', WHY, words(20)],
    ['a question as the last sentence', MIXUP, 'It is not a blood test. So what is it?'],
    ['jargon in the entry’s own name', '- HER2 status', '- lesion test\n    - lesion'],
    ['a fever in both scales', WHY, 'A fever of 100.4 F (38 C) needs a call.'],
    ['a page about cancer as evidence', 'page: [her2]', 'page: [cancer]'],
    ['a whole address of the NCI dictionary', KOMEN, `${NCI}/def/her2-test`],
    ['a page number in an address', KOMEN, `${KOMEN}?page=2&id=7`],
    ['an everyday word with a sense rule', '- HER2 status', '- { name: response, sense: { near: [tumor] } }'],
    ['words that only begin like jargon', WHY, 'It is seen at the manor of the offset.'],
  ])('%s', (_, from, to) => {
    const text = planted(from, to).replace('It is not a blood test.', 'It is not a lesion test.');
    expect(problemsOf(_.startsWith('jargon') ? text : planted(from, to))).toEqual([]);
  });
});

test('an error for the build lists every problem, one a line', () => {
  const problem = (field: string) => ({
    file: 'a.yaml',
    field,
    rule: 'G10',
    text: 'at most 35 words, has 36',
  });
  const error = new GlossaryError([problem('en.short'), problem('en.why')]);
  expect(error.message).toBe(
    'The glossary has 2 problem(s):\na.yaml en.short: G10 at most 35 words, has 36\na.yaml en.why: G10 at most 35 words, has 36',
  );
});

test('every rule of src/build is planted in one of these tables', () => {
  const numbers = (text: string) => [...new Set(text.match(/\bG\d\d\b/g))];
  const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const sources = readdirSync(new URL('../../src/build', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => textOf(`../../src/build/${name}`));
  const rules = [...new Set(sources.join('\n').match(/'G\d\d'/g))].map((rule) => rule.slice(1, -1));
  const shown = numbers(
    ['rules', 'read-entry', 'whole-glossary'].map((name) => textOf(`${name}.test.ts`)).join('\n'),
  );
  expect(rules.length).toBeGreaterThan(40);
  expect(rules.filter((rule) => !shown.includes(rule))).toEqual([]);
});

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

test('the good entry uses every field, so that each can be planted with a defect', () => {
  for (const field of [
    'see',
    'warnings',
    'sources',
    'tag',
    'say',
    'names',
    'search',
    'short',
    'why',
    'ask',
    'mixup',
  ]) {
    expect(GOOD).toContain(`${field}:`);
  }
});
