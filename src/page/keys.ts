/** The keys of a card that is open or on its way. While there is none, every key is the page’s. */
import { deepFocus } from './focus.ts';

export interface KeyWishes {
  isOpen(): boolean;
  /** Is a card on its way that the reader asked for? */
  isComing(): boolean;
  hasFocus(): boolean;
  /** Is focus on the last control of the card, or (backwards) before its first? */
  isAtEdge(isBackwards: boolean): boolean;
  dismiss(): void;
  /** Keeps the open card and moves focus into it. */
  enter(): void;
}

/**
 * Escape closes a card, or calls off one that is still to come, and Enter goes in; the page hears neither then, so that its
 * own dialog stays as it is. Tab past the last control leaves the card, and goes on in the page from where focus was before.
 */
export function watchKeys(wishes: KeyWishes, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const isOpen = wishes.isOpen();
      if (!isOpen && !wishes.isComing()) return;
      if (event.key === 'Tab' && wishes.hasFocus() && wishes.isAtEdge(event.shiftKey)) wishes.dismiss();
      if (event.key === 'Escape') wishes.dismiss();
      else if (event.key === 'Enter' && isOpen && !wishes.hasFocus() && !isBusy()) wishes.enter();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/** Is the reader typing into the page, or on one of its buttons? Then Enter is the page's. */
function isBusy(): boolean {
  const active = deepFocus();
  if (!active || active === document.body) return false;
  return active.matches(
    'input, textarea, select, [contenteditable], [role=textbox], iframe, a, button, summary, [tabindex]',
  );
}
