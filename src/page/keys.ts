/** The keys of an open card. While none is open, no key of the page is looked at. */
import type { CardHost } from './card-host.ts';

export interface KeyWishes {
  close(): void;
  /** Pins the open card and goes in; answers whether there was one to enter. */
  enter(): boolean;
}

/** Escape closes, Enter goes in; the page hears neither then, so that its own dialog stays as it is. */
export function watchKeys(host: CardHost, wishes: KeyWishes, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !host.isOpen()) return;
      if (event.key === 'Escape') wishes.close();
      else if (event.key !== 'Enter' || host.hasFocus() || isBusy(document) || !wishes.enter()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/** Is the reader typing into the page, or on one of its buttons? Then Enter is the page's. */
function isBusy(page: Document): boolean {
  const active = page.activeElement;
  if (!active || active === page.body) return false;
  return active.matches(
    'input, textarea, select, [contenteditable], [role=textbox], iframe, a, button, summary',
  );
}
