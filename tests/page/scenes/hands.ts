/** What mouse, finger and keys mean: a real hand's, for no other is listened to. */
import type { CardEvent, CardState } from '../../../src/page/card-states.ts';
import { followPage } from '../../../src/page/follow.ts';
import { watchHoldKey } from '../../../src/page/hold-key.ts';
import { watchKeys } from '../../../src/page/keys.ts';
import { watchPointer } from '../../../src/page/pointer.ts';
import type { Spot } from '../../../src/page/spot.ts';
import { spotOf } from './passages.ts';
import { find, hand, middleOf, same, scene, scenes, seen, still } from './stage.ts';

const PAGE =
  '<p id="one" style="margin:100px;width:300px">HER2</p><p id="two" style="margin:100px;width:300px">HER2</p>' +
  '<a id="link" href="#there">a link</a><div style="height:300px"></div>';

/** A pointer over the page above: its words are its two paragraphs. */
function pointing(signal: AbortSignal, { holdKey = 'none' as 'none' | 'alt' | 'shift' } = {}) {
  const told: string[] = [];
  const of = {
    told,
    state: 'resting' as CardState,
    word: undefined as Spot | undefined,
    box: undefined as DOMRect | undefined,
    isInCard: false,
    rested: [] as number[],
    clear: () => told.splice(0),
  };
  const watch = watchPointer(
    {
      state: () => of.state,
      word: () => of.word,
      spotAt(x, y) {
        const at = document.elementFromPoint(x, y);
        return at?.id === 'one' || at?.id === 'two' ? spotOf(at, 'HER2') : undefined;
      },
      holdKey: () => holdKey,
      cardBox: () => of.box,
      isInCard: () => of.isInCard,
      send(event: CardEvent, spot, _at, rested) {
        told.push(spot ? `${event} ${spot.passage.wall.id}` : event);
        if (rested !== undefined) of.rested.push(rested);
      },
    },
    signal,
  );
  return Object.assign(of, watch);
}

/** Onto an element, slowly: in steps of a frame. */
async function moveOnto(id: string): Promise<void> {
  const [x, y] = middleOf(find(id));
  await hand('move', x - 2, y);
  await hand('move', x - 1, y);
  await hand('move', x, y);
}

scene('a pointer that comes to a word tells so, and how long it has been still', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  await moveOnto('one');
  await seen(() => on.told.at(-1), 'word one');
  same(
    on.rested.every((time) => time >= 0 && time < 2000),
    true,
    String(on.rested),
  );
});

scene('a pointer beside all words is away', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  await hand('move', 700, 20);
  await seen(() => on.told, ['away']);
});

scene('on the word that the state is about, nothing new is told', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  on.state = 'open';
  on.word = spotOf(find('one'), 'HER2');
  await moveOnto('one');
  await seen(() => [...new Set(on.told)], ['same']);
});

scene('a pointer in the card is in the card, whatever lies below', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  on.state = 'open';
  on.isInCard = true;
  await moveOnto('one');
  await seen(() => [...new Set(on.told)], ['card']);
});

scene(
  'a pointer on its way to the card is closer with each step, and away when it turns',
  async ({ show, signal }) => {
    show(PAGE);
    const on = pointing(signal);
    on.state = 'open';
    on.box = new DOMRect(600, 300, 200, 200);
    await hand('move', 500, 20);
    on.clear();
    await hand('move', 510, 40);
    await hand('move', 520, 90);
    await seen(() => [...new Set(on.told)], ['closer']);
    on.clear();
    await hand('move', 500, 60);
    await seen(() => on.told, ['away']);
    on.clear();
    await hand('move', 900, 600);
    on.clear();
    await hand('move', 880, 560);
    await seen(() => on.told, ['closer'], 'from the other side');
  },
);

scene('a button that goes down, and a move while it is down, is a press', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  await hand('move', 700, 20);
  on.clear();
  await hand('down');
  await hand('move', 720, 20);
  await seen(() => [...new Set(on.told)], ['press']);
  await hand('up');
});

