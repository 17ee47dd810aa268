/** The key that some readers hold for a card to open. */
import type { HoldKey } from '../core/settings.ts';

export interface HoldKeyWatch {
  isHeld(): boolean;
  /** Takes the keys from a movement of the pointer: one may have been pressed or let go in another window. */
  note(move: PointerEvent): void;
}

/**
 * Watches until the signal aborts. `onTurn` is called when a key of the reader's choice may have been pressed or let
 * go: the hand may come to rest on a word first, and press then. While no key is chosen, no key is looked at.
 */
export function watchHoldKey(chosen: () => HoldKey, onTurn: () => void, signal: AbortSignal): HoldKeyWatch {
  let keys = { altKey: false, shiftKey: false };
  const note = (event: PointerEvent | KeyboardEvent) => {
    if (!event.isTrusted || chosen() === 'none') return;
    keys = { altKey: event.altKey, shiftKey: event.shiftKey };
    if (event.type !== 'pointermove') onTurn();
  };
  // On the window, before anything that asks on the document.
  for (const kind of ['keydown', 'keyup'] as const) {
    window.addEventListener(kind, note, { capture: true, passive: true, signal });
  }
  return {
    note,
    isHeld() {
      const key = chosen();
      return key === 'none' || keys[`${key}Key`];
    },
  };
}
