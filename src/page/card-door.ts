/**
 * The door between two scripts of one page: what draws cards is a script of its own, injected when the first card is
 * wanted. The isolated world's globals are the extension's own, and the page cannot see them.
 */
import type { createCardSession } from './session.tsx';

export type MakeCardSession = typeof createCardSession;

const OFFER = Symbol.for('plainword card');

const globals = globalThis as { [OFFER]?: MakeCardSession | undefined };

/** Called by the card's script: leaves what draws cards for the page layer to take. */
export function offerCard(make: MakeCardSession): void {
  globals[OFFER] = make;
}

/** What the card's script left, once: another version of the extension must not find it. */
export function takeCard(): MakeCardSession | undefined {
  const make = globals[OFFER];
  delete globals[OFFER];
  return make;
}
