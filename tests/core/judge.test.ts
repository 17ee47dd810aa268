import { expect, test } from 'vitest';
import { createJudge, type Spoken } from '../../src/core/judge.ts';

const PAGE = true;
const noTurn = async () => {};

const ENGLISH =
  'Your doctor will look at the lymph nodes and then you will talk about what the tests have shown.';
const GERMAN =
  'Der Arzt tastet die Lymphknoten in der Achsel ab und bespricht danach mit Ihnen die Behandlung.';
const SHORT = 'Stage II';

type Row = [text: string, said: string | undefined, isForWholePage: boolean];

/** Passages, what the browser would say of each text, and which passages are foreign to English. */
const JUDGED: [string, Row[], string | undefined, boolean[]][] = [
  ['English, and says nothing', [[ENGLISH, undefined, PAGE]], undefined, [false]],
  ['English, and says that it is German', [[ENGLISH, 'de', PAGE]], 'de', [false]],
  ['German, and says so', [[GERMAN, 'de', PAGE]], 'de', [true]],
  ['German, and says that it is English', [[GERMAN, 'en', PAGE]], 'de', [true]],
  ['German, and nobody can tell', [[GERMAN, undefined, PAGE]], undefined, [false]],
  ['too short to tell, and says that it is German', [[SHORT, 'de', PAGE]], 'en', [true]],
  ['too short to tell, and says nothing, and the browser knows', [[SHORT, undefined, PAGE]], 'de', [true]],
  [
    'English, with a German quotation that says so',
    [
      [ENGLISH, 'en', PAGE],
      [SHORT, 'de', false],
    ],
    undefined,
    [false, true],
  ],
  [
    'German, with an English quotation that says so',
    [
      [GERMAN, 'de', PAGE],
      [SHORT, 'en', false],
    ],
    'de',
    [true, false],
  ],
  [
    'German, with English words that say nothing',
    [
      [GERMAN, 'de', PAGE],
      [ENGLISH, 'de', PAGE],
    ],
    'de',
    [true, false],
  ],
  [
    'said by the first that says anything',
    [
      [SHORT, undefined, PAGE],
      [SHORT, 'de', PAGE],
    ],
    undefined,
    [true, true],
  ],
];

const spoken = ([text, language, isForWholePage]: Row): Spoken => ({
  text,
  said: { language, isForWholePage },
  isForeign: false,
});

test.each(JUDGED)('a page is %s', async (_, rows, known, foreign) => {
  const passages = rows.map(spoken);
  await createJudge('en', async () => known, noTurn)(passages);
  expect(passages.map(({ isForeign }) => isForeign)).toEqual(foreign);
});

test('the browser is asked once for a text, and only of its beginning', async () => {
  const asked: string[] = [];
  const note = async (text: string) => {
    asked.push(text);
    return 'de';
  };
  const judge = createJudge('en', note, noTurn);
  const long = `${GERMAN} `.repeat(60);
  const passages = [long, long].map((text) => spoken([text, 'de', PAGE]));
  await judge(passages);
  await judge(passages);
  await judge([spoken([long, 'de', PAGE])]);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.every(({ length }) => length <= 3000)).toBe(true);
  expect(
    asked.some(({ length }) => length > 300 && length < 700),
    'a sample of the page is the beginnings of its texts',
  ).toBe(true);
});

test('passages are judged again only where the page is another than it was', async () => {
  const passage = spoken([SHORT, 'de', PAGE]);
  const judge = createJudge('en', async () => undefined, noTurn);
  await judge([passage]);
  expect(passage.isForeign).toBe(true);
  passage.isForeign = false;
  await judge([passage]);
  expect(passage.isForeign).toBe(false);
  await judge([passage, spoken([ENGLISH, undefined, PAGE]), spoken([ENGLISH, undefined, PAGE])]);
  expect(passage.isForeign).toBe(false);
});

test('answers are not kept without end', async () => {
  let asked = 0;
  const count = async () => {
    asked += 1;
    return 'de';
  };
  const judge = createJudge('en', count, noTurn);
  for (let at = 0; at < 260; at += 1)
    await judge([spoken([`${SHORT} ${at}`, undefined, false]), spoken([`${at}`, undefined, PAGE])]);
  const before = asked;
  await judge([spoken(['0', undefined, PAGE])]);
  expect(asked).toBeGreaterThan(before);
});
