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

const cardOf = (id: string): LinkedCard => ({ ...HER2, id });
const name = { index: 0, text: 'PR' };

test('a name of two entries leads to both, as the page writes it', async () => {
  const lookUp = createLookUp({ card: async (id) => cardOf(id), near: async () => [] });
  const answer = await lookUp.answer({ entry: 'response', other: 'receptor', name });
  expect(answer).toEqual({ name: 'PR', cards: [cardOf('response'), cardOf('receptor')] });
});

test.each<[string, string | undefined, string, LinkedCard | null]>([
  ['a name of one entry leads to that', undefined, 'none', cardOf('response')],
  ['where the second of two is gone, the first is shown', 'receptor', 'receptor', cardOf('response')],
  ['where the first is gone, nothing is', 'receptor', 'response', null],
])('%s', async (_, other, gone, shown) => {
  const lookUp = createLookUp({
    card: async (id) => (id === gone ? null : cardOf(id)),
    near: async () => [],
  });
  const wish = { entry: 'response', name, ...(other ? { other } : {}) };
  expect(await lookUp.answer(wish)).toEqual(shown);
});

test('words that name none lead to what comes close, and nothing is asked ahead of time for them', async () => {
  const near = [{ entry: 'her2', title: 'HER2', short: 'x' }];
  const card = vi.fn(async () => HER2);
  const lookUp = createLookUp({ card, near: async () => near });
  lookUp.prepare({ words: 'her 3' });
  expect(await lookUp.answer({ words: 'her 3' })).toEqual({ words: 'her 3', near });
  expect(card).not.toHaveBeenCalled();
});

test('both entries of a name are asked for ahead of time, and a failure then is nobody’s', async () => {
  const card = vi.fn(() => Promise.reject(new Error('stopped')));
  createLookUp({ card, near: async () => [] }).prepare({ entry: 'response', other: 'receptor', name });
  await Promise.resolve();
  expect(card.mock.calls).toEqual([['response'], ['receptor']]);
});
