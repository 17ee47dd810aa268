import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/core/evidence.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';
import { entry } from './marked.ts';

const OTHER = { anywhere: false } as const;
const TRIALS = ['arm', 'blind', 'consent', 'endpoint', 'phase', 'placebo', 'sponsor', 'washout'];
const names = openNames(
  packNames(
    [
      // what only pages about cancer name
      entry('breast-cancer', ['breast cancer']),
      entry('cancer', [{ text: 'cancer', sense: { unless: ['horoscope'] } }]),
      entry('trastuzumab', ['trastuzumab']),
      entry('doxorubicin', ['doxorubicin']),
      entry('taxane', ['taxane']),
      entry('ovarian-cancer', ['ovarian cancer'], { tier: 2 }),
      entry('vaccine', ['breast cancer vaccine'], { tier: 2 }),
      entry('tumor', ['tumor', { text: 'lesion', sense: { near: ['biopsy'] } }]),
      // a finding, which needs no page about cancer, but is no sign of one
      entry('kappa', ['kappa'], { tier: 2 }),
      entry('lambda', ['lambda'], { tier: 2 }),
      // what other pages name as well
      entry('blood', ['blood test'], OTHER),
      entry('heart', ['echocardiogram'], OTHER),
      entry('nausea', ['nausea'], OTHER),
      entry('scan', ['scan'], OTHER),
      entry('sleep', ['sleep'], OTHER),
      entry('exercise', ['exercise'], OTHER),
      entry('fever', ['fever'], OTHER),
      // a side effect, which has other causes too
      entry('neutropenia', ['neutropenia'], { category: 'side-effect' }),
      // words of trials
      ...TRIALS.map((word) => entry(word, [word], { category: 'trial', anywhere: false })),
    ],
    'en',
  ),
);

const MANY = 'A blood test, an echocardiogram, a scan; then nausea, fever, exercise and sleep.';

function isAboutCancer(title: string, ...texts: string[]): boolean {
  const read = (text: string) => readText(text, names) ?? [];
  return evidenceOf(texts.flatMap(read), [title].flatMap(read)).isAboutCancer;
}

test.each<[string, boolean, string, ...string[]]>([
  // why, is it, the title, the texts
  ['nothing speaks for it', false, 'Home', MANY],
  ['one mention', false, 'Home', 'breast cancer'],
  ['one mention, and the title says it too', true, 'Living with breast cancer', MANY, 'breast cancer'],
  ['the title has a doubtful word for it', true, 'BEAM | Cancer Support', MANY, 'trastuzumab'],
  ['and a veto stands against it there', false, 'Cancer horoscope', MANY, 'trastuzumab'],
  [
    'the title says it, the text in three doubtful words',
    true,
    'Anal cancer',
    'cancer',
    'cancers',
    'a cancer',
    MANY,
  ],
  ['the title says it, the text in two', false, 'Anal cancer', 'cancer', 'cancers', MANY],
  ['the text says it inside a longer name', true, 'Breast cancer', MANY, 'a breast cancer vaccine'],
  ['the title says it inside a longer name', true, 'Ovarian cancer', MANY, 'trastuzumab'],
  ['the title says it, the text never does', false, 'Living with breast cancer', MANY],
  ['the title says it twice', false, 'Breast cancer: the breast cancer page', MANY],
  ['two anchors in a short text', true, 'Home', 'breast cancer and trastuzumab'],
  ['two anchors among a few others', true, 'Home', 'breast cancer, trastuzumab, a scan, sleep and nausea'],
  ['two anchors among many others', false, 'Home', 'breast cancer', 'trastuzumab', MANY],
  ['one anchor twice among many others', false, 'Home', 'breast cancer', 'breast cancer', MANY],
  ['one anchor twice, the rest findings', true, 'Home', 'a tumor', 'the tumor: kappa, lambda'],
  ['three mentions in two places', true, 'Home', 'breast cancer, trastuzumab', 'breast cancer', MANY],
  ['three in one sentence, as a remark', false, 'Home', 'breast cancer: trastuzumab, doxorubicin', MANY],
  ['four anchors in one sentence', true, 'Home', 'breast cancer: trastuzumab, doxorubicin, a taxane', MANY],
  [
    'three in one sentence, and a doubtful word elsewhere that its own words settle',
    true,
    'Home',
    'breast cancer: trastuzumab, doxorubicin',
    'a lesion for biopsy',
    MANY,
  ],
  [
    'three in one sentence, and a doubtful word elsewhere that nothing settles',
    false,
    'Home',
    'breast cancer: trastuzumab, doxorubicin',
    'a lesion',
    MANY,
  ],
  [
    'a side effect, again and again',
    false,
    'Cyclic neutropenia',
    'neutropenia',
    'neutropenia',
    'neutropenia',
    MANY,
  ],
  [
    'a side effect, and once the illness',
    true,
    'Neutropenia',
    'neutropenia',
    'neutropenia',
    'a cancer',
    MANY,
  ],
  ['what a trial is, with cancer in two places', true, 'Home', TRIALS.join(', '), 'cancer', 'a cancer', MANY],
  ['what a trial is, with cancer in one place', false, 'Home', TRIALS.join(', '), 'cancer', MANY],
  [
    'some words of trials, with cancer in two places',
    false,
    'Home',
    TRIALS.slice(1).join(', '),
    'cancer',
    'a cancer',
    MANY,
  ],
])('%s: %s', (_, answer, title, ...texts) => {
  expect(isAboutCancer(title, ...texts)).toBe(answer);
});

test('a top heading that is among the texts counts once, and as a heading', () => {
  const heading = readText('Living with breast cancer', names);
  const text = readText('A scan, nausea, sleep, a blood test and breast cancer', names);
  if (!heading || !text) throw new Error('expected names in both texts');
  expect(evidenceOf([heading, text], [heading]).isAboutCancer).toBe(true);
  expect(evidenceOf([heading], [heading]).isAboutCancer).toBe(false);
});
