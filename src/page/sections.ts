/**
 * The parts of a page, as a reader sees them: what a heading stands over, and what is set apart from the rest.
 *
 *     main   h2 Treatment        ┐ one section …
 *            …                   ┘
 *            aside  h2 In short    another, with its own heading
 *            …                     … and the first one again: the heading in the aside is over the aside alone
 */
import { aboveOf, attributeOf, elementBefore, isElement, lastElementIn } from './dom.ts';
import { tagOf } from './standing.ts';

/** Elements and roles that are set apart: a heading in one of them is over nothing outside. */
const PARTS = new Set('MAIN ARTICLE SECTION ASIDE NAV FOOTER DIALOG DETAILS'.split(' '));
const PART_ROLES = new Set(
  'main article region complementary contentinfo dialog tabpanel search form'.split(' '),
);

/** Where elements passed on the way belong, so that all words of a page together walk it once. */
export type SectionMemory = Map<Node, Node>;

/** What stands over a node: the heading last passed in its part of the page, or that part itself before the first. */
export function sectionOf(node: Node, memory: SectionMemory): Node {
  const passed: Node[] = [];
  let at: Node = node;
  let section: Node | undefined;
  while (!section) {
    const step = stepBack(at);
    if (!step) section = at;
    else if (step.kind === 'up' && isPart(step.to)) section = step.to;
    else if (isHeading(step.to)) section = step.to;
    else section = memory.get(step.to);
    if (!section && step) {
      at = step.to;
      passed.push(at);
    }
  }
  for (const each of passed) memory.set(each, section);
  return section;
}

/** The element before a place, as a reader goes back, without going into parts that are over. */
function stepBack(node: Node): { kind: 'back' | 'up'; to: Node } | undefined {
  const before = elementBefore(node);
  if (!before) {
    const above = aboveOf(node);
    return above ? { kind: 'up', to: above } : undefined;
  }
  let to = before;
  for (let last = lastElementIn(to); last && !isPart(to) && !isHeading(to); last = lastElementIn(to))
    to = last;
  return { kind: 'back', to };
}

function isPart(node: Node): boolean {
  if (!isElement(node)) return false;
  return PARTS.has(tagOf(node)) || PART_ROLES.has(attributeOf(node, 'role') ?? '');
}

function isHeading(node: Node): boolean {
  return isElement(node) && (/^H[1-6]$/.test(tagOf(node)) || attributeOf(node, 'role') === 'heading');
}
