/** Keeps an open card beside its words while the page scrolls, and closes it when they have left the screen. */
import type { CardSession } from './session.tsx';

/** `line` answers where the words are now, or nothing where the card belongs to a selection. */
export function followPage(card: CardSession, line: () => DOMRect | undefined, signal: AbortSignal): void {
  let isWaiting = false;
  const follow = () => {
    if (!card.host.isOpen() || isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!card.host.isOpen()) return;
      const at = line();
      if (at && !isOnScreen(at) && !card.host.hasFocus()) card.close();
      else card.host.place();
    });
  };
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  window.addEventListener('resize', follow, { passive: true, signal });
}

function isOnScreen({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight && bottom > top;
}
