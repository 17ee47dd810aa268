/** What mouse and finger mean: a real hand's, for no other is listened to. */
import type { CardEvent, CardState } from '../../../src/page/card-states.ts';
import { watchPointer } from '../../../src/page/pointer.ts';
import type { Spot } from '../../../src/page/spot.ts';
import { spotOf } from './passages.ts';
import { find, hand, middleOf, same, scene, seen, still } from './stage.ts';

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
    /** How often the page was searched for what lies under a point. */
    searches: 0,
    /** Forgets what was told of all moves up to now. */
    clear() {
      watch.lookAgain();
      told.splice(0);
    },
  };
  const watch = watchPointer(
    {
      state: () => of.state,
      word: () => of.word,
      spotAt(x, y) {
        of.searches += 1;
        const at = document.elementFromPoint(x, y);
        return at?.id === 'one' || at?.id === 'two' ? spotOf(at, 'HER2') : undefined;
      },
      holdKey: () => holdKey,
      cardBox: () => of.box,
      isInCard: () => of.isInCard,
      prepare: (spot) => told.push(`prepare ${spot.passage.wall.id}`),
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

scene('a pointer that sweeps is on no word, until it rests on one', async ({ show, signal }) => {
  show(PAGE);
  const on = pointing(signal);
  const [x, y] = middleOf(find('one'));
  await hand('move', 900, y);
  on.clear();
  on.searches = 0;
  // Far in each step, and by a clock that stands still never at rest.
  const now = performance.now();
  Object.defineProperty(performance, 'now', { value: () => now, configurable: true });
  signal.addEventListener('abort', () => Reflect.deleteProperty(performance, 'now'));
  for (let i = 0; i < 10; i += 1) await hand('move', i % 2 === 0 ? 10 : 900, y);
  await hand('move', x, y);
  await still(() => [...new Set(on.told)], ['away']);
  same(on.searches, 0);
  Reflect.deleteProperty(performance, 'now');
  await seen(() => on.told.at(-1), 'word one');
  same(on.searches, 1);
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
  await seen(() => on.told.filter((each) => each !== 'away'), ['press', 'prepare one', 'tap one']);
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
