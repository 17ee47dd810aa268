/** Where to read: the elements that end runs of text, around what the page changed. */
import type { WalkEvents } from './blocks.ts';
import type { Changes } from './changes.ts';
import { aboveOf, isElement, isInPage } from './dom.ts';
import { skippedAs, standingByStyle, tagOf } from './standing.ts';

/** The nearest element around a node (or the node itself) that ends runs of text; nothing where it is not drawn. */
export function wallAround(node: Node): Element | undefined {
  let last: Element | undefined;
  for (let at: Node | null = node; at; at = aboveOf(at)) {
    if (!isElement(at)) continue;
    last = at;
    if (standingByStyle(at, tagOf(at)) !== 'inline') return at;
  }
  return last;
}

/** What is to be read again after changes. */
export interface Places {
  /** Is what stood inside this wall to be read again, or gone? */
  touches(wall: Element): boolean;
  /** The elements to read, and what to enter in them: the rest of what they hold is as it was. */
  tops: readonly Element[];
  enters(inner: Element, top: Element): boolean;
}

export function placesOf({ changed, renewed }: ReturnType<Changes['take']>, page: Document): Places {
  const walls = new Set([...changed].flatMap((node) => wallAround(node) ?? []));
  // What stands inside something new is read with that.
  const isReadWithOther = (wall: Element) => wall !== page.documentElement && isUnder(wall, renewed);
  return {
    touches: (wall) => walls.has(wall) || changed.has(wall) || isUnder(wall, renewed),
    tops: [...walls].filter((wall) => isInPage(wall, page) && !isReadWithOther(wall) && isRead(wall)),
    enters: (inner, top) => isUnder(inner, renewed, top),
  };
}

/** What a walk tells the watch over changes. */
export function eventsFor(changes: Changes): Omit<WalkEvents, 'onBlock' | 'enters'> {
  return {
    onRoot: changes.follow,
    onBare: changes.awaitRoot,
    onLost: changes.renew,
    wasTaken: changes.wasTaken,
  };
}

/** Does reading reach this element: is it drawn, and inside nothing that is left out? */
function isRead(element: Element): boolean {
  let top: Node = element;
  for (let at: Node | null = element; at; at = aboveOf(at)) {
    if (isElement(at) && skippedAs(at, tagOf(at))) return false;
    top = at;
  }
  return top.nodeType === Node.DOCUMENT_NODE;
}

/** Is the node one of `others`, or inside one (looking no higher than `top`)? */
function isUnder(node: Node, others: ReadonlySet<Node>, top?: Node): boolean {
  if (others.size === 0) return false;
  for (let at: Node | null = node; at; at = at === top ? null : aboveOf(at)) if (others.has(at)) return true;
  return false;
}
