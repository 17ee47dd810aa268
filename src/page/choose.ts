/** Which mentions are underlined; the others still open their card. */
import type { Match } from '../core/matches.ts';
import type { Density } from '../core/settings.ts';
import { attributeOf, comesBefore, isElement, nodeNameOf } from './dom.ts';
import type { Passage } from './reading.ts';

/** The passages as a reader meets them. */
export function inReadingOrder(passages: Iterable<Passage>): Passage[] {
  const list = [...passages];
  const first = (passage: Passage): Node => passage.block.nodes[0] as Text;
  const isSorted = list.every(
    (each, i) => i === 0 || comesBefore(first(list[i - 1] as Passage), first(each)),
  );
  return isSorted ? list : list.sort((a, b) => (comesBefore(first(a), first(b)) ? -1 : 1));
}

/** The matches to underline, for each passage in order. */
export function chooseMarks(
  passages: readonly Passage[],
  density: Density,
  known: ReadonlySet<string>,
): Map<Passage, Match[]> {
  const chosen = new Map<Passage, Match[]>();
  const headings: HeadingMemory = new Map();
  let seen = new Set<string>();
  let section: Node | null | undefined;
  for (const passage of passages) {
    if (density === 'section') {
      const current = headingBefore(passage.block.nodes[0] as Text, headings);
      if (current !== section) seen = new Set();
      section = current;
    }
    const marks = passage.matches.filter(({ entry }) => {
      if (known.has(entry)) return false;
      const isFirst = !seen.has(entry);
      seen.add(entry);
      return isFirst || density === 'every';
    });
    if (marks.length > 0) chosen.set(passage, marks);
  }
  return chosen;
}

type HeadingMemory = Map<Node, Node | null>;

/**
 * The heading a reader last passed before this node, or null before the first; a heading's own words belong to it.
 * Every element on the way back is remembered, so that all passages together walk the page once.
 */
function headingBefore(node: Node, memory: HeadingMemory): Node | null {
  const root = node.getRootNode();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node;
  const passed: Node[] = [];
  let found: Node | null = null;
  for (let at = walker.previousNode(); at; at = walker.previousNode()) {
    const known = memory.get(at);
    if (known !== undefined) {
      found = known;
      break;
    }
    passed.push(at);
    if (isHeading(at)) {
      found = at;
      break;
    }
  }
  for (const each of passed) memory.set(each, found);
  return found;
}

function isHeading(element: Node): boolean {
  return (
    /^H[1-6]$/i.test(nodeNameOf(element)) ||
    (isElement(element) && attributeOf(element, 'role') === 'heading')
  );
}
