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
export const parentOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const shadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const titleOf = getter<Document, string>(Document.prototype, 'title');

export function attributeOf(element: Node, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1;
}

/** The element that holds a node; from a shadow root's top, its host. */
export function holderOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Does `a` come before `b` as a reader meets them? Text inside a shadow root counts as standing at its host. */
export function comesBefore(a: Node, b: Node): boolean {
  const [from, to] = inOneTree(a, b);
  return (Node.prototype.compareDocumentPosition.call(from, to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function inOneTree(a: Node, b: Node): [Node, Node] {
  const above = hostsOf(a);
  for (const other of hostsOf(b)) {
    const mine = above.find((each) => rootOf(each) === rootOf(other));
    if (mine) return [mine, other];
  }
  return [a, b];
}

/** The node, then the host of its shadow root, the host of that one's, and so on. */
function hostsOf(node: Node): Node[] {
  const hosts = [node];
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host)) hosts.push(root.host);
  return hosts;
}
