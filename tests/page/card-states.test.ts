import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  CARD_EVENTS,
  CARD_STATES,
  type CardEvent,
  type CardState,
  hasCard,
  isAskedFor,
  meaningOf,
  NEXT,
} from '../../src/page/card-states.ts';

const DOC = readFileSync(new URL('../../docs/card-states.md', import.meta.url), 'utf8');

describe('the drawing in docs/card-states.md', () => {
  const groups: Record<string, readonly string[]> = { any: CARD_STATES, card: CARD_STATES.filter(hasCard) };
  const drawn = [...DOC.matchAll(/^ +(\w+) --> (\w+): (.+)$/gm)].flatMap(([, from = '', to, events = '']) =>
    (groups[from] ?? [from]).flatMap((state) =>
      events.split(', ').map((event) => `${state} ${event} → ${to}`),
    ),
  );

  test('has exactly the arrows of the table', () => {
    const table = CARD_STATES.flatMap((state) =>
      Object.entries(NEXT[state]).map(([event, to]) => `${state} ${event} → ${to}`),
    );
    expect(drawn.toSorted()).toEqual(table.toSorted());
  });

  test('explains every state and every event', () => {
    const rows = [...DOC.matchAll(/^\| ([a-z, ]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(rows).toEqual(expect.arrayContaining([...CARD_STATES, ...CARD_EVENTS]));
  });
});

describe('whatever state the card is in', () => {
  test.each(CARD_STATES)('%s: a click pins, a tap opens, a key opens', (state) => {
    expect([NEXT[state].click, NEXT[state].tap, NEXT[state].ask]).toEqual(['pinned', 'touch', 'pinned']);
  });

  test.each(CARD_STATES.filter(hasCard))(
    '%s: Escape makes its word quiet, and a click elsewhere closes it',
    (state) => {
      expect([NEXT[state].dismiss, NEXT[state].elsewhere, NEXT[state].gone]).toEqual([
        'quiet',
        'resting',
        'resting',
      ]);
    },
  );

  test('only a click, a tap or a key has asked for its card', () => {
    expect(CARD_STATES.filter(isAskedFor)).toEqual(['pinned', 'touch']);
  });

  test.each(['pinned', 'touch'] as const)(
    '%s: no movement of the pointer and no clock closes it',
    (state) => {
      const moves: CardEvent[] = ['word', 'same', 'card', 'closer', 'away', 'press', 'due', 'stay'];
      expect(moves.map((event) => NEXT[state][event])).toEqual(moves.map(() => undefined));
    },
  );
});

describe('a story', () => {
  test.each<[string, CardEvent[], CardState]>([
    // what happens, as events from rest on, where it ends
    ['the pointer rests on a word', ['word', 'due'], 'open'],
    ['the pointer crosses a word', ['word', 'away'], 'resting'],
    ['the pointer goes from word to word', ['word', 'word', 'word'], 'waiting'],
    ['a text is selected, beginning on a word', ['word', 'press'], 'resting'],
    ['the pointer travels to the card', ['word', 'due', 'closer', 'closer', 'card'], 'open'],
    ['the pointer comes back to the word in time', ['word', 'due', 'away', 'same'], 'open'],
    ['the pointer leaves', ['word', 'due', 'away', 'due'], 'resting'],
    ['the pointer leaves for another word', ['word', 'due', 'word', 'due', 'word', 'due'], 'open'],
    ['a hovered card is clicked', ['word', 'due', 'click', 'away', 'due'], 'pinned'],
    ['a word is looked up in a hovered card', ['word', 'due', 'card', 'stay', 'away', 'due'], 'pinned'],
    ['Escape under a resting pointer', ['word', 'due', 'dismiss', 'same', 'same'], 'quiet'],
    ['Escape, away, and back', ['word', 'due', 'dismiss', 'away', 'word'], 'waiting'],
    ['Escape, and a click on the quiet word', ['word', 'due', 'dismiss', 'click'], 'pinned'],
    ['a tap, then a tap elsewhere', ['tap', 'elsewhere'], 'resting'],
    ['a tap, then a tap on another word', ['tap', 'tap'], 'touch'],
    ['keys through three words', ['ask', 'ask', 'ask'], 'pinned'],
    ['nothing to show', ['ask', 'gone'], 'resting'],
  ])('%s', (_, events, end) => {
    expect(events.reduce<CardState>((state, event) => NEXT[state][event] ?? state, 'resting')).toBe(end);
  });
});

type Where = 'in the card' | 'on the same word' | 'on another word' | 'on no word';

describe('a movement of the pointer', () => {
  test.each<[CardState, Where, string, CardEvent]>([
    // the state, where the pointer is, how it moves, what that means
    ['resting', 'on another word', 'calmly', 'word'],
    ['resting', 'on another word', 'sweeping', 'word'],
    ['resting', 'on no word', 'calmly', 'away'],
    ['waiting', 'on the same word', 'calmly', 'same'],
    ['waiting', 'on the same word', 'sweeping', 'word'],
    ['waiting', 'on another word', 'sweeping', 'word'],
    ['waiting', 'on no word', 'sweeping', 'away'],
    ['open', 'on the same word', 'sweeping', 'same'],
    ['open', 'on the same word', 'closer', 'same'],
    ['open', 'on another word', 'closer', 'closer'],
    ['open', 'on no word', 'closer', 'closer'],
    ['open', 'on another word', 'calmly', 'word'],
    ['open', 'in the card', 'sweeping', 'card'],
    ['leaving', 'in the card', 'calmly', 'card'],
    ['leaving', 'on the same word', 'calmly', 'same'],
    ['leaving', 'on no word', 'sweeping', 'away'],
    ['quiet', 'on the same word', 'sweeping', 'same'],
    ['quiet', 'on another word', 'calmly', 'word'],
  ])('while %s, %s, %s, means “%s”', (state, where, how, meaning) => {
    expect(
      meaningOf({
        state,
        isInCard: where === 'in the card',
        isOnWord: where === 'on the same word' || where === 'on another word',
        isOnSame: where === 'on the same word',
        isSweeping: how === 'sweeping',
        isCloser: how === 'closer',
      }),
    ).toBe(meaning);
  });
});
