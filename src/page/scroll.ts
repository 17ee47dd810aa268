/** Bringing words to where they can be read. */
import { holderOf } from './dom.ts';

const NEAREST = { block: 'nearest', inline: 'nearest', behavior: 'instant' } as const;

/** Scrolls, at once and no further than needed, until a line of `at` lies between two heights of the viewport. */
export function bringBetween(line: () => DOMRect, at: Node, top: number, bottom: number): void {
  const holder = holderOf(at);
  if (!holder || line().height === 0) return;
  // Out of the clip of a scrolled box first, in both directions. Through the prototype: a form may hide the method.
  Element.prototype.scrollIntoView.call(holder, NEAREST);
  for (let element: Element | null = holder; element; element = holderOf(element)) {
    const now = line();
    const by = now.top < top ? now.top - top : Math.max(0, now.bottom - bottom);
    if (by === 0) return;
    Reflect.apply(Element.prototype.scrollBy, element, [{ top: by, behavior: 'instant' }]);
  }
}
