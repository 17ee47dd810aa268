import { expect, test, vi } from 'vitest';
import type { LinkedCard } from '../../src/core/prose.ts';
import { createLookUp } from '../../src/page/look-up.ts';

const HER2: LinkedCard = {
  id: 'her2',
  language: 'en',
  term: 'HER2',
  short: 'A protein.',
  parts: ['A protein.'],
  why: 'It is a target.',
  ask: [],
  warnings: [],
};

test('a card that is there is asked for once', async () => {
  const card = vi.fn(async () => HER2);
  const lookUp = createLookUp({ card, near: async () => [] });
  lookUp.prepare({ entry: 'her2', name: { text: 'HER2' } });
  expect(await lookUp.card('her2')).toBe(HER2);
  expect(card).toHaveBeenCalledTimes(1);
});

test.each([
  ['was no card', () => Promise.resolve(null)],
  ['was a failure', () => Promise.reject(new Error('stopped'))],
])('where the first answer %s, the card is asked for again', async (_, first) => {
  const card = vi.fn<() => Promise<LinkedCard | null>>(async () => HER2).mockImplementationOnce(first);
  const lookUp = createLookUp({ card, near: async () => [] });
  await lookUp.card('her2').catch(() => null);
  expect(await lookUp.card('her2')).toBe(HER2);
});
