/** Where words lie on the screen, what is around them, and how a reader is brought there. */
import { isSmallScreen, placeDrawer } from '../../../src/page/drawer.ts';
import { deepFocus, notePlace } from '../../../src/page/focus.ts';
import { lookOn } from '../../../src/page/look.ts';
import type { Reading } from '../../../src/page/reading.ts';
import { bringBetween } from '../../../src/page/scroll.ts';
import { watchSeen } from '../../../src/page/seen.ts';
import {
  isSameSpot,
  isShown,
  lineNear,
  lineOf,
  linesOf,
  nodeOf,
  sentenceOf,
  spotAt,
  textOf,
} from '../../../src/page/spot.ts';
import { isOnScreen, stepFrom } from '../../../src/page/steps.ts';
import {
  belongsToPage,
  cardParent,
  groundBehind,
  schemeBehind,
  sideOf,
} from '../../../src/page/surroundings.ts';
import { passageIn, spotOf } from './passages.ts';
import { find, middleOf, same, scene, scenes, seen, still, textIn } from './stage.ts';

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

/** Followed words, and what turns them. */
async function turnsOf(turn: () => void, wasShown: boolean, signal: AbortSignal): Promise<() => number> {
  let turns = 0;
  const watch = watchSeen(() => (turns += 1), signal);
  watch.follow(new Map([[spotOf(find('p'), 'HER2'), wasShown]]));
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

scene('only words in passages that were touched are looked at', async ({ show, signal }) => {
  show('<p id="p">HER2</p><p id="q">HER2</p>');
  let turns = 0;
  const watch = watchSeen(() => (turns += 1), signal);
  const [one, two] = [spotOf(find('p'), 'HER2'), spotOf(find('q'), 'HER2')];
  watch.follow(
    new Map([
      [one, true],
      [two, true],
    ]),
  );
  find('q').style.visibility = 'hidden';
  watch.lookAt([one.passage]);
  same(turns, 0);
  watch.lookAt([one.passage, two.passage]);
  same(turns, 1);
});

scene('words that are not followed any more, or after the end, turn nothing', async ({ show, signal }) => {
  show('<div id="box"><p id="p">HER2</p></div>');
  const life = new AbortController();
  let turns = 0;
  const watch = watchSeen(() => (turns += 1), life.signal);
  const spot = spotOf(find('p'), 'HER2');
  watch.follow(new Map([[spot, true]]));
  watch.follow(new Map());
  find('box').hidden = true;
  await still(() => turns, 0, 'let go');
  watch.follow(new Map([[spot, false]]));
  life.abort();
  find('box').hidden = false;
  document.dispatchEvent(new MouseEvent('click'));
  await still(() => turns, 0, 'ended');
  same(signal.aborted, false);
});

scenes(
  'a card stands',
  [
    ['below its line, from its beginning', '', 'bottom-start'],
    ['below its line, from its end in writing from right to left', 'direction:rtl', 'bottom-end'],
    ['right of a line written downwards from the right', 'writing-mode:vertical-rl', 'right-start'],
    ['right of a line lying on its side', 'writing-mode:sideways-rl', 'right-start'],
    ['left of a line written downwards from the left', 'writing-mode:vertical-lr', 'left-start'],
  ],
  ({ show }, _, style, side) => {
    show(`<p id="p" style="${style}">words</p>`);
    same(
      sideOf(textIn(find('p'))),
      CSS.supports(style || 'top', '0') || style === '' || CSS.supports(style) ? side : 'bottom-start',
    );
  },
);

scenes(
  'behind words is',
  [
    ['white, where nothing is said', '<p id="p">x</p>', [255, 255, 255], 'light'],
    [
      'the nearest ground',
      '<div style="background:#000"><p id="p" style="background:#ff0">x</p></div>',
      [255, 255, 0],
      'light',
    ],
    [
      'the ground around',
      '<div style="background:rgb(10,20,30)"><p id="p">x</p></div>',
      [10, 20, 30],
      'dark',
    ],
    [
      'what shows through',
      '<div style="background:#000"><p id="p" style="background:rgb(255 0 0 / 40%)">x</p></div>',
      [0, 0, 0],
      'dark',
    ],
    [
      'what hardly shows through',
      '<div style="background:#000"><p id="p" style="background:rgb(255 0 0 / 60%)">x</p></div>',
      [255, 0, 0],
      'dark',
    ],
    ['dark red', '<p id="p" style="background:#a00">x</p>', [170, 0, 0], 'dark'],
    ['green', '<p id="p" style="background:#0a0">x</p>', [0, 170, 0], 'light'],
    ['blue', '<p id="p" style="background:#00f">x</p>', [0, 0, 255], 'dark'],
  ],
  ({ show }, _, html, ground, scheme) => {
    show(html);
    same(groundBehind(textIn(find('p'))), ground);
    same(schemeBehind(textIn(find('p'))), scheme);
  },
);

scene('a card is put into the dialog or popover that is open around its words', ({ show }) => {
  show(
    '<dialog id="d"><p id="in">x</p></dialog><div id="pop" popover="manual"><p id="up">x</p></div><p id="out">x</p>',
  );
  const parent = (id: string) => cardParent(textIn(find(id))).id || cardParent(textIn(find(id))).localName;
  same([parent('out'), parent('in')], ['html', 'html']);
  find<HTMLDialogElement>('d').showModal();
  find('pop').showPopover();
  same([parent('in'), parent('up'), parent('out')], ['d', 'pop', 'html']);
});

scenes(
  'a click is the page’s own',
  [
    ['on a link', '<a href="#"><b id="at">x</b></a>', true],
    ['on a button', '<button id="at">x</button>', true],
    ['on the label of a field', '<label id="at">x</label>', true],
    ['on the heading of details', '<details><summary id="at">x</summary></details>', true],
    ['on what is a button by its role', '<p role="button"><b id="at">x</b></p>', true],
    ['in an editor', '<p contenteditable="true"><b id="at">x</b></p>', true],
    ['not on a paragraph', '<p id="at">x</p>', false],
    ['not on another role', '<p role="note" id="at">x</p>', false],
    ['not where editing is switched off', '<p contenteditable="false" id="at">x</p>', false],
  ],
  ({ show }, _, html, isOfPage) => {
    show(html);
    let answer: boolean | undefined;
    document.addEventListener('click', (event) => (answer = belongsToPage(event)), { once: true });
    find('at').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    same(answer, isOfPage);
  },
);

const TALL =
  '<div style="height:3000px"></div><p id="p" style="margin:0">words</p><div style="height:3000px"></div>';

scene('words are brought between two heights, and no further than needed', ({ show }) => {
  show(TALL);
  const text = textIn(find('p'));
  const line = () => find('p').getBoundingClientRect();
  bringBetween(line, text, 100, 300);
  same([line().top >= 100 - 1, line().bottom <= 300 + 1], [true, true]);
  const before = scrollY;
  bringBetween(line, text, 50, 700);
  same(scrollY, before, 'there already');
  bringBetween(line, text, 500, 700);
  same(Math.abs(line().top - 500) < 1, true, 'from above');
  bringBetween(() => new DOMRect(), text, 0, 10);
  same(Math.abs(line().top - 500) < 1, true, 'words that are gone');
});

scene('words in a box that scrolls are brought out of it', ({ show }) => {
  show(`<div id="box" style="height:200px;overflow:auto">${TALL}</div>`);
  const line = () => find('p').getBoundingClientRect();
  bringBetween(line, textIn(find('p')), 0, 700);
  const { top, bottom } = find('box').getBoundingClientRect();
  same([line().top >= top - 1, line().bottom <= bottom + 1], [true, true]);
});

scene('focus is looked for in roots too', ({ show }) => {
  const body = show(
    '<x-y id="x"><template shadowrootmode="open"><button id="in">x</button></template></x-y>',
  );
  const root = body.querySelector('x-y')?.shadowRoot as ShadowRoot;
  same(deepFocus()?.localName, 'body');
  find('in', root).focus();
  same(deepFocus()?.id, 'in');
});

scene('focus and selection are given back as they were', ({ show }) => {
  show('<p id="p">some words</p><input id="field" value="typed"><button id="b">x</button>');
  find('field').focus();
  find<HTMLInputElement>('field').setSelectionRange(1, 3);
  const giveFieldBack = notePlace();
  find('b').focus();
  giveFieldBack();
  const { id, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
  same([id, selectionStart, selectionEnd], ['field', 1, 3]);
  find('b').focus();
  const text = textIn(find('p'));
  getSelection()?.setBaseAndExtent(text, 6, text, 2);
  const giveBack = notePlace();
  getSelection()?.removeAllRanges();
  find('field').focus();
  giveBack();
  const { anchorOffset, focusOffset } = getSelection() as Selection;
  same([document.activeElement?.id, anchorOffset, focusOffset], ['b', 6, 2]);
});

scene('a selection that the page has changed meanwhile is let go', ({ show }) => {
  show('<p id="p">some words</p><p id="q">more</p>');
  const text = textIn(find('p'));
  getSelection()?.setBaseAndExtent(text, 2, text, 9);
  const giveBack = notePlace();
  text.data = 'short';
  getSelection()?.collapse(textIn(find('q')), 1);
  giveBack();
  same(getSelection()?.anchorNode === textIn(find('q')), true, 'shortened');
  getSelection()?.setBaseAndExtent(text, 1, text, 3);
  const giveThatBack = notePlace();
  text.remove();
  getSelection()?.collapse(textIn(find('q')), 1);
  giveThatBack();
  same(getSelection()?.anchorNode === textIn(find('q')), true, 'taken away');
});

scene('steps go from word to word, around at the ends, and begin where the reader is', ({ show }) => {
  const gap = '<div style="height:900px"></div>';
  show(`<p id="a">HER2</p>${gap}<p id="b">HER2</p>${gap}<p id="c">HER2</p>${gap}`);
  const spots = ['a', 'b', 'c'].map((id) => spotOf(find(id), 'HER2'));
  const [a, b, c] = spots;
  const name = (spot: ReturnType<typeof stepFrom>) => (spot ? spot.passage.wall.id : null);
  same(
    [name(stepFrom(spots, a, 1)), name(stepFrom(spots, c, 1)), name(stepFrom(spots, a, -1))],
    ['b', 'a', 'c'],
  );
  same([name(stepFrom(spots, undefined, 1)), name(stepFrom(spots, undefined, -1))], ['a', 'c'], 'at the top');
  same(isOnScreen(a as never), true);
  scrollTo(0, 500);
  same(
    [name(stepFrom(spots, undefined, 1)), name(stepFrom(spots, undefined, -1))],
    ['b', 'a'],
    'further down',
  );
  same([isOnScreen(a as never), isOnScreen(c as never)], [false, false]);
  scrollTo(0, 3000);
  same(
    [name(stepFrom(spots.slice(0, 2), undefined, 1)), name(stepFrom(spots.slice(0, 2), undefined, -1))],
    ['a', 'b'],
    'below all',
  );
  same(
    name(stepFrom(spots, spotOf(find('b'), 'HER2', 'other'), 1)),
    name(stepFrom(spots, undefined, 1)),
    'from none of them',
  );
  same([name(stepFrom([], undefined, 1)), name(stepFrom(spots, b, -1))], [null, 'a']);
});

scene('a colour that could hardly be seen somewhere gives way to that of the text', ({ show }) => {
  show('<p id="p">HER2</p><p id="q" style="background:#2f7fe0">HER2</p>');
  const [light, blue] = [passageIn(find('p')), passageIn(find('q'))];
  const look = { line: 'dashed', color: 'blue' } as const;
  same(lookOn([light], look), look);
  same(lookOn([light, blue], look), { line: 'dashed', color: 'text' });
  same(lookOn([light, blue], { line: 'solid', color: 'text' }), { line: 'solid', color: 'text' });
  same(lookOn([...Array.from({ length: 40 }, () => light), blue], look), look, 'after forty');
});

scene('a drawer lies along what can be seen of the page', ({ show }) => {
  show('<div id="d"></div>');
  placeDrawer(find('d'));
  const value = (name: string) => find('d').style.getPropertyValue(`--pw-${name}`);
  same(['left', 'width', 'above', 'below', 'height'].map(value), [
    '0px',
    `${visualViewport?.width}px`,
    '0px',
    `${innerHeight - (visualViewport?.height ?? 0)}px`,
    `${visualViewport?.height}px`,
  ]);
  same(isSmallScreen(), false);
  same(middleOf(find('d')).length, 2);
});
