/**
 * Reading somebody else's document. A form's own properties can be replaced by its inputs
 * (`<input name="parentNode">`), so what is asked of elements goes through the prototypes' getters.
 */

function getter<T, V>(prototype: T, name: keyof T): (node: Node) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`expected a getter ${String(name)}, found none`);
  return (node) => get.call(node) as V;
}

/** Upper case in HTML, as written in XHTML and SVG. */
export const nodeNameOf = getter<Node, string>(Node.prototype, 'nodeName');
const parentOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const nextOf = getter<Node, Node | null>(Node.prototype, 'nextSibling');
const previousOf = getter<Node, Node | null>(Node.prototype, 'previousSibling');
const lastElementOf = getter<Element, Element | null>(Element.prototype, 'lastElementChild');
const documentOf = getter<Node, Document | null>(Node.prototype, 'ownerDocument');
const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const shadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const titleOf = getter<Document, string>(Document.prototype, 'title');

const namespaceOf = getter<Element, string | null>(Element.prototype, 'namespaceURI');
const slotOfElement = getter<Element, HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
const slotOfText = getter<Text, HTMLSlotElement | null>(Text.prototype, 'assignedSlot');

export function hasAttributes(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

export function attributeOf(element: Node, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** The nearest element of this selector, from the element itself upwards in its own tree. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function isElement(node: Node | null): node is Element {
  return node !== null && nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** Is the node in this document now? One that was given to a frame is in that. */
export function isInPage(node: Node, page: Document): boolean {
  return isConnected(node) && documentOf(node) === page;
}

const XHTML = 'http://www.w3.org/1999/xhtml';

export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node !== null && node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** What a slot shows instead of its own children; nothing for other elements and for empty slots. */
export function assignedTo(node: Node): readonly Node[] {
  // Not by `instanceof`: an element that was in a frame has that frame's prototypes.
  const name = nodeNameOf(node);
  const isSlot = (name === 'SLOT' || name === 'slot') && namespaceOf(node) === XHTML;
  return isSlot ? HTMLSlotElement.prototype.assignedNodes.call(node) : NONE;
}

const NONE: readonly Node[] = [];

/**
 * One step up as the page is drawn: the slot that shows the node, a shadow root's host, or else its parent. Null above
 * the document, and for what is not drawn: the children of a host that has no slot for them, or of a slot that was given
 * others.
 */
export function aboveOf(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  const slot = isElement(node)
    ? slotOfElement(node)
    : node.nodeType === Node.TEXT_NODE
      ? slotOfText(node)
      : null;
  if (slot) return slot;
  const parent = parentOf(node);
  if (isShadowRoot(parent)) return parent.host;
  return isElement(parent) && (shadowRootOf(parent) || assignedTo(parent).length > 0) ? null : parent;
}

/** The element that holds a node, as the page is drawn. */
export function holderOf(node: Node): Element | null {
  const above = aboveOf(node);
  return isElement(above) ? above : null;
}

/** The element before a node, among those beside it. */
export function elementBefore(node: Node): Element | undefined {
  let at = previousOf(node);
  while (at && !isElement(at)) at = previousOf(at);
  return at ?? undefined;
}

/** The last element directly in another, or in its shadow root. */
export function lastElementIn(element: Element): Element | null {
  return shadowRootOf(element)?.lastElementChild ?? lastElementOf(element);
}

/** The nearest element above a node that has a box of its own. */
export function boxAround(node: Node): Element {
  for (let at = holderOf(node); at; at = holderOf(at))
    if (getComputedStyle(at).display !== 'contents') return at;
  return document.documentElement;
}

/** The node and all that is above it in its own tree, up to `top`, which is left out. */
export function nodesUpTo(node: Node, top: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at && at !== top; at = parentOf(at)) path.push(at);
  return path;
}

/** Does `a` come before `b`, as the page is drawn where they are in different trees? */
export function comesBefore(a: Node, b: Node): boolean {
  const [from, to] = rootOf(a) === rootOf(b) ? [a, b] : whereTheyPart(a, b);
  return (Node.prototype.compareDocumentPosition.call(from, to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The two nodes directly under the last that is above both: they are in one tree. */
function whereTheyPart(a: Node, b: Node): [Node, Node] {
  const aboveA = drawnPathOf(a);
  const aboveB = drawnPathOf(b);
  while (aboveA.length > 1 && aboveB.length > 1 && aboveA.at(-1) === aboveB.at(-1)) {
    aboveA.pop();
    aboveB.pop();
  }
  return [aboveA.at(-1) ?? a, aboveB.at(-1) ?? b];
}

function drawnPathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = aboveOf(at)) path.push(at);
  return path;
}
