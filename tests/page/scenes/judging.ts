/** In which language words are, and which of them are marked. */
import { chooseMarks, inReadingOrder } from '../../../src/page/choose.ts';
import { createJudge, isSameSaid, type Said, type Spoken, saidAt } from '../../../src/page/languages.ts';
import { drawMarks, randomName } from '../../../src/page/marks.ts';
import type { Passage } from '../../../src/page/reading.ts';
import { passageIn } from './passages.ts';
import { find, same, scene, scenes, textIn } from './stage.ts';

const PAGE = true;

scenes(
  'what the page says of the language of words',
  [
    ['nothing', '', '<p id="at">x</p>', undefined, PAGE],
    ['at the top', 'de-AT', '<p id="at">x</p>', 'de', PAGE],
    ['at the words', 'de', '<p id="at" lang="EN-us">x</p>', 'en', false],
    ['around them', 'de', '<div lang="es"><p id="at">x</p></div>', 'es', false],
    ['at the body', 'de', '<p id="at">x</p>', 'de', PAGE],
    ['that it is unknown', 'de', '<p id="at" lang="">x</p>', undefined, PAGE],
    ['as XML has it', 'de', '<p id="at" xml:lang="fr">x</p>', 'fr', false],
    [
      'around their root',
      'de',
      '<x-y lang="es"><template shadowrootmode="open"><i>x</i></template><p id="at"></p></x-y>',
      'es',
      false,
    ],
  ] as const,
  ({ show }, _, top, html, language, isForWholePage) => {
    const body = show(html);
    if (top === '') document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = top;
    const node = body.querySelector('x-y')?.shadowRoot ?? find('at');
    same(saidAt(textIn(node)), { language, isForWholePage });
  },
);

scene('the language of the body is that of the whole page', ({ show }) => {
  const body = show('<p id="at">x</p>');
  body.lang = 'fr';
  same(saidAt(textIn(find('at'))), { language: 'fr', isForWholePage: true });
});

scene('two sayings are the same where both parts are', () => {
  const said = (language: string | undefined, isForWholePage: boolean): Said => ({
    language,
    isForWholePage,
  });
  same(isSameSaid(said('de', true), said('de', true)), true);
  same(
    [isSameSaid(said('de', true), said('en', true)), isSameSaid(said('de', true), said('de', false))],
    [false, false],
  );
});

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
  block: { text },
  said: { language, isForWholePage },
  isForeign: false,
});

scenes('a page is', JUDGED, async ({ signal }, _, rows, known, foreign) => {
  const passages = rows.map(spoken);
  await createJudge('en', async () => known, signal)(passages);
  same(
    passages.map(({ isForeign }) => isForeign),
    foreign,
  );
});

scene('the browser is asked once for a text, and only of its beginning', async ({ signal }) => {
  const asked: string[] = [];
  const note = async (text: string) => {
    asked.push(text);
    return 'de';
  };
  const judge = createJudge('en', note, signal);
  const long = `${GERMAN} `.repeat(60);
  const passages = [long, long].map((text) => spoken([text, 'de', PAGE]));
  await judge(passages);
  await judge(passages);
  await judge([spoken([long, 'de', PAGE])]);
  same([...new Set(asked)].length, asked.length, 'each once');
  same(
    asked.every(({ length }) => length <= 3000),
    true,
  );
  same(
    asked.some(({ length }) => length > 300 && length < 700),
    true,
    'a sample of the page is the beginnings of its texts',
  );
});

scene('passages are judged again only where the page is another than it was', async ({ signal }) => {
  const passage = spoken([SHORT, 'de', PAGE]);
  const judge = createJudge('en', async () => undefined, signal);
  await judge([passage]);
  same(passage.isForeign, true);
  passage.isForeign = false;
  await judge([passage]);
  same(passage.isForeign, false, 'not judged again');
  await judge([passage, spoken([ENGLISH, undefined, PAGE]), spoken([ENGLISH, undefined, PAGE])]);
  same(passage.isForeign, false);
});

scene('answers are not kept without end', async ({ signal }) => {
  let asked = 0;
  const count = async () => {
    asked += 1;
    return 'de';
  };
  const judge = createJudge('en', count, signal);
  for (let at = 0; at < 260; at += 1)
    await judge([spoken([`${SHORT} ${at}`, undefined, false]), spoken([`${at}`, undefined, PAGE])]);
  const before = asked;
  await judge([spoken(['0', undefined, PAGE])]);
  same(asked > before, true);
});

