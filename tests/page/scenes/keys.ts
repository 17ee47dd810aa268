import { followPage } from '../../../src/page/follow.ts';
import { watchHoldKey } from '../../../src/page/hold-key.ts';
import { watchKeys } from '../../../src/page/keys.ts';
import { find, hand, same, scene, scenes, seen, still } from './stage.ts';

scenes(
  'the key to hold',
  [
    ['is none: it is always held', 'none', undefined, true],
    ['is not held before it is pressed', 'alt', undefined, false],
    ['is held when it is pressed', 'alt', 'Alt', true],
    ['is not held when another is pressed', 'alt', 'Shift', false],
    ['may be another', 'shift', 'Shift', true],
  ],
  async ({ signal }, _, chosen, pressed, isHeld) => {
    let turns = 0;
    const watch = watchHoldKey(
      () => chosen as 'none' | 'alt' | 'shift',
      () => (turns += 1),
      signal,
    );
    if (pressed) await hand('hold', pressed);
    same(watch.isHeld(), isHeld);
    same(turns > 0, pressed !== undefined);
    if (pressed) await hand('letGo', pressed);
    if (pressed) same(watch.isHeld(), false);
  },
);

scene('while no key to hold is chosen, no key is looked at', async ({ signal }) => {
  let turns = 0;
  watchHoldKey(
    () => 'none',
    () => (turns += 1),
    signal,
  );
  await hand('press', 'Shift');
  same(turns, 0);
});

/** The keys of a card, and which of them the page hears. */
function keysOf(signal: AbortSignal) {
  const did: string[] = [];
  const heard: string[] = [];
  const card = { isOpen: true, isComing: false, hasFocus: false, edge: 'none' as 'none' | 'first' | 'last' };
  watchKeys(
    {
      isOpen: () => card.isOpen,
      isComing: () => card.isComing,
      hasFocus: () => card.hasFocus,
      isAtEdge: (isBackwards) => card.edge === (isBackwards ? 'first' : 'last'),
      dismiss: () => did.push('dismiss'),
      enter: () => did.push('enter'),
    },
    signal,
  );
  window.addEventListener('keydown', ({ key }) => heard.push(key), { signal });
  return { did, heard, card };
}

scenes(
  'a key while a card is open',
  [
    ['Escape closes it, and the page does not hear it', 'Escape', {}, ['dismiss'], []],
    ['Enter goes in', 'Enter', {}, ['enter'], []],
    ['Enter inside is the button’s', 'Enter', { hasFocus: true }, [], ['Enter']],
    ['a letter is the page’s', 'a', {}, [], ['a']],
    ['Tab in the page is the page’s', 'Tab', { edge: 'last' }, [], ['Tab']],
    ['Tab inside goes on', 'Tab', { hasFocus: true }, [], ['Tab']],
    ['Tab past the last control leaves', 'Tab', { hasFocus: true, edge: 'last' }, ['dismiss'], ['Tab']],
    ['Tab at the first control goes on', 'Tab', { hasFocus: true, edge: 'first' }, [], ['Tab']],
  ] as const,
  async ({ show, signal }, _, key, state, does, hears) => {
    show('<button>x</button><button>y</button>');
    const { did, heard, card } = keysOf(signal);
    Object.assign(card, state);
    await hand('press', key);
    same([did, heard], [does, hears]);
  },
);

scenes(
  'a key while a card is on its way',
  [
    ['Escape calls it off, and the page does not hear it', 'Escape', ['dismiss'], []],
    ['Enter is the page’s: there is nothing to go into yet', 'Enter', [], ['Enter']],
    ['Tab is the page’s', 'Tab', [], ['Tab']],
  ] as const,
  async ({ show, signal }, _, key, does, hears) => {
    show('<button id="x">x</button><button>y</button>');
    find('x').focus();
    const { did, heard, card } = keysOf(signal);
    Object.assign(card, { isOpen: false, isComing: true });
    await hand('press', key);
    same([did, heard], [does, hears]);
  },
);

