/** When words that could not be seen can be (a section was opened), or the other way round. */
import { boxAround } from './dom.ts';
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

/** Calls back when one of the followed spots is no longer as it was. */
export function watchSeen(onTurn: () => void, signal: AbortSignal): Seen {
  let followed = new Map<Element, Looked[]>();
  const hasTurned = (element: Element, boxes: BoxMemory) =>
    followed.get(element)?.some(({ spot, isSeen }) => isShown(spot, boxes) !== isSeen) ?? false;

  // With so wide a margin scrolling the page moves nothing in or out: what changes is what has room at all.
  const rooms = new IntersectionObserver(
    (records) => {
      const isNews = ({ target, isIntersecting }: IntersectionObserverEntry) =>
        followed.get(target)?.some(({ isSeen }) => isSeen !== isIntersecting);
      const boxes: BoxMemory = new Map();
      if (records.some((record) => isNews(record) && hasTurned(record.target, boxes))) onTurn();
    },
    { rootMargin: '1000000px' },
  );
  signal.addEventListener('abort', () => rooms.disconnect());

  let isWaiting = false;
  const lookAgain = (event: Event) => {
    if (isWaiting || isTyping(event)) return;
    isWaiting = true;
    requestAnimationFrame(async () => {
      await inSlices(lookAtAll(followed.keys()), signal);
      isWaiting = false;
    });
  };
  function* lookAtAll(elements: Iterable<Element>): Generator<void> {
    const boxes: BoxMemory = new Map();
    for (const element of elements) {
      if (hasTurned(element, boxes)) return onTurn();
      yield;
    }
  }
  for (const event of RESTYLED_BY) {
    document.addEventListener(event, lookAgain, { capture: true, passive: true, signal });
  }

  return {
    lookAt(passages) {
      const touched = new Set(passages);
      const boxes = [...followed].filter(([, looked]) =>
        looked.some(({ spot }) => touched.has(spot.passage)),
      );
      void inSlices(lookAtAll(boxes.map(([box]) => box)), signal);
    },
    *follow(looked) {
      const next = new Map<Element, Looked[]>();
      for (const each of looked) {
        const others = next.get(each.box);
        if (others) others.push(each);
        else next.set(each.box, [each]);
      }
      const before = followed;
      followed = next;
      for (const element of before.keys()) if (!next.has(element)) rooms.unobserve(element);
      for (const element of next.keys()) {
        if (before.has(element)) continue;
        rooms.observe(element);
        yield;
      }
    },
  };
}

/** What a passage stands in. */
export function boxOf({ block }: Passage): Element {
  return boxAround(block.nodes[0] as Text);
}
