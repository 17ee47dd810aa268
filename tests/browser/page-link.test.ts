import { beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../src/browser/page-link.ts';

const send = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime: { id: string | undefined; sendMessage: typeof send } = { id: undefined, sendMessage: send };
vi.stubGlobal('chrome', { runtime });

beforeEach(() => {
  send.mockReset();
  runtime.id = 'plainword';
});

test.each<[string, () => Promise<unknown>]>([
  ['says so', () => Promise.reject(new Error('The message channel closed before a response was received'))],
  ['gives no answer', () => Promise.resolve(undefined)],
])('a question is put once more where a worker that is stopped %s', async (_, cutOff) => {
  send.mockImplementationOnce(cutOff).mockResolvedValueOnce([]);
  expect(await ask({ kind: 'near', text: 'her2' })).toEqual([]);
  expect(send).toHaveBeenCalledTimes(2);
});

test('an answer that is nothing is an answer', async () => {
  send.mockResolvedValue(null);
  expect(await ask({ kind: 'card', entry: 'her2' })).toBe(null);
  expect(send).toHaveBeenCalledOnce();
});

test('twice is enough, and an extension that is gone is not asked at all', async () => {
  send.mockRejectedValue(new Error('Could not establish connection'));
  expect(await ask({ kind: 'orders' })).toBe(undefined);
  expect(send).toHaveBeenCalledTimes(2);
  runtime.id = undefined;
  expect(await ask({ kind: 'orders' })).toBe(undefined);
  expect(send).toHaveBeenCalledTimes(2);
});
