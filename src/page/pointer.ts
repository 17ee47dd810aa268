/**
 * From pointer movements to one wish: open this card, pin it, or close.
 *
 *     resting ──rest on a word──▶ waiting ──delay──▶ open ──click──▶ pinned
 *        ▲  ◀──moved on / swept──┘                   │ │               │
 *        └──────────── grace over ◀──left──── leaving┘ └──Esc, outside click, scrolled away──▶ resting
 */
import type { HoldKey } from '../core/settings.ts';
import { watchHoldKey } from './hold-key.ts';
import { isSameSpot, type Spot } from './spot.ts';
import { belongsToPage } from './surroundings.ts';

export interface PointerWishes {
  /** The match under a point, if any. */
  spotAt(x: number, y: number): Spot | undefined;
  /** Rest on a word before its card opens, in milliseconds. */
  delay(): number;
  /** The key to hold for a rest to count. */
  holdKey(): HoldKey;
  /** The card's box, while one is open. */
  cardBox(): DOMRect | undefined;
  isInCard(event: Event): boolean;
  isPinned(): boolean;
  /** A card may be wanted soon: get its words ready. */
  prepare(spot: Spot): void;
  open(spot: Spot, x: number, y: number, isPinned: boolean): void;
  close(): void;
}

/** A faster pointer is on its way somewhere else, in pixels a millisecond. */
const SWEEP = 0.5;

/** How long a card stays after the pointer left word and card, in milliseconds. */
const GRACE = 300;

/** How far a finger or a mouse may stray between down and up and still have clicked, in pixels. */
const STRAY = 8;

/** Call `dismiss` when a card was closed by key: its word stays quiet until the pointer has left it. */
export function watchPointer(wishes: PointerWishes, signal: AbortSignal): { dismiss(): void } {
  let waiting: { spot: Spot; timer: number } | undefined;
  let leaving: number | undefined;
  let open: Spot | undefined;
  let dismissed: Spot | undefined;
  let last: PointerEvent | undefined;
  let before: PointerEvent | undefined;
  let isInCard = false;
  let frame = 0;
  let down: PointerEvent | undefined;

  const stopWaiting = () => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const stopLeaving = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const wait = (spot: Spot) => {
    if (isSameSpot(waiting?.spot, spot)) return;
    stopWaiting();
    wishes.prepare(spot);
    const timer = window.setTimeout(() => {
      stopWaiting();
      stopLeaving();
      open = spot;
      if (last) wishes.open(spot, last.clientX, last.clientY, false);
    }, wishes.delay());
    waiting = { spot, timer };
  };
  const leave = () => {
    if (leaving !== undefined || wishes.isPinned()) return;
    leaving = window.setTimeout(() => {
      leaving = undefined;
      open = undefined;
      wishes.close();
    }, GRACE);
  };

  const look = () => {
    frame = 0;
    if (!last || signal.aborted) return;
    const box = wishes.cardBox();
    if (!box) open = undefined;
    if (isInCard) {
      stopWaiting();
      stopLeaving();
      return;
    }
    const spot = wishes.spotAt(last.clientX, last.clientY);
    if (!isSameSpot(spot, dismissed)) dismissed = undefined;
    if (box && isSameSpot(spot, open)) stopLeaving();
    else if (box) {
      if (isComingCloser(box, before, last)) stopLeaving();
      leave();
    }
    // A sweep starts the rest anew; where it ends on a word, the rest begins there.
    if (!spot || !held.isHeld() || (before && speed(before, last) >= SWEEP)) stopWaiting();
    if (spot && held.isHeld() && !isSameSpot(spot, open) && !dismissed && !wishes.isPinned()) wait(spot);
  };

  const held = watchHoldKey(
    wishes.holdKey,
    () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    },
    signal,
  );
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      before = last;
      last = event;
      // Only now: once an event has been dispatched its path is gone.
      isInCard = wishes.isInCard(event);
      if (event.buttons !== 0) stopWaiting();
      else if (frame === 0) frame = requestAnimationFrame(look);
    },
    options,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      stopWaiting();
      if (wishes.cardBox()) leave();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      down = event;
      stopWaiting();
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || wishes.isInCard(event)) return;
      stopWaiting();
      const hasStrayed =
        !down || Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > STRAY;
      const isSelecting = !(getSelection()?.isCollapsed ?? true);
      const spot =
        belongsToPage(event) || hasStrayed || isSelecting
          ? undefined
          : wishes.spotAt(event.clientX, event.clientY);
      stopLeaving();
      open = spot;
      if (spot) wishes.open(spot, event.clientX, event.clientY, true);
      else if (wishes.cardBox()) wishes.close();
    },
    options,
  );
  signal.addEventListener('abort', () => {
    stopWaiting();
    stopLeaving();
    cancelAnimationFrame(frame);
  });

  return {
    dismiss() {
      stopLeaving();
      dismissed = open ?? (last && wishes.spotAt(last.clientX, last.clientY));
      open = undefined;
    },
  };
}

function speed(from: PointerEvent, to: PointerEvent): number {
  const time = Math.max(1, to.timeStamp - from.timeStamp);
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) / time;
}

/** Is the pointer on its way to the card? Then its words on the way are no wish. */
function isComingCloser(box: DOMRect, from: PointerEvent | undefined, to: PointerEvent): boolean {
  return from !== undefined && distance(box, to) < distance(box, from);
}

function distance(box: DOMRect, { clientX, clientY }: PointerEvent): number {
  const x = Math.max(box.left - clientX, 0, clientX - box.right);
  const y = Math.max(box.top - clientY, 0, clientY - box.bottom);
  return Math.hypot(x, y);
}
