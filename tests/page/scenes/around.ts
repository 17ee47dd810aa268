/** What is around words, and how a reader is brought to them and back. */
import { isSmallScreen, placeDrawer } from '../../../src/page/drawer.ts';
import { deepFocus, notePlace } from '../../../src/page/focus.ts';
import { lookOn } from '../../../src/page/look.ts';
import { bringBetween } from '../../../src/page/scroll.ts';
import { isOnScreen, stepFrom } from '../../../src/page/steps.ts';
import {
  belongsToPage,
  cardParent,
  groundBehind,
  schemeBehind,
  sideOf,
} from '../../../src/page/surroundings.ts';
import { passageIn, spotOf } from './passages.ts';
import { find, middleOf, same, scene, scenes, textIn } from './stage.ts';

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
  bringBetween(() => new DOMRect(), text, 100, 300);
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
  same([name(stepFrom(spots, undefined, 1)), name(stepFrom(spots, undefined, -1))], ['a', 'c'], 'below all');
  same(
    name(stepFrom(spots, spotOf(find('b'), 'HER2', 'other'), 1)),
    name(stepFrom(spots, undefined, 1)),
    'from none of them',
  );
  show(
    `${gap}<p id="w" style="width:10ch;font:20px/30px monospace;margin:0">invasive ductal carcinoma</p>${gap}${gap}<p id="z">HER2</p>`,
  );
  const wrapped = [spotOf(find('w'), 'invasive ductal carcinoma'), spotOf(find('z'), 'HER2')];
  scrollTo(0, 950);
  same(wrapped.map(isOnScreen), [true, false], 'its first line is above the screen');
  same(name(stepFrom(wrapped, undefined, 1)), 'w');
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
