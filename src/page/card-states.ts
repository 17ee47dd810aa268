/** The states of a page's card and what leads from one to the next. Drawn in docs/card-states.md. */

export const CARD_STATES = ['resting', 'waiting', 'open', 'leaving', 'pinned', 'touch', 'quiet'] as const;
/**
 * `resting`: no card. `waiting`: the pointer has come to a word. `open`: by hovering. `leaving`: still shown, the pointer
 * is neither on the word nor in the card. `pinned`: by click or key. `touch`: by a finger. `quiet`: no card, and none on
 * this word until the pointer has left it.
 */
export type CardState = (typeof CARD_STATES)[number];

export const CARD_EVENTS = [
  // The pointer moved, and is now …
  'word', // on a word other than the state's own, or sweeping over that
  'same', // on the state's own word
  'card', // in the card
  'closer', // on neither, but on its way to the card
  'away', // somewhere else
  // The reader or the page did something else.
  'press', // a button of the mouse went down
  'click', // on a word
  'tap', // on a word
  'elsewhere', // a click or tap on neither word nor card
  'ask', // a key, the menu or the popup asks for a word's card
  'stay', // Enter, or a word looked up in the card
  'dismiss', // Escape, or a button that closes the card
  'gone', // the word has left the screen, there was nothing to show, or the page took the card away
  'due', // the state's time is over
] as const;
export type CardEvent = (typeof CARD_EVENTS)[number];

type Transitions = Partial<Record<CardEvent, CardState>>;

const ANY_TIME: Transitions = { click: 'pinned', tap: 'touch', ask: 'pinned' };
const WITH_CARD: Transitions = { ...ANY_TIME, elsewhere: 'resting', dismiss: 'quiet', gone: 'resting' };

/** The next state. Where none is given nothing happens; where it is the same state, that begins anew. */
export const NEXT: Readonly<Record<CardState, Readonly<Transitions>>> = {
  resting: { ...ANY_TIME, word: 'waiting' },
  waiting: {
    ...ANY_TIME,
    word: 'waiting',
    away: 'resting',
    press: 'resting',
    elsewhere: 'resting',
    due: 'open',
  },
  open: { ...WITH_CARD, word: 'leaving', closer: 'leaving', away: 'leaving', stay: 'pinned' },
  leaving: {
    ...WITH_CARD,
    same: 'open',
    card: 'open',
    closer: 'leaving',
    stay: 'pinned',
    due: 'resting',
  },
  pinned: WITH_CARD,
  touch: WITH_CARD,
  quiet: { ...ANY_TIME, word: 'waiting', away: 'resting' },
};

/** Is a card shown in this state? */
export function hasCard(state: CardState): boolean {
  return state === 'open' || state === 'leaving' || state === 'pinned' || state === 'touch';
}

/** Did the reader ask for the card of this state? It may still be on its way. */
export function isAskedFor(state: CardState): boolean {
  return state === 'pinned' || state === 'touch';
}

/** What a movement of the pointer means in a state. */
export function meaningOf(move: {
  state: CardState;
  isInCard: boolean;
  isOnWord: boolean;
  /** On the state's own word. */
  isOnSame: boolean;
  isSweeping: boolean;
  isCloser: boolean;
}): CardEvent {
  if (move.isInCard) return 'card';
  // A sweep starts the rest anew; where it ends on a word, the rest begins there.
  if (move.isOnSame) return move.state === 'waiting' && move.isSweeping ? 'word' : 'same';
  // Words that lie between a word and its card are no wish.
  if (move.isCloser) return 'closer';
  return move.isOnWord ? 'word' : 'away';
}
