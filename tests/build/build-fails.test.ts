/** The build itself, on a folder of files: each kind of planted defect stops it, with file, field, rule and limit. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GOOD_WARNINGS, planted } from './planted.ts';
import { ALONE, plain, refusalsOf } from './planted-folder.ts';

const SHORT =
  'A lab test that shows how much HER2 your cancer has. It is done on a small piece of the tumor.';
const BLOOD = 'It is not a blood test.';
const ASK = 'What is my HER2 result?';
const KOMEN = 'https://www.komen.org/her2';
const NCI = 'https://www.cancer.gov/publications/dictionaries/cancer-terms';
const MANY = Array(36).fill('we').join(' ');
const HARD = 'Immunohistochemical characterization necessitates histopathological interpretation.';
const RULE = '{ near: [HER2], page: [cancer], unless: [fishing] }';

/** Told to writers, and built all the same. */
const NOTICES = ['G28', 'G64'];

test('a sound folder is built', async () => {
  expect(await refusalsOf({})).toEqual([]);
});

describe('the build fails for an entry with', () => {
  test.each([
    // the defect, what the good entry says, what is planted, what the writer is told
    ['no YAML', 'tier: 1', 'tier: [1', '(file): G00 is not YAML: '],
    ['a field of the wrong kind', 'her TOO test', '[her]', 'en.say: G01 expected text, found a list'],
    ['an unknown field', 'say:', 'sya:', 'en.sya: G02 unknown field; known are revision, term,'],
    ['a missing field', '  term: HER2 test\n', '', 'en.term: G03 is missing'],
    ['a value that is not allowed', 'tier: 1', 'tier: 9', 'tier: G04 must be one of 1, 2, 3, is "9"'],
    ['a day that is none', '2026-11-21', '2026-02-30', 'sources.1.linked: G05 must be a day such as'],
    ['a sense rule without evidence', RULE, '{}', 'en.names.1.sense: G07 a sense rule needs evidence'],
    [
      'a rule that joins one kind of evidence',
      RULE,
      '{ near: [a], all: true }',
      'en.names.1.sense.all: G08 joins two',
    ],
    ['a long short wording', SHORT, `${MANY}.`, 'en.short: G10 at most 35 words, has 36'],
    ['a long sentence', SHORT, `${MANY}.`, 'en.short: G11 at most 20 words a sentence, has 36'],
    ['four sentences', SHORT, 'A. B. C. D.', 'en.short: G12 at most 3 sentences, has 4'],
    ['a text without an end', 'your family.', 'your family', 'en.mixup: G13 ends with a full stop'],
    ['four questions', ASK, `${ASK}${'\n    - Why?'.repeat(3)}`, 'en.ask: G14 at most 3, has 4'],
    ['a long question', ASK, `${MANY}?`, 'en.ask.0: G15 at most 14 words, has 36'],
    ['a question that asks nothing', ASK, 'Tell me.', 'en.ask.0: G16 ends with a question mark'],
    ['only linked sources', 'checked:', 'linked:', 'sources: G21 at least one source must be `checked`'],
    [
      'no https',
      KOMEN,
      'http://komen.org',
      'sources.1.url: G22 must be an https address, is http://komen.org',
    ],
    ['a source without a day', '    linked: 2026-11-21\n', '', 'sources.1: G23 needs either `checked` or'],
    ['an unfinished address', KOMEN, NCI, 'sources.1.url: G24 an NCI dictionary address ends in /def/'],
    ['a closed site', KOMEN, 'https://www.cancer.net/her2', 'sources.1.url: G25 cancer.net was closed'],
    ['a visit in an address', KOMEN, `${KOMEN}?sessionid=1`, 'sources.1.url: G26 without the mark of one'],
    ['a day to come', '2026-11-22', '2999-01-01', 'sources.0: G27 2999-01-01 is after today'],
    ['seven see-alsos', 'see: []', 'see: [a, b, c, d, e, f, g]', 'see: G30 at most 6, has 7'],
    ['a dead see-also', 'see: []', 'see: [gone]', 'see: G31 no entry gone'],
    ['a dead warning', '[immune-drug]', '[gone]', 'warnings: G32 no warning topic gone'],
    ['dead evidence', 'page: [cancer]', 'page: [gone]', 'en.names.FISH: G33 no entry gone'],
    ['hard prose', BLOOD, `${HARD} ${HARD} ${HARD} ${HARD}`, 'en.(whole): G40 grade at most 8, is '],
    ['a hard short wording', SHORT, HARD, 'en.short: G41 grade with names masked at most 8, is '],
    ['a term explained by itself', SHORT, 'A HER2 test tests.', 'en.short: G42 must not start with the term'],
    ['a tag that is no name', 'tag: FISH', 'tag: IHC', 'en.tag: G43 must be one of the names'],
    ['brackets in its term', 'term: HER2 test', 'term: test (HER2)', 'en.term: G44 no brackets'],
    ['a name twice', '- HER2 status', '- HER3 status\n    - HER3 status', 'en.names: G45 HER3 status stands'],
    ['a name without letters', '- HER2 status', '- "+"', 'en.names: G46 needs 1 to 12 words'],
    ['jargon', BLOOD, 'It is not a lesion.', 'en.mixup: G50 jargon: lesion'],
    ['alarm', BLOOD, 'It is powerful.', 'en.mixup: G51 alarming or advising: powerful'],
    ['a semicolon', BLOOD, 'It is short; it is safe.', 'en.mixup: G52 no semicolon'],
    ['curly quotes', BLOOD, 'It’s short.', 'en.mixup: G53 straight quotes and plain hyphens only'],
    ['a decimal', BLOOD, 'It takes 2.5 days.', 'en.mixup: G54 no decimals but 100.4 F'],
    ['brackets in a sentence', SHORT, 'A lab test (of HER2).', 'en.short: G55 no brackets inside a sentence'],
    ['a claimed review', BLOOD, 'It is doctor-approved.', 'en.mixup: G56 no clinician has reviewed it'],
    ['a hint left over', 'title: "Komen:', 'title: "TODO', 'sources.1.title: G57 still holds the hint'],
    ['empty evidence', 'near: [HER2]', 'near: ["—"]', 'en.names.FISH: G73 no word and no known sign in'],
    ['vetoed evidence', RULE, '{ near: [HER2], unless: [HER2] }', 'en.names.FISH: G74 can never count'],
  ])('%s', async (_, from, to, message) => {
    const refusals = await refusalsOf({ 'entries/her2-test.yaml': planted(from, to, ALONE) });
    const start = `glossary/entries/her2-test.yaml ${message}`;
    expect(refusals.filter((each) => each.startsWith(start))).toHaveLength(1);
  });

  test('a single source', async () => {
    const single = ALONE.replace(/( {2}- title: "(?:Komen|Medline)[^\n]*\n[^\n]*\n[^\n]*\n)/g, '');
    expect(await refusalsOf({ 'entries/her2-test.yaml': single })).toEqual([
      'glossary/entries/her2-test.yaml sources: G20 needs 2 sources or more, has 1',
    ]);
  });
});

describe('the build fails for a warning with', () => {
  test.each([
    ['no signs', '- chest pain\n    soon:\n      - a new cough', '[]', 'G60 needs at least one sign'],
    ['eight signs', '- chest pain', '- chest pain\n      '.repeat(7), 'G61 at most 7 signs together, has 8'],
    ['a long sign', 'chest pain', MANY, 'G62 at most 12 words: we we'],
    ['a sentence for a sign', 'chest pain', 'chest pain.', 'G63 no full stop: chest pain.'],
  ])('%s', async (_, from, to, message) => {
    const refusals = await refusalsOf({ 'warnings.yaml': planted(from, to, GOOD_WARNINGS) });
    const start = `glossary/warnings.yaml immune-drug.en.soon: ${message}`;
    expect(refusals.filter((each) => each.startsWith(start))).toHaveLength(1);
  });
});

describe('the build fails for a folder with', () => {
  const unreachable = 'names: [{ name: two things, sense: { page: [two] } }], short:';
  test.each<[string, Record<string, string>, string]>([
    // the defect, the files that are added, what the writer is told
    ['a file that is no entry', { 'a.txt': 'x' }, 'a.txt (file): G06 every file here is an entry'],
    ['a badly named entry', { 'Two.yaml': plain('two') }, 'Two.yaml (file): G06 the file name must be'],
    [
      'a medicine without its warning',
      { 'nivolumab.yaml': plain('nivolumab') },
      'nivolumab.yaml warnings: G34 must name immune-drug (checkpoint inhibitor)',
    ],
    [
      'a name of two entries',
      { 'two.yaml': plain('HER2 status') },
      'two.yaml en.names: G70 HER2 status is already a sure name of her2-test; give',
    ],
    [
      'an everyday word as a name',
      { 'two.yaml': plain('response') },
      'two.yaml en.names: G71 response is an everyday word; give it a sense rule',
    ],
    [
      'an entry that no page leads to',
      { 'two.yaml': plain('two things').replace('short:', unreachable) },
      'two.yaml en.names: G72 no name can ever count',
    ],
    [
      'jargon inside jargon',
      {
        'one.yaml': plain('widget'),
        'two.yaml': plain('gadget'),
        'many.yaml': plain('gizmo', 'A widget, a gadget, and a HER2 test.'),
      },
      'many.yaml en.short: G80 names at most 2 other entries, names 3: one, two, her2-test',
    ],
    [
      'a circle of needed words',
      {
        'one.yaml': plain('widget', 'It is a gadget.', 1),
        'two.yaml': plain('gadget', 'It is a widget.', 1),
      },
      'one.yaml en.short: G81 explains in a circle: one → two → one',
    ],
    [
      'words that lead too deep',
      {
        'one.yaml': plain('widget', 'It is near a gadget.'),
        'two.yaml': plain('gadget', 'It is near a gizmo.'),
        'three.yaml': plain('gizmo', 'It is near a HER2 test.'),
      },
      'one.yaml en.short: G82 explained by at most 2 further cards: one → two → three → her2-test',
    ],
  ])('%s', async (_, files, message) => {
    const inFolder = Object.entries(files).map(([name, text]) => [`entries/${name}`, text]);
    const refusals = await refusalsOf(Object.fromEntries(inFolder));
    expect(refusals.filter((each) => each.startsWith(`glossary/entries/${message}`))).toHaveLength(1);
  });
});

test('every rule that stops the build stands in these tables', () => {
  const folder = new URL('../../src/build/', import.meta.url);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const rules = [...new Set(code.match(/'G\d\d'/g))].map((each) => each.slice(1, -1));
  const here = readFileSync(new URL(import.meta.url), 'utf8');
  expect(rules.length).toBeGreaterThan(45);
  expect(rules.filter((rule) => !new RegExp(`[ ']${rule} `).test(here)).sort()).toEqual(NOTICES);
});
