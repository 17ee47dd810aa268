import type { Reading } from '../../../src/page/reading.ts';
import { boxOf, type Seen, watchSeen } from '../../../src/page/seen.ts';
import {
  isSameSpot,
  isShown,
  lineNear,
  lineOf,
  linesOf,
  nodeOf,
  type Spot,
  sentenceOf,
  spotAt,
  textOf,
} from '../../../src/page/spot.ts';
import { passageIn, spotOf } from './passages.ts';
import { find, hand, same, scene, scenes, seen, still, textIn } from './stage.ts';

const WORDS = '<p id="p">On <b id="b">trastu</b>zumab for a year. It can help.</p>';

scene('a spot knows its words, its sentence and its first node', ({ show }) => {
  show(WORDS);
  const spot = spotOf(find('p'), 'trastuzumab');
  same([textOf(spot), sentenceOf(spot, 'en')], ['trastuzumab', 'On trastuzumab for a year.']);
  same(nodeOf(spot) === textIn(find('b')), true);
  same(linesOf(spot).length, 2, 'a box for each node');
});

scene('spots are the same where words and place are, whenever they were read', ({ show }) => {
  show(`${WORDS}<p id="q">On trastuzumab, trastuzumab.</p>`);
  const spot = spotOf(find('p'), 'trastuzumab');
  same(isSameSpot(spot, spotOf(find('p'), 'trastuzumab')), true, 'read again');
  same(isSameSpot(spot, spotOf(find('p'), 'trastuzumab', 'other')), false, 'another entry');
  same(isSameSpot(spot, spotOf(find('p'), 'trastuzum', 'trastuzumab')), false, 'other words');
  same(isSameSpot(spot, spotOf(find('q'), 'trastuzumab')), false, 'another paragraph');
  const { passage } = spotOf(find('q'), 'trastuzumab');
  const [one, two] = passage.matches.map((match) => ({ passage, match }));
  same(isSameSpot(one, two), false, 'the next mention');
  same(
    [isSameSpot(spot, undefined), isSameSpot(undefined, spot), isSameSpot(undefined, undefined)],
    [false, false, true],
  );
});

scene('words that the page has shortened or taken away have no lines', ({ show }) => {
  show(WORDS);
  const spot = spotOf(find('p'), 'year');
  same(linesOf(spot).length, 1);
  const last = find('p').lastChild as Text;
  last.data = ' zu';
  same(linesOf(spot), []);
  same(lineOf(spot, 0).width, 0);
  const gone = spotOf(find('p'), 'zu');
  last.remove();
  same(linesOf(gone), []);
});

const NARROW = '<p id="p" style="width:10ch;font:20px monospace;margin:0">invasive ductal carcinoma</p>';

scene('of a word on several lines the one that is nearest counts, or its last', ({ show }) => {
  show(NARROW);
  const spot = spotOf(find('p'), 'invasive ductal carcinoma');
  const lines = linesOf(spot);
  same(lines.length, 3);
  for (const [at, { left, top }] of lines.entries()) {
    same(lineNear(spot, left + 2, top + 3), at);
    same(lineOf(spot, at).top, top);
  }
  same(lineNear(spot, 500, -50), 0, 'above all');
  same(lineNear(spot, 0, 700), 2, 'below all');
  same(lineOf(spot, 7).top, lines[2]?.top);
});

const readingOf = (...elements: Element[]): Pick<Reading, 'passageOf' | 'roots'> => {
  const all = elements.map((each) => passageIn(each, { trastuzumab: 'trastuzumab' }));
  return {
    passageOf: (node) => all.find(({ block }) => block.nodes.includes(node as Text)),
    roots: () =>
      elements.flatMap((each) =>
        each.getRootNode() instanceof ShadowRoot ? [each.getRootNode() as ShadowRoot] : [],
      ),
  };
};
const wordAt = (x: number, y: number, reading: Pick<Reading, 'passageOf' | 'roots'>) => {
  const spot = spotAt(x, y, reading as Reading);
  return spot ? textOf(spot) : null;
};

