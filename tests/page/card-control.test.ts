import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardControl, GRACE } from '../../src/page/card-control.ts';
import type { CardEvent } from '../../src/page/card-states.ts';

const DELAY = 300;

/** A control that notes what it asks for, in order. */
function control() {
  const asked: string[] = [];
  const life = new AbortController();
  const made = createCardControl<string>(
    {
      delay: () => DELAY,
      prepare: (word) => asked.push(`prepare ${word}`),
      open: (word, { isPinned, takesFocus }) =>
        asked.push(`open ${word}${isPinned ? ' pinned' : ''}${takesFocus ? ' with focus' : ''}`),
      pin: () => asked.push('pin'),
      close: () => asked.push('close'),
      lookAgain: () => asked.push('look again'),
    },
    life.signal,
  );
  return { ...made, asked, stop: () => life.abort() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  test('opens a card after the whole delay and not before', () => {
    const card = control();
    card.send('word', 'stage');
    vi.advanceTimersByTime(DELAY - 1);
    expect(card.asked).toEqual(['prepare stage']);
    vi.advanceTimersByTime(1);
    expect(card.asked).toEqual(['prepare stage', 'open stage']);
  });

  test('begins anew with each other word, and with each sweep over the same', () => {
    const card = control();
    card.send('word', 'stage');
    vi.advanceTimersByTime(DELAY - 1);
    card.send('word', 'stage');
    vi.advanceTimersByTime(DELAY - 1);
    card.send('word', 'grade');
    vi.advanceTimersByTime(DELAY);
    expect(card.asked.filter((each) => each.startsWith('open'))).toEqual(['open grade']);
  });

  test('counts the time that the pointer has been still already', () => {
    const card = control();
    card.send('word', 'stage', 250);
    vi.advanceTimersByTime(DELAY - 250);
    expect(card.state()).toBe('open');
  });

  test('gives 300 ms of grace, longer while the pointer comes closer, then closes and looks again', () => {
    const card = control();
    card.send('word', 'stage');
    vi.advanceTimersByTime(DELAY);
    card.send('away');
    vi.advanceTimersByTime(GRACE - 1);
    card.send('closer');
    vi.advanceTimersByTime(GRACE - 1);
    expect(card.state()).toBe('leaving');
    vi.advanceTimersByTime(1);
    expect(card.asked.slice(-2)).toEqual(['close', 'look again']);
    expect(card.target()).toBeUndefined();
  });

  test.each<[string, CardEvent[]]>([
    ['the pointer on the word', []],
    ['the pointer in the card', ['away', 'card']],
    ['a pinned card', ['click', 'away']],
    ['a tapped card', ['tap', 'away']],
    ['a card opened by key', ['ask', 'away']],
  ])('never closes a card by itself: ten minutes with %s', (_, events) => {
    const card = control();
    card.send('word', 'stage');
    vi.advanceTimersByTime(DELAY);
    for (const event of events) card.send(event, 'stage');
    vi.advanceTimersByTime(600_000);
    expect(card.asked).not.toContain('close');
  });

  test('stops when the signal aborts, and nothing is asked for any more', () => {
    const card = control();
    card.send('word', 'stage');
    card.stop();
    vi.advanceTimersByTime(DELAY);
    card.send('click', 'stage');
    expect(card.asked).toEqual(['prepare stage']);
  });
});

describe('what is asked for', () => {
  test.each<[CardEvent, string]>([
    ['click', 'open stage pinned'],
    ['tap', 'open stage pinned'],
    ['ask', 'open stage pinned with focus'],
  ])('on %s is: %s', (event, asked) => {
    const card = control();
    card.send(event, 'stage');
    expect(card.asked).toEqual([asked]);
  });

  test('by Enter is to keep the card that is open', () => {
    const card = control();
    card.send('word', 'stage');
    vi.advanceTimersByTime(DELAY);
    card.send('stay');
    expect(card.asked.at(-1)).toBe('pin');
    expect(card.target()).toBe('stage');
  });

  test('by Escape is to close, and the word is remembered', () => {
    const card = control();
    card.send('click', 'stage');
    card.send('dismiss');
    expect(card.asked.at(-1)).toBe('close');
    expect([card.state(), card.target()]).toEqual(['quiet', 'stage']);
  });

  test('while no card is open is never to close one', () => {
    const card = control();
    for (const event of ['dismiss', 'elsewhere', 'gone', 'away', 'press', 'due'] as const) card.send(event);
    expect(card.asked).toEqual([]);
  });
});