/** Paragraphs as passages; `her2|tnbc` are the words of each in order. */
const passagesOf = (ids: readonly string[], entries: Record<string, string>): Passage[] =>
  ids.map((id) => passageIn(find(id), entries));

const THREE =
  '<p id="a">HER2 and HER2 and TNBC</p><p id="b">HER2 and PR</p><h2>More</h2><p id="c">HER2, PR and ER</p>';
const ENTRIES = { HER2: 'her2', TNBC: 'tnbc', PR: 'pr or response', ER: 'response' };

const CHOSEN: [string, 'section' | 'every' | 'page', string[], string[]][] = [
  ['the first in each section', 'section', [], ['HER2 TNBC', 'PR', 'HER2 PR']],
  ['every one', 'every', [], ['HER2 HER2 TNBC', 'HER2 PR', 'HER2 PR ER']],
  ['the first on the page', 'page', [], ['HER2 TNBC', 'PR', '']],
  ['none that the reader knows', 'every', ['her2'], ['TNBC', 'PR', 'PR ER']],
  ['one with two meanings until both are known', 'every', ['pr', 'her2', 'tnbc'], ['', 'PR', 'PR ER']],
  ['nothing where all is known', 'every', ['pr', 'her2', 'tnbc', 'response'], ['', '', '']],
];

scenes('marked is', CHOSEN, ({ show }, _, density, known, words) => {
  show(THREE);
  const passages = passagesOf(['a', 'b', 'c'], ENTRIES);
  const chosen = new Map<Passage, Passage['matches'][number][]>();
  for (const _step of chooseMarks(passages, density, new Set(known), chosen));
  same(
    passages.map((passage) =>
      (chosen.get(passage) ?? []).map(({ start, end }) => passage.block.text.slice(start, end)).join(' '),
    ),
    words,
  );
  same(chosen.size, words.filter((each) => each !== '').length);
});

scene('passages are put in the order in which they are read', ({ show }) => {
  show(THREE);
  const passages = passagesOf(['a', 'b', 'c'], ENTRIES);
  const order = (list: Passage[]) => inReadingOrder(list).map(({ wall }) => wall.id);
  same(order(passages), ['a', 'b', 'c']);
  same(order([...passages].reverse()), ['a', 'b', 'c']);
  same(order([passages[1], passages[0], passages[2]] as Passage[]), ['a', 'b', 'c']);
  same(order([]), []);
});

const drawnAs = (name: string) =>
  [...(CSS.highlights.get(name)?.values() ?? [])].map((range) => {
    const { startContainer, startOffset, endOffset } = range as StaticRange;
    return (startContainer as Text).data.slice(startOffset, endOffset);
  });

scene(
  'marks are drawn in the registry, a piece for each node, and go with what is no longer chosen',
  ({ show }) => {
    show('<p id="a">On <b>tras</b>tuzumab, HER2</p><p id="b">HER2</p>');
    const life = new AbortController();
    const marks = drawMarks('shown', life.signal);
    const [a, b] = passagesOf(['a', 'b'], { trastuzumab: 'drug', HER2: 'her2' }) as [Passage, Passage];
    const draw = (chosen: [Passage, Passage['matches']][]) => {
      let steps = 0;
      for (const _ of marks.show(new Map(chosen))) steps += 1;
      return steps;
    };
    same(
      draw([
        [a, a.matches],
        [b, b.matches],
      ]),
      2,
    );
    same(drawnAs('shown').sort(), ['HER2', 'HER2', 'tras', 'tuzumab']);
    same(
      draw([
        [a, a.matches],
        [b, b.matches],
      ]),
      0,
      'what is drawn is not drawn again',
    );
    same(draw([[a, a.matches.slice(1)]]), 1);
    same(drawnAs('shown'), ['HER2']);
    CSS.highlights.clear();
    draw([[a, a.matches.slice(1)]]);
    same(drawnAs('shown'), ['HER2'], 'a registry that the page has emptied');
    life.abort();
    same(CSS.highlights.has('shown'), false);
  },
);

scene('names for marks are sixteen letters that nobody can guess', () => {
  const names = Array.from({ length: 50 }, randomName);
  same(
    names.every((name) => /^[a-z]{16}$/.test(name)),
    true,
  );
  same(new Set(names).size, 50);
  same(new Set(names.join('')).size, 26);
});
