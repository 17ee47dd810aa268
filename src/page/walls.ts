/** Where to read: the elements that end runs of text, around what the page changed. */
import type { WalkEvents } from './blocks.ts';
import type { Changes, Taken } from './changes.ts';
import { aboveOf, isElement } from './dom.ts';
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
  /** Was the wall, or something around it, changed? */
  touchesAround(wall: Element): boolean;
  /** The elements to read, and what to enter in them: the rest of what they hold is as it was. */
  tops: readonly Element[];
  enters(inner: Element): boolean;
}

export function placesOf({ changed, renewed, isOnlyGrowth }: Taken, page: Document): Places {
  // What happens to the document itself, such as another top element, has no wall around it but that element.
  const wallOf = (node: Node) => wallAround(node) ?? (node === page ? page.documentElement : null) ?? [];
  const walls = new Set([...changed].flatMap(wallOf));
  const lineages = new Map<Node, Lineage>();
  const lineageOf = (node: Node): Lineage => {
    const known = lineages.get(node);
    if (known) return known;
    const above = aboveOf(node);
    const up = above ? lineageOf(above) : { isDrawn: node === page, isChanged: false, isRenewed: false };
    const lineage = {
      isDrawn: up.isDrawn,
      isChanged: up.isChanged || changed.has(node),
      isRenewed: up.isRenewed || renewed.has(node),
    };
    lineages.set(node, lineage);
    return lineage;
  };
  // What stands inside something new is read with that.
  const isReadWithOther = (wall: Element) => wall !== page.documentElement && lineageOf(wall).isRenewed;
  const isTouched = (wall: Element) => walls.has(wall) || changed.has(wall);
  return {
    // While a page only grows, what was there is what it was: asking each wall for all above it is left out.
    touches: (wall) =>
      isTouched(wall) || (!isOnlyGrowth && (lineageOf(wall).isRenewed || !lineageOf(wall).isDrawn)),
    touchesAround: (wall) => (isOnlyGrowth ? isTouched(wall) : lineageOf(wall).isChanged),
    tops: [...walls].filter((wall) => lineageOf(wall).isDrawn && !isReadWithOther(wall) && !isLeftOut(wall)),
    enters: (inner) => lineageOf(inner).isRenewed,
  };
}

/** What was changed or renewed of a node and all above it, as the page is drawn. */
interface Lineage {
  isDrawn: boolean;
  isChanged: boolean;
  isRenewed: boolean;
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

/** Is the element, or something above it, no reading text? */
function isLeftOut(element: Element): boolean {
  for (let at: Node | null = element; at; at = aboveOf(at)) {
    if (isElement(at) && skippedAs(at, tagOf(at))) return true;
  }
  return false;
}
