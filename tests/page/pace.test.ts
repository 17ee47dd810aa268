import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesce, inSlices } from '../../src/page/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const never = new AbortController().signal;

test('many requests are one piece of work, and one more for what came meanwhile', async () => {
  const work = vi.fn(async () => {});
  const request = coalesce(work, 60, never);
  for (let i = 0; i < 5; i += 1) request();
  await vi.advanceTimersByTimeAsync(60);
  expect(work).toHaveBeenCalledTimes(1);
  request();
  await vi.advanceTimersByTimeAsync(60);
  expect(work).toHaveBeenCalledTimes(2);
});

test('work that failed is done again when it is asked for again', async () => {
  vi.spyOn(console, 'error').mockReturnValueOnce();
  const work = vi.fn(async () => {});
  work.mockRejectedValueOnce(new Error('a page like no other'));
  const request = coalesce(work, 60, never);
  request();
  await vi.advanceTimersByTimeAsync(60);
  request();
  await vi.advanceTimersByTimeAsync(60);
  expect(work).toHaveBeenCalledTimes(2);
});

test('dear work is not done again for nine times as long, and what the page took meanwhile does not count', async () => {
  let now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const work = vi.fn(async () => {
    now += 20;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    now += 1000;
  });
  const request = coalesce(work, 60, never);
  request();
  await vi.advanceTimersByTimeAsync(60 + 1000);
  request();
  await vi.advanceTimersByTimeAsync(179);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(2);
});

test('nothing is done once the signal has aborted', async () => {
  const life = new AbortController();
  const work = vi.fn(async () => {});
  const request = coalesce(work, 60, life.signal);
  request();
  life.abort();
  await vi.advanceTimersByTimeAsync(600);
  expect(work).not.toHaveBeenCalled();
});

test('the page has its turn before work and after each slice of it, also where one work follows another', async () => {
  let now = 10_000;
  let steps = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  function* work(count: number): Generator<void> {
    for (let i = 0; i < count; i += 1) {
      steps += 1;
      now += 2;
      yield;
    }
  }
  const turns: number[] = [];
  const { setTimeout } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((act) => {
    turns.push(steps);
    return setTimeout(act);
  });
  const done = inSlices(work(2), never).then(() => inSlices(work(5), never));
  await vi.runAllTimersAsync();
  await done;
  expect([turns, steps]).toEqual([[0, 3, 6], 7]);
});
