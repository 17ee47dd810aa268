/** Keeps an open card beside its words while the page moves, and tells when they have left the screen. */

export interface Following {
  isOpen(): boolean;
  /** Where the words are now, or nothing where the card belongs to a selection. */
  line(): DOMRect | undefined;
  place(): void;
  onGone(): void;
}

/** Scrolling, zooming, and a page that grows or shrinks around the words. */
export function followPage(card: Following, signal: AbortSignal): void {
  let isWaiting = false;
  const follow = () => {
    if (!card.isOpen() || isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!card.isOpen()) return;
      const line = card.line();
      if (line && !isOnScreen(line)) card.onGone();
      else card.place();
    });
  };
  const options = { passive: true, signal } as const;
  window.addEventListener('scroll', follow, { ...options, capture: true });
  window.addEventListener('resize', follow, options);
  visualViewport?.addEventListener('scroll', follow, options);
  visualViewport?.addEventListener('resize', follow, options);
  const growth = new ResizeObserver(follow);
  growth.observe(document.documentElement);
  signal.addEventListener('abort', () => growth.disconnect());
}

function isOnScreen({ top, bottom, left, right }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && bottom > top;
}