scene('under a point is the word that is really there, with room for an unsteady hand', ({ show }) => {
  show('<p id="p" style="margin:40px;width:400px;line-height:80px">On trastuzumab.</p><p>more</p>');
  const reading = readingOf(find('p'));
  const [line] = linesOf(spotOf(find('p'), 'trastuzumab'));
  const { left = 0, right = 0, top = 0, bottom = 0 } = line ?? {};
  const middle = (top + bottom) / 2;
  same(wordAt((left + right) / 2, middle, reading), 'trastuzumab');
  same(
    [wordAt(left + 1, middle, reading), wordAt(right - 1, middle, reading)],
    ['trastuzumab', 'trastuzumab'],
    'its ends',
  );
  same(
    [wordAt(right + 2, middle, reading), wordAt(right + 12, middle, reading)],
    ['trastuzumab', null],
    'after it',
  );
  same(
    [wordAt(left + 9, bottom + 3, reading), wordAt(left + 9, bottom + 7, reading)],
    ['trastuzumab', null],
    'below it',
  );
  same(
    [wordAt(left + 9, top - 3, reading), wordAt(left + 9, top - 7, reading)],
    ['trastuzumab', null],
    'above it',
  );
  same(wordAt(left - 15, middle, reading), null, 'the word before');
  same(wordAt(left + 50, bottom + 30, reading), null, 'text without names');
  same(wordAt(-5, -5, reading), null, 'out of the window');
});

scene('a word in a shadow root is found too', ({ show }) => {
  const body = show(
    '<x-y id="x"><template shadowrootmode="open"><p id="p">On trastuzumab.</p></template></x-y>',
  );
  const root = body.querySelector('x-y')?.shadowRoot as ShadowRoot;
  const word = spotOf(find('p', root), 'trastuzumab');
  const { left, top } = lineOf(word, 0);
  same(wordAt(left + 5, top + 5, readingOf(find('p', root))), 'trastuzumab');
});

scenes(
  'can words be seen',
  [
    ['as they are', '<p id="p">HER2</p>', true],
    ['not when hidden', '<p id="p" style="visibility:hidden">HER2</p>', false],
    ['not without a box', '<p id="p" hidden>HER2</p>', false],
    [
      'not in a box of a pixel',
      '<div style="width:1px;height:1px;overflow:hidden"><p id="p">HER2</p></div>',
      false,
    ],
    ['not in a box without height', '<div style="height:0;overflow:hidden"><p id="p">HER2</p></div>', false],
    ['not in a box without width', '<div style="width:0;overflow:hidden"><p id="p">HER2</p></div>', false],
    ['in a box without height that hides nothing', '<div style="height:0"><p id="p">HER2</p></div>', true],
    ['not to the left of the page', '<p id="p" style="position:absolute;left:-999px">HER2</p>', false],
    ['not above the page', '<p id="p" style="position:absolute;top:-999px">HER2</p>', false],
    ['farther down', '<p id="p" style="margin-top:5000px">HER2</p>', true],
    ['not in letters of a pixel', '<p id="p" style="font-size:1px">HER2</p>', false],
    ['not in closed details', '<details id="p">HER2</details>', false],
    ['in open details', '<details id="p" open>HER2</details>', true],
    ['in the heading of closed details', '<details><summary id="p">HER2</summary></details>', true],
    ['without a box of their own', '<p><b id="p" style="display:contents">HER2</b></p>', true],
  ],
  ({ show }, _, html, isSeen) => {
    show(html);
    same(isShown(spotOf(find('p'), 'HER2')), isSeen);
  },
);

scene('words that were scrolled away above or left of the screen can still be seen', async ({ show }) => {
  show('<p id="p">HER2</p><div style="width:5000px;height:5000px"></div>');
  scrollTo(3000, 3000);
  same(isShown(spotOf(find('p'), 'HER2')), true);
});