scene('Tab backwards before the first control leaves too', async ({ signal }) => {
  const { did, card } = keysOf(signal);
  Object.assign(card, { hasFocus: true, edge: 'first' });
  await hand('hold', 'Shift');
  await hand('press', 'Tab');
  await hand('letGo', 'Shift');
  same(did, ['dismiss']);
});

scene('while no card is open every key is the page’s', async ({ signal }) => {
  const { did, heard, card } = keysOf(signal);
  card.isOpen = false;
  await hand('press', 'Escape');
  await hand('press', 'Enter');
  same([did, heard], [[], ['Escape', 'Enter']]);
});

scene('Enter where the reader types or stands on a button is the page’s', async ({ show, signal }) => {
  const body = show(
    '<input id="field"><button id="b">x</button><p id="p" contenteditable>x</p><p id="plain">x</p>',
  );
  const { did } = keysOf(signal);
  for (const each of body.querySelectorAll<HTMLElement>('#field, #b, #p')) {
    each.focus();
    await hand('press', 'Enter');
  }
  same(did, []);
});

scene('keys that a page makes do nothing to a card', async ({ signal }) => {
  const { did, heard } = keysOf(signal);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  same([did, heard], [[], ['Escape']]);
});

/** A card at a line that the page can move. */
function followed(signal: AbortSignal) {
  const did: string[] = [];
  const card = { isOpen: true, line: undefined as DOMRect | undefined };
  followPage(
    {
      isOpen: () => card.isOpen,
      line: () => card.line,
      place: () => did.push('place'),
      onGone: () => did.push('gone'),
    },
    signal,
  );
  return { did, card };
}

const LINES: [string, DOMRectInit | undefined, string][] = [
  ['on the screen stays with it', { x: 10, y: 10, width: 50, height: 20 }, 'place'],
  ['of a selection stays where it is', undefined, 'place'],
  ['partly above the screen stays', { x: 10, y: -10, width: 50, height: 20 }, 'place'],
  ['above the screen goes', { x: 10, y: -20, width: 50, height: 20 }, 'gone'],
  ['below the screen goes', { x: 10, y: 9000, width: 50, height: 20 }, 'gone'],
  ['left of the screen goes', { x: -50, y: 10, width: 50, height: 20 }, 'gone'],
  ['right of the screen goes', { x: 9000, y: 10, width: 50, height: 20 }, 'gone'],
  ['that is gone goes', { x: 10, y: 10, width: 50, height: 0 }, 'gone'],
];

scenes('a card whose line is', LINES, async ({ show, signal }, _, line, does) => {
  show('<div style="height:5000px"></div>');
  const { did, card } = followed(signal);
  card.line = line && DOMRect.fromRect(line);
  await seen(() => did.length > 0, true, 'as it begins');
  did.splice(0);
  scrollBy(0, 50);
  await seen(() => did[0], does);
});

scene(
  'a card that is closed is not followed, and one that is follows once a frame',
  async ({ show, signal }) => {
    show('<div style="height:5000px"></div>');
    const { did, card } = followed(signal);
    card.isOpen = false;
    did.splice(0);
    scrollBy(0, 50);
    await still(() => did, []);
    card.isOpen = true;
    for (const each of [1, 2, 3]) window.dispatchEvent(new Event('resize', { bubbles: each > 1 }));
    await seen(() => did, ['place']);
  },
);

scene('a page that grows around the words moves the card too, until the end', async ({ show }) => {
  const life = new AbortController();
  const body = show('<div id="d" style="height:50px"></div>');
  const { did } = followed(life.signal);
  await seen(() => did.length > 0, true);
  did.splice(0);
  body.append(Object.assign(document.createElement('div'), { textContent: 'x', style: 'height:900px' }));
  await seen(() => did.length > 0, true);
  await still(() => true, true);
  life.abort();
  did.splice(0);
  find('d').style.height = '3000px';
  scrollBy(0, 100);
  window.dispatchEvent(new Event('resize'));
  await still(() => did, []);
});
