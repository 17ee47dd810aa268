/** Where the reader is in the page, to be given back exactly when a card closes. */
import { isInPage, shadowRootOf } from './dom.ts';

/** The element with focus, looked for in open shadow roots as well. */
export function deepFocus(): Element | null {
  let active = document.activeElement;
  for (let inner = active; inner; inner = shadowRootOf(inner)?.activeElement ?? null) active = inner;
  return active;
}

/** Notes focus and selection; the answer puts both back. What the page has removed meanwhile is let go. */
export function notePlace(): () => void {
  const focused = deepFocus();
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    if (
      selection &&
      anchorNode &&
      focusNode &&
      isStill(anchorNode, anchorOffset) &&
      isStill(focusNode, focusOffset)
    )
      selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    // Last: a text field brings its own selection back with its focus.
    if (focused) HTMLElement.prototype.focus.call(focused, { preventScroll: true });
  };
}

function isStill(node: Node, offset = 0): boolean {
  return isInPage(node, document) && lengthOf(node) >= offset;
}

function lengthOf(node: Node): number {
  return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').length : node.childNodes.length;
}
