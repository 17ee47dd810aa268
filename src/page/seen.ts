/** When words that could not be seen can be (a section was opened), or the other way round. */
import { boxAround, holderOf } from './dom.ts';
import { inSlices } from './pace.ts';
import type { Passage } from './reading.ts';
import { type BoxMemory, isShown, type Spot } from './spot.ts';

/** A spot as it was when it was looked at. */
export interface Looked {
  spot: Spot;
  /** What it stands in. */
  box: Element;
  isSeen: boolean;
}

export interface Seen {
  /** Follows exactly these from now on. */
  follow(looked: readonly Looked[]): Generator<void>;
  /** Looks at those followed that lie in these passages. */
  lookAt(passages: readonly Passage[]): void;
}

/** After these an element may be seen or hidden without having moved. */
const RESTYLED_BY = ['click', 'keyup', 'transitionend', 'animationend'];

/** Letters that are typed restyle nothing worth looking for. */
function isTyping(event: Event): boolean {
  return event instanceof KeyboardEvent && event.key.length === 1 && event.key !== ' ';
}

/**
 * So many boxes are watched one by one; of those after them what they stand in is. In each frame that is drawn the browser
 * goes through all that is watched, and a long page has thousands.
 */
const MOST_WATCHED = 300;

/** Calls back when one of the followed spots is no longer as it was. */
export function watchSeen(onTurn: () => void, signal: AbortSignal): Seen {
  let followed: readonly Looked[] = [];
  let inRooms = new Map<Element, Looked[]>();
  const hasTurned = ({ spot, isSeen }: Looked, boxes: BoxMemory) => isShown(spot, boxes) !== isSeen;

  // With so wide a margin scrolling the page moves nothing in or out: what changes is what has room at all.
  const rooms = new IntersectionObserver(
    (records) => {
      const boxes: BoxMemory = new Map();
      const isNews = ({ target, isIntersecting }: IntersectionObserverEntry) =>
        inRooms.get(target)?.some((each) => each.isSeen !== isIntersecting && hasTurned(each, boxes));
      if (records.some(isNews)) onTurn();
    },
    { rootMargin: '1000000px' },
  );
  signal.addEventListener('abort', () => rooms.disconnect());

  let isWaiting = false;
  const lookAgain = (event: Event) => {
    if (isWaiting || isTyping(event)) return;
    isWaiting = true;
    requestAnimationFrame(async () => {
      await inSlices(lookAtAll(followed), signal);
      isWaiting = false;
    });
  };
  function* lookAtAll(looked: Iterable<Looked>): Generator<void> {
    const boxes: BoxMemory = new Map();
    for (const each of looked) {
      if (hasTurned(each, boxes)) return onTurn();
      yield;
    }
  }
  for (const event of RESTYLED_BY) {
    document.addEventListener(event, lookAgain, { capture: true, passive: true, signal });
  }
  window.addEventListener('resize', lookAgain, { signal });

  return {
    lookAt(passages) {
      const touched = new Set(passages);
      if (touched.size === 0) return;
      void inSlices(lookAtAll(followed.filter(({ spot }) => touched.has(spot.passage))), signal);
    },
    *follow(looked) {
      followed = looked;
      const before = inRooms;
      inRooms = yield* roomsOf(looked);
      for (const element of before.keys()) if (!inRooms.has(element)) rooms.unobserve(element);
      for (const element of inRooms.keys()) {
        if (before.has(element)) continue;
        rooms.observe(element);
        yield;
      }
    },
  };
}

/** What is watched, and what stands in each: boxes, or where there are too many, what is around them. */
function* roomsOf(looked: readonly Looked[]): Generator<void, Map<Element, Looked[]>> {
  const rooms = new Map<Element, Looked[]>();
  let far = new Map<Element, Looked[]>();
  for (const each of looked) {
    addTo(rooms.size < MOST_WATCHED || rooms.has(each.box) ? rooms : far, each.box, [each]);
    yield;
  }
  if (far.size === 0) return rooms;
  do far = yield* roomsAround(far);
  while (far.size > MOST_WATCHED);
  for (const [room, inside] of far) addTo(rooms, room, inside);
  return rooms;
}

function* roomsAround(rooms: ReadonlyMap<Element, Looked[]>): Generator<void, Map<Element, Looked[]>> {
  const around = new Map<Element, Looked[]>();
  for (const [room, inside] of rooms) {
    addTo(around, holderOf(room) ?? document.documentElement, inside);
    yield;
  }
  return around;
}

function addTo(rooms: Map<Element, Looked[]>, room: Element, looked: readonly Looked[]): void {
  const others = rooms.get(room) ?? [];
  for (const each of looked) others.push(each);
  rooms.set(room, others);
}

/** What a passage stands in. */
export function boxOf({ block }: Passage): Element {
  return boxAround(block.nodes[0] as Text);
}
