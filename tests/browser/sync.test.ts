import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPageScript, runInOpenTabs, tellAllTabs } from '../../src/browser/page-script.ts';
import { finishSync, syncAll } from '../../src/browser/sync.ts';

// The fake browser has neither registrations nor scripts in tabs.
vi.mock(import('../../src/browser/page-script.ts'), async (original) => ({
  ...(await original()),
  registerPageScript: vi.fn(async () => {}),
  tellAllTabs: vi.fn(async () => {}),
  runInOpenTabs: vi.fn(async () => {}),
}));

const STEPS = [registerPageScript, tellAllTabs, runInOpenTabs];
const timesOf = () => STEPS.map((step) => vi.mocked(step).mock.calls.length);

beforeEach(() => {
  fakeBrowser.reset();
  for (const step of STEPS) vi.mocked(step).mockReset().mockResolvedValue(undefined);
});

test('a worker that starts has nothing to finish where nothing was cut off', async () => {
  await syncAll();
  expect(timesOf()).toEqual([1, 1, 1]);
  await finishSync();
  expect(timesOf()).toEqual([1, 1, 1]);
});

test('what a worker was about when it was stopped is done by the next one, once', async () => {
  vi.mocked(tellAllTabs).mockImplementation(() => new Promise(() => {}));
  void syncAll();
  await vi.waitFor(() => expect(timesOf()).toEqual([1, 1, 0]));
  vi.mocked(tellAllTabs).mockResolvedValue(undefined);
  await finishSync();
  expect(timesOf()).toEqual([2, 2, 1]);
  await finishSync();
  expect(timesOf()).toEqual([2, 2, 1]);
});

test('one that ends leaves alone what another still has to do', async () => {
  let end = () => {};
  vi.mocked(tellAllTabs)
    .mockImplementationOnce(() => new Promise((resolve) => (end = resolve)))
    .mockImplementationOnce(() => new Promise(() => {}));
  const first = syncAll();
  await vi.waitFor(() => expect(timesOf()).toEqual([1, 1, 0]));
  void syncAll();
  await vi.waitFor(() => expect(timesOf()).toEqual([2, 2, 0]));
  end();
  await first;
  await finishSync();
  expect(timesOf()).toEqual([3, 3, 2]);
});
