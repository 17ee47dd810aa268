import { expect, test } from 'vitest';
import { type MakeCardSession, offerCard, takeCard } from '../../src/page/card-door.ts';

test('what one script offers, the other takes, and only once', () => {
  const make = (() => undefined) as unknown as MakeCardSession;
  expect(takeCard()).toBeUndefined();
  offerCard(make);
  expect(takeCard()).toBe(make);
  expect(takeCard()).toBeUndefined();
});