/** Has words followed, each with whether it was seen. */
function follow(watch: Seen, ...words: (readonly [Spot, boolean])[]): void {
  const looked = words.map(([spot, isSeen]) => ({ spot, isSeen, box: boxOf(spot.passage) }));
  for (const _ of watch.follow(looked));
}

/** Followed words, and what turns them. */
async function turnsOf(turn: () => void, wasShown: boolean, signal: AbortSignal): Promise<() => number> {
  let turns = 0;
  const watch = watchSeen(() => (turns += 1), signal);
  follow(watch, [spotOf(find('p'), 'HER2'), wasShown]);
  await still(() => turns, 0, 'before');
  turn();
  return () => turns;
}

scene('a section that opens shows its words', async ({ show, signal }) => {
  show('<div id="box" hidden><p id="p">HER2</p></div>');
  await seen(await turnsOf(() => (find('box').hidden = false), false, signal), 1);
});

scene('a section that closes hides its words', async ({ show, signal }) => {
  show('<div id="box"><p id="p">HER2</p></div>');
  await seen(await turnsOf(() => (find('box').hidden = true), true, signal), 1);
});

scene('what only a restyle hides is noticed after a click, not after letters', async ({ show, signal }) => {
  show('<div id="box"><p id="p">HER2</p></div>');
  const turns = await turnsOf(() => (find('box').style.visibility = 'hidden'), true, signal);
  document.dispatchEvent(new KeyboardEvent('keyup', { key: 'a' }));
  await still(turns, 0);
  document.dispatchEvent(new KeyboardEvent('keyup', { key: ' ' }));
  await seen(turns, 1);
  document.dispatchEvent(new MouseEvent('click'));
  await seen(turns, 2);
});

scene('what the size of the window hides is noticed', async ({ show, signal }) => {
  show('<style>@media (width < 700px) { p { visibility: hidden } }</style><p id="p">HER2</p>');
  const turns = await turnsOf(() => undefined, true, signal);
  await hand('screen', 600, 800);
  await seen(turns, 1);
  await hand('screen', 1000, 800);
});

scene('of more boxes than are watched one by one, what they stand in is', async ({ show, signal }) => {
  const rows = (count: number) => '<p>HER2</p>'.repeat(count);
  show(`<div>${rows(320)}</div><section id="far">${rows(20)}</section><section>${rows(20)}</section>`);
  let turns = 0;
  const watch = watchSeen(() => (turns += 1), signal);
  follow(watch, ...[...document.querySelectorAll('p')].map((each) => [spotOf(each, 'HER2'), true] as const));
  await still(() => turns, 0, 'as it was');
  find('far').hidden = true;
  await seen(() => turns, 1);
});

scene('only words in passages that were touched are looked at', async ({ show, signal }) => {
  show('<p id="p">HER2</p><p id="q">HER2</p>');
  let turns = 0;
  const watch = watchSeen(() => (turns += 1), signal);
  const [one, two] = [spotOf(find('p'), 'HER2'), spotOf(find('q'), 'HER2')];
  follow(watch, [one, true], [two, true]);
  find('q').style.visibility = 'hidden';
  watch.lookAt([one.passage]);
  await still(() => turns, 0);
  watch.lookAt([one.passage, two.passage]);
  await seen(() => turns, 1);
});

scene('words that are not followed any more, or after the end, turn nothing', async ({ show, signal }) => {
  show('<div id="box"><p id="p">HER2</p></div>');
  const life = new AbortController();
  let turns = 0;
  const watch = watchSeen(() => (turns += 1), life.signal);
  const spot = spotOf(find('p'), 'HER2');
  follow(watch, [spot, true]);
  follow(watch);
  find('box').hidden = true;
  await still(() => turns, 0, 'let go');
  follow(watch, [spot, false]);
  life.abort();
  find('box').hidden = false;
  document.dispatchEvent(new MouseEvent('click'));
  await still(() => turns, 0, 'ended');
  same(signal.aborted, false);
});
