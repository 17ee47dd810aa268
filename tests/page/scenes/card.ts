/** The card itself: where it stands, where focus goes, what it says. */
import {
  cardBox,
  cardButton,
  cardNews,
  cardRoot,
  cardTitle,
  markedWords,
  openRoom,
  startRoom,
} from './room.ts';
import { find, hand, middleOf, same, scene, seen, still } from './stage.ts';

const PAGE =
  '<p id="one" style="margin:60px;width:300px">trastuzumab</p><p id="two" style="margin:60px;width:300px">biopsy, HER2</p>' +
  '<button id="b">x</button>';
const TALL = '<div style="height:3000px"></div>';

/** Shows a page and jumps to the card of trastuzumab. */
async function jump(show: (html: string) => HTMLElement, signal: AbortSignal, html = PAGE) {
  show(html);
  const room = startRoom(signal);
  await seen(() => markedWords().includes('trastuzumab'), true);
  room.control.jumpTo('trastuzumab');
  await seen(cardTitle, 'trastuzumab');
  return room;
}

scene('Tab goes through the controls of a card and leaves it after the last', async ({ show, signal }) => {
  await jump(show, signal);
  const reached: string[] = [];
  for (let presses = 0; presses < 20 && cardTitle(); presses += 1) {
    await hand('press', 'Tab');
    reached.push(cardRoot()?.activeElement?.textContent || (cardRoot()?.activeElement?.ariaLabel ?? 'out'));
  }
  same(cardTitle(), null);
  same(reached, ['Close', 'HER2', 'More', 'Save', 'I know this one', 'out']);
});

scene('Tab backwards from the card, or from its first control, leaves it', async ({ show, signal }) => {
  const { control } = await jump(show, signal, `<button>y</button>${PAGE}`);
  const openFromButton = async () => {
    // From the page's start Tab would go backwards into the browser's own bar, and in Firefox the next scene's keys, too.
    find('b').focus();
    control.jumpTo('trastuzumab');
    await seen(() => cardRoot()?.activeElement?.getAttribute('role'), 'dialog');
  };
  await hand('press', 'Escape');
  await openFromButton();
  await hand('hold', 'Shift');
  await hand('press', 'Tab');
  await seen(cardTitle, null, 'from the card');
  await hand('letGo', 'Shift');
  await openFromButton();
  await hand('press', 'Tab');
  await hand('press', 'Tab');
  await hand('hold', 'Shift');
  await hand('press', 'Tab');
  same(cardTitle(), 'trastuzumab', 'from the second control');
  await hand('press', 'Tab');
  await seen(cardTitle, null, 'from the first');
  await hand('letGo', 'Shift');
});

scene(
  'a card goes with the rule that draws the marks, where that rule reaches it',
  async ({ show, signal }) => {
    const { control } = await jump(show, signal);
    same(cardBox().height > 0, true, 'there is no such rule in a scene');
    // Only an extension that is alive can bring in a rule of the user's; one of the card's own stands for it.
    const rule = Object.assign(document.createElement('style'), {
      textContent: '.room{display:block!important}',
    });
    cardRoot()?.append(rule);
    control.jumpTo('biopsy');
    await seen(cardTitle, 'biopsy');
    same(cardBox().height > 0, true, 'with the rule');
    rule.remove();
    same(cardBox().height, 0, 'without it');
  },
);

scene(
  'Enter goes into a card that opened by itself, and focus comes back when it closes',
  async ({ show, signal }) => {
    await openRoom(show, PAGE, 3, signal);
    const [x, y] = middleOf(find('one'));
    await hand('move', x - 120, y + 1);
    await hand('move', x - 121, y);
    await seen(cardTitle, 'trastuzumab');
    same(cardRoot()?.querySelector('.pinned') ?? null, null);
    same(cardRoot()?.activeElement ?? null, null);
    await hand('press', 'Enter');
    await seen(() => cardRoot()?.activeElement?.getAttribute('role'), 'dialog');
    same(cardRoot()?.querySelector('.pinned') !== null, true);
    await hand('move', 900, 700);
    await still(cardTitle, 'trastuzumab');
    await hand('press', 'Escape');
    same([cardTitle(), document.activeElement?.localName], [null, 'body']);
  },
);

scene('a button that goes with its view leaves focus in the card', async ({ show, signal }) => {
  await jump(show, signal);
  await seen(() => cardRoot()?.activeElement?.getAttribute('role'), 'dialog');
  await hand('press', 'Tab');
  await hand('press', 'Tab');
  same(cardRoot()?.activeElement === cardButton('HER2'), true);
  await hand('press', 'Enter');
  await seen(cardTitle, 'her2');
  same(cardRoot()?.activeElement !== null, true);
  await seen(() => cardButton('Back').localName, 'button');
});

scene('a card opened by a click leaves focus where it is, and says nothing', async ({ show, signal }) => {
  await openRoom(show, PAGE, 3, signal);
  find('b').focus();
  const { left, top, height } = find('one').getBoundingClientRect();
  await hand('move', left + 10, top + height / 2);
  await hand('down');
  await hand('up');
  await seen(cardTitle, 'trastuzumab');
  same(cardRoot()?.activeElement ?? null, null);
  await still(() => cardNews()?.textContent ?? '', '');
});

