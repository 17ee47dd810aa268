import { expect, test, vi } from 'vitest';
import { createLateSession } from '../../src/page/late-session.ts';
import type { CardSession } from '../../src/page/session.tsx';

type Open = CardSession['open'];
const HOW = { isPinned: false, takesFocus: false };
/** What is asked for does not matter here. */
const WORD = {} as Parameters<Open>[0];

/** A session whose script comes when `arrive` is called. */
function late() {
  const open = vi.fn<Open>(async () => true);
  const close = vi.fn();
  let arrive: (session: CardSession | undefined) => void = () => undefined;
  const bring = vi.fn(
    () =>
      new Promise<CardSession | undefined>((resolve) => {
        arrive = resolve;
      }),
  );
  const there = { open, close } as Partial<CardSession> as CardSession;
  const session = createLateSession(bring);
  return { ...session, bring, opened: open, arrive: () => arrive(there), fail: () => arrive(undefined) };
}

test('what draws cards is brought once, at the first sign that a card may be wanted', async () => {
  const session = late();
  expect(session.bring).not.toHaveBeenCalled();
  session.expect();
  session.expect();
  const opened = session.open(WORD, HOW);
  session.arrive();
  expect(await opened).toBe(true);
  await session.open(WORD, HOW);
  expect(session.bring).toHaveBeenCalledTimes(1);
  expect(session.opened).toHaveBeenCalledTimes(2);
});

test('a wish that was over before the script came opens nothing', async () => {
  const session = late();
  const opened = session.open(WORD, HOW);
  session.close();
  session.arrive();
  expect(await opened).toBe(true);
  expect(session.opened).not.toHaveBeenCalled();
});

test('of two wishes before the script came the last is opened', async () => {
  const session = late();
  const wishes = [session.open(WORD, HOW), session.open(WORD, { ...HOW, isPinned: true })];
  session.arrive();
  await Promise.all(wishes);
  expect(session.opened.mock.calls).toEqual([[WORD, { ...HOW, isPinned: true }]]);
});

test('a script that cannot be had is no card now, and asked for again with the next one', async () => {
  const session = late();
  const failed = session.open(WORD, HOW);
  session.fail();
  expect(await failed).toBe(false);
  const opened = session.open(WORD, HOW);
  session.arrive();
  expect(await opened).toBe(true);
});