scene('a click on a word is a click, elsewhere it is elsewhere', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  await moveOnto('two');
  on.clear();
  await hand('down');
  await hand('up');
  await seen(() => on.told, ['press', 'click two']);
  await hand('move', 700, 20);
  on.clear();
  await hand('down');
  await hand('up');
  await seen(() => on.told, ['press', 'elsewhere']);
});

scene('a click in the card is the card’s', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  await moveOnto('one');
  on.isInCard = true;
  on.clear();
  await hand('down');
  await hand('up');
  await still(() => on.told, ['press']);
});

scene('a click that strayed, or that selects, means no word', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  const [x, y] = middleOf(find('one'));
  await hand('move', x - 30, y);
  await hand('down');
  await hand('move', x, y);
  on.clear();
  await hand('up');
  await seen(() => on.told, ['elsewhere'], 'strayed');
  getSelection()?.removeAllRanges();
  await hand('move', x, y);
  await hand('down');
  getSelection()?.selectAllChildren(find('two'));
  on.clear();
  await hand('up');
  await seen(() => on.told, ['elsewhere'], 'selects');
});

scene('a click a little beside where the button went down is still one', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  const [x, y] = middleOf(find('one'));
  await hand('move', x, y);
  await hand('down');
  await hand('move', x + 3, y + 4);
  getSelection()?.removeAllRanges();
  on.clear();
  await hand('up');
  await seen(() => on.told, ['click one']);
});

scene('a finger on a word is a tap', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  await hand('tap', ...middleOf(find('one')));
  // A finger that is lifted has also left the page.
  await seen(() => on.told.filter((each) => each !== 'away'), ['press', 'tap one']);
});

scene('a click on a link is the page’s, and follows it', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  let followed = 0;
  find('link').addEventListener('click', (event) => {
    followed += 1;
    event.preventDefault();
  });
  await moveOnto('link');
  on.clear();
  await hand('down');
  await hand('up');
  await seen(() => on.told, ['press', 'elsewhere']);
  same(followed, 1);
});

scene('events that a page makes are not a hand’s', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  const [clientX, clientY] = middleOf(find('one'));
  const at = { bubbles: true, composed: true, clientX, clientY };
  find('one').dispatchEvent(new PointerEvent('pointermove', at));
  find('one').dispatchEvent(new MouseEvent('click', at));
  await still(() => on.told, []);
});

scene('where the pointer rests can be asked again, though it did not move', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  on.lookAgain();
  same(on.told, [], 'before it moved at all');
  await moveOnto('one');
  on.clear();
  on.lookAgain();
  same(on.told, ['word one']);
});

scene('a pointer over a frame has gone', async ({ show, signal }) => {
  show(
    `${PAGE}<iframe id="frame" style="position:absolute;left:600px;top:100px" width="200" height="200"></iframe>`,
  );
  const on = pointing(signal);
  await moveOnto('one');
  on.clear();
  await hand('move', 700, 200);
  await seen(() => on.told.at(-1), 'away');
  on.clear();
  on.lookAgain();
  same(on.told, []);
});

scene('with a key to hold, a word counts only while that is held', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal, { holdKey: 'shift' });
  await moveOnto('one');
  await seen(() => [...new Set(on.told)], ['away']);
  on.clear();
  await hand('hold', 'Shift');
  await seen(() => on.told, ['word one']);
  on.state = 'waiting';
  on.word = spotOf(find('one'), 'HER2');
  on.clear();
  await hand('letGo', 'Shift');
  await seen(() => on.told, ['away']);
});

scene('after the end a hand means nothing', async ({ show }) => {
  show(PAGE);
  const life = new AbortController();
  const on = pointing(life.signal);
  await moveOnto('one');
  life.abort();
  on.clear();
  on.lookAgain();
  await moveOnto('two');
  await hand('down');
  await hand('up');
  await still(() => on.told, []);
});

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
  const card = { isOpen: true, hasFocus: false, edge: 'none' as 'none' | 'first' | 'last' };
  watchKeys(
    {
      isOpen: () => card.isOpen,
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