scene('a card is light on a light page and dark on a dark one', async ({ show, signal }) => {
  const schemes = () =>
    [...(cardRoot()?.querySelectorAll('style') ?? [])]
      .map(({ textContent }) => /:host\{color-scheme:(\w+)/.exec(textContent ?? '')?.[1])
      .filter(Boolean);
  const { control } = await jump(
    show,
    signal,
    `${PAGE}<div id="dark" style="background:#111;color:#eee">chemotherapy</div>`,
  );
  same(schemes(), ['light']);
  control.jumpTo('chemotherapy');
  await seen(cardTitle, 'chemotherapy');
  same(schemes(), ['dark']);
});

scene(
  'a card begins where its line begins, in writing from right to left where it ends',
  async ({ show, signal }) => {
    const { control } = await jump(
      show,
      signal,
      `${PAGE}<p dir="rtl" style="width:600px" id="rtl">biopsy</p>`.replace('biopsy, ', ''),
    );
    await seen(() => Math.round(Math.abs(cardBox().left - find('one').getBoundingClientRect().left)), 0);
    control.jumpTo('biopsy');
    await seen(cardTitle, 'biopsy');
    await seen(() => Math.round(Math.abs(cardBox().right - find('rtl').getBoundingClientRect().right)), 0);
  },
);

scene('near the lower edge a card stands above its line, and never over it', async ({ show, signal }) => {
  show(`<div style="height:740px"></div><p id="one" style="width:300px">trastuzumab</p>`);
  startRoom(signal);
  await seen(markedWords, ['trastuzumab']);
  const { left, top, height } = find('one').getBoundingClientRect();
  await hand('move', left + 9, top + height / 2);
  await hand('move', left + 10, top + height / 2);
  await seen(cardTitle, 'trastuzumab');
  await seen(() => cardBox().bottom <= find('one').getBoundingClientRect().top && cardBox().top >= 0, true);
});

scene('a card that was asked for by key brings its word to where there is room', async ({ show, signal }) => {
  await jump(show, signal, `${TALL}${PAGE}${TALL}`);
  const { top, bottom } = find('one').getBoundingClientRect();
  same([top >= innerHeight * 0.2 - 1, bottom <= innerHeight * 0.5 + 1], [true, true]);
});

scene('the reader’s text size and key labels are those of the choices', async ({ show, signal }) => {
  const { control } = await openRoom(show, PAGE, 3, signal, { textSize: 'larger', uiLanguage: 'es' });
  control.step(1);
  await seen(cardTitle, 'trastuzumab');
  const dialog = cardRoot()?.querySelector<HTMLElement>('[role=dialog]');
  same([dialog?.classList.contains('larger-text'), dialog?.lang], [true, 'es']);
  await seen(() => cardNews()?.lang, 'es');
});

scene(
  'on a small screen a card is a drawer at the lower edge, and its word is scrolled clear of it',
  async ({ show, signal }) => {
    await hand('screen', 400, 700);
    show(`<div style="height:560px"></div><p id="one">trastuzumab</p>${TALL}`);
    startRoom(signal);
    await seen(markedWords, ['trastuzumab']);
    const { left, top, height } = find('one').getBoundingClientRect();
    await hand('tap', left + 10, top + height / 2);
    await seen(cardTitle, 'trastuzumab');
    await seen(() => Math.abs(cardBox().bottom - innerHeight) < 1, true);
    same(Math.round(cardBox().left), 0);
    same(find('one').getBoundingClientRect().bottom <= cardBox().top, true);
    same(scrollY > 0, true);
    scrollBy(0, 20);
    await still(cardTitle, 'trastuzumab');
    await hand('screen', 1000, 800);
  },
);

scene(
  'where a small page has nothing left to scroll, the drawer stands at the upper edge',
  async ({ show, signal }) => {
    await hand('screen', 400, 700);
    show('<div style="height:620px"></div><p id="one" style="margin:0">trastuzumab</p>');
    startRoom(signal);
    await seen(markedWords, ['trastuzumab']);
    const { left, top, height } = find('one').getBoundingClientRect();
    await hand('tap', left + 10, top + height / 2);
    await seen(cardTitle, 'trastuzumab');
    await seen(() => Math.round(cardBox().top), 0);
    await hand('screen', 1000, 800);
  },
);

scene('two meanings stand side by side, and each leads to its card and back', async ({ show, signal }) => {
  show('<p id="one" style="width:300px">PR</p>');
  startRoom(signal);
  await seen(markedWords, ['PR']);
  const { left, top, height } = find('one').getBoundingClientRect();
  await hand('move', left + 5, top + height / 2);
  await hand('down');
  await hand('up');
  await seen(
    () => /response/.test(cardRoot()?.textContent ?? '') && /receptor/.test(cardRoot()?.textContent ?? ''),
    true,
  );
});
