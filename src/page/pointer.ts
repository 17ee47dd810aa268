/** What mouse, pen and finger mean for the card. */
import type { HoldKey } from '../core/settings.ts';
import { type CardEvent, type CardState, meaningOf } from './card-states.ts';
import { watchHoldKey } from './hold-key.ts';
import { isSameSpot, type Spot } from './spot.ts';
import { belongsToPage } from './surroundings.ts';

export interface Pointing {
  state(): CardState;
  /** The word that the state is about. */
  word(): Spot | undefined;
  /** The match under a point, if any. */
  spotAt(x: number, y: number): Spot | undefined;
  /** The key to hold for a rest to count. */
  holdKey(): HoldKey;
  /** The card's box, while one is open. */
  cardBox(): DOMRect | undefined;
  isInCard(event: Event): boolean;
  /** A card may be wanted for this word at once. */
  prepare(spot: Spot): void;
  /** `at` is where on the spot, in pixels of the viewport; `rested` how long the pointer has been still, in milliseconds. */
  send(event: CardEvent, spot?: Spot, at?: { x: number; y: number }, rested?: number): void;
}

/** A faster pointer is on its way somewhere else, in pixels a millisecond. */
const SWEEP = 0.5;

/**
 * The pointer is looked at so long after it moved, however often it moves meanwhile, in milliseconds. By the clock and not by
 * the frame: asking for a frame has the browser draw one, and measure all that is observed in it.
 */
const LOOK = 40;

/**
 * In these a pointer that sweeps need not be told from one that is on no word, until it comes to rest: to ask what lies
 * under it has the browser search the page.
 */
const UNHURRIED: ReadonlySet<CardState> = new Set(['resting', 'waiting']);

/** How far a finger or a mouse may stray between down and up and still have clicked, in pixels. */
const STRAY = 8;

/** Watches until the signal aborts. `lookAgain` tells where the pointer rests although it did not move. */
export function watchPointer(pointing: Pointing, signal: AbortSignal): { lookAgain(): void } {
  let last: PointerEvent | undefined;
  let before: PointerEvent | undefined;
  let isInCard = false;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let down: PointerEvent | undefined;
  /** When the key to hold was last pressed or let go. */
  let turned = 0;

  const look = () => {
    clearTimeout(clock);
    clock = undefined;
    if (!last || signal.aborted) return;
    const at = { x: last.clientX, y: last.clientY };
    const isSweeping = before !== undefined && speed(before, last) >= SWEEP;
    const state = pointing.state();
    if (isSweeping && performance.now() - last.timeStamp < LOOK && !isInCard && UNHURRIED.has(state)) {
      pointing.send('away');
      return lookSoon();
    }
    const spot = isInCard ? undefined : pointing.spotAt(at.x, at.y);
    const box = pointing.cardBox();
    const isSame = spot !== undefined && isSameSpot(spot, pointing.word());
    const event = meaningOf({
      state,
      isInCard,
      isOnWord: spot !== undefined && held.isHeld(),
      isOnSame: isSame && (state !== 'waiting' || held.isHeld()),
      isSweeping,
      isCloser: box !== undefined && before !== undefined && distance(box, last) < distance(box, before),
    });
    const still = performance.now() - Math.max(last.timeStamp, turned);
    if (event === 'word') pointing.send(event, spot, at, still);
    else pointing.send(event);
  };

  const lookSoon = () => {
    clock ??= setTimeout(look, LOOK);
  };

  const held = watchHoldKey(
    pointing.holdKey,
    () => {
      turned = performance.now();
      lookSoon();
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
      held.note(event);
      // Only now: once an event has been dispatched its path is gone.
      isInCard = pointing.isInCard(event);
      if (event.buttons !== 0) pointing.send('press');
      // However short the way around is: a word that is quiet has to see the pointer leave it.
      else if (pointing.state() === 'quiet') look();
      else lookSoon();
    },
    options,
  );
  const leave = () => {
    last = undefined;
    pointing.send('away');
  };
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  // What moves in a frame is not told to the page around it: coming to its edge is the last that is heard.
  document.addEventListener(
    'pointerover',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement) leave();
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      down = event;
      pointing.send('press');
      // A finger rests nowhere before it taps.
      const touched = event.pointerType === 'touch' && pointing.spotAt(event.clientX, event.clientY);
      if (touched) pointing.prepare(touched);
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || pointing.isInCard(event)) return;
      const at = { x: event.clientX, y: event.clientY };
      const hasStrayed = !down || Math.hypot(at.x - down.clientX, at.y - down.clientY) > STRAY;
      const isSelecting = !(getSelection()?.isCollapsed ?? true);
      const isOurs = !belongsToPage(event) && !hasStrayed && !isSelecting;
      const spot = isOurs ? pointing.spotAt(at.x, at.y) : undefined;
      if (!spot) pointing.send('elsewhere');
      else pointing.send(down?.pointerType === 'touch' ? 'tap' : 'click', spot, at);
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(clock));

  return {
    lookAgain() {
      before = undefined;
      look();
    },
  };
}

function speed(from: PointerEvent, to: PointerEvent): number {
  const time = Math.max(1, to.timeStamp - from.timeStamp);
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) / time;
}

function distance(box: DOMRect, { clientX, clientY }: PointerEvent): number {
  const x = Math.max(box.left - clientX, 0, clientX - box.right);
  const y = Math.max(box.top - clientY, 0, clientY - box.bottom);
  return Math.hypot(x, y);
}
