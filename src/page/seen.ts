/** When words that could not be seen can be (a section was opened), or the other way round. */
import { boxAround } from './dom.ts';
import { inSlices } from './pace.ts';
import type { Passage } from './reading.ts';
import { isShown, type Spot } from './spot.ts';

export interface Seen {
  /** Follows exactly these from now on: whether each can be seen. */
  follow(spots: ReadonlyMap<Spot, boolean>): void;
  /** Looks at those followed that lie in these passages. */
  lookAt(passages: readonly Passage[]): void;
}

/** After these an element may be seen or hidden without having moved. */
const RESTYLED_BY = ['click', 'keyup', 'transitionend', 'animationend'];

/** Letters that are typed restyle nothing worth looking for. */
function isTyping(event: Event): boolean {
  return event instanceof KeyboardEvent && event.key.length === 1 && event.key !== ' ';
}

function hasSpotTurned([spot, wasShown]: [Spot, boolean]): boolean {
  return isShown(spot) !== wasShown;
}

/** Calls back when one of the followed spots is no longer as it was. */
export function watchSeen(onTurn: () => void, signal: AbortSignal): Seen {
  let followed = new Map<Element, [Spot, boolean][]>();
  const hasTurned = (element: Element) => followed.get(element)?.some(hasSpotTurned) ?? false;

  // With so wide a margin scrolling the page moves nothing in or out: what changes is what has room at all.
  const rooms = new IntersectionObserver(
    (records) => {
      const isNews = ({ target, isIntersecting }: IntersectionObserverEntry) =>
        followed.get(target)?.some(([, wasShown]) => wasShown !== isIntersecting);
      if (records.some((record) => isNews(record) && hasTurned(record.target))) onTurn();
    },
    { rootMargin: '1000000px' },
  );
  signal.addEventListener('abort', () => rooms.disconnect());

  let isWaiting = false;
  const lookAgain = (event: Event) => {
    if (isWaiting || isTyping(event)) return;
    isWaiting = true;
    requestAnimationFrame(async () => {
      await inSlices(lookAtAll(), signal);
      isWaiting = false;
    });
  };
  function* lookAtAll(): Generator<void> {
    for (const element of followed.keys()) {
      if (hasTurned(element)) return onTurn();
      yield;
    }
  }
  for (const event of RESTYLED_BY) {
    document.addEventListener(event, lookAgain, { capture: true, passive: true, signal });
  }

  return {
    lookAt(passages) {
      const touched = new Set(passages);
      const spots = [...followed.values()].flat().filter(([{ passage }]) => touched.has(passage));
      if (spots.some(hasSpotTurned)) onTurn();
    },
    follow(spots) {
      const next = new Map<Element, [Spot, boolean][]>();
      for (const [spot, isSeen] of spots) {
        const element = boxAround(spot.passage.block.nodes[0] as Text);
        const others = next.get(element);
        if (others) others.push([spot, isSeen]);
        else next.set(element, [[spot, isSeen]]);
      }
      for (const element of followed.keys()) if (!next.has(element)) rooms.unobserve(element);
      for (const element of next.keys()) if (!followed.has(element)) rooms.observe(element);
      followed = next;
    },
  };
}
