/** Runs the card's states on one page: keeps the clock, and says when to show and when to hide. */
import { type CardEvent, type CardState, hasCard, NEXT } from './card-states.ts';

/** `T` is what a card is asked for: a word on the page, or a selection. */
export interface CardWishes<T> {
  /** Rest on a word before its card opens, in milliseconds. */
  delay(): number;
  /** A card may be wanted soon: get its words ready. */
  prepare(target: T): void;
  open(target: T, how: { isPinned: boolean; takesFocus: boolean }): void;
  /** The open card stays until it is closed. */
  pin(): void;
  close(): void;
  /** The card has gone by itself: the pointer may be resting on another word by now. */
  lookAgain(): void;
}

export interface CardControl<T> {
  state(): CardState;
  /** What the state is about: the target waited for, shown, or dismissed. */
  target(): T | undefined;
  /** `rested`: for how long the pointer has been still, in milliseconds. */
  send(event: CardEvent, target?: T, rested?: number): void;
}

/** How long a card stays after the pointer left word and card, in milliseconds. */
export const GRACE = 300;

/** Rests at first; keeps still for good when the signal aborts. */
export function createCardControl<T>(wishes: CardWishes<T>, signal: AbortSignal): CardControl<T> {
  let state: CardState = 'resting';
  let target: T | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(clock));

  const isDueIn = (milliseconds: number) => {
    clock = setTimeout(() => send('due'), Math.max(0, milliseconds));
  };
  const send = (event: CardEvent, next: T | undefined = target, rested = 0) => {
    const to = NEXT[state][event];
    if (to === undefined || signal.aborted) return;
    const from = state;
    clearTimeout(clock);
    state = to;
    target = to === 'resting' ? undefined : next;
    if (to === 'leaving') isDueIn(GRACE);
    if (to === 'waiting') isDueIn(wishes.delay() - rested);
    if (hasCard(from) && !hasCard(to)) wishes.close();
    if (event === 'due' && to === 'resting') wishes.lookAgain();
    if (event === 'stay') wishes.pin();
    if (target === undefined) return;
    if (to === 'waiting') wishes.prepare(target);
    const isAsked = event === 'click' || event === 'tap' || event === 'ask';
    if (isAsked || (event === 'due' && to === 'open'))
      wishes.open(target, { isPinned: isAsked, takesFocus: event === 'ask' });
  };

  return { state: () => state, target: () => target, send };
}
