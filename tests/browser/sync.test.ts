import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPageScript, runInOpenTab, tellTab } from '../../src/browser/page-script.ts';

// The fake browser has neither registrations nor scripts in tabs.
vi.mock(import('../../src/browser/page-script.ts'), async (original) => ({
  ...(await original()),
  registerPageScript: vi.fn(async () => {}),
  tellTab: vi.fn(async () => undefined),
  runInOpenTab: vi.fn(async () => {}),
}));

const granted: string[] = [];

/** A worker as it starts: it remembers nothing of the one before. */
async function startWorker() {
  vi.resetModules();
  return import('../../src/browser/sync.ts');
}

/** How often the browser was told, and which tabs were told and run in. */
function done() {
  const tabsOf = (calls: readonly (readonly unknown[])[]) =>
    calls.map(([tab]) => (typeof tab === 'number' ? tab : (tab as { id: number }).id));
  return {
    registered: vi.mocked(registerPageScript).mock.calls.length,
    told: tabsOf(vi.mocked(tellTab).mock.calls),
    run: tabsOf(vi.mocked(runInOpenTab).mock.calls),
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  granted.splice(0);
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [...granted] }) });
  Object.assign(fakeBrowser.action, { setIcon: async () => {} });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1 }, { id: 2 }] });
  vi.mocked(registerPageScript).mockReset().mockResolvedValue(undefined);
  vi.mocked(tellTab).mockReset().mockResolvedValue(undefined);
  vi.mocked(runInOpenTab).mockReset().mockResolvedValue(undefined);
});

test('a tab that never answers keeps no other waiting', async () => {
  vi.mocked(tellTab).mockImplementation((id) => (id === 1 ? new Promise(() => {}) : Promise.resolve()));
  void (await startWorker()).syncAll();
  await vi.waitFor(() => expect(done()).toEqual({ registered: 1, told: [1, 2], run: [2] }));
});

test('a worker that starts has nothing to finish where nothing was missed', async () => {
  await (await startWorker()).syncAll();
  await (await startWorker()).finishSync();
  expect(done().registered).toBe(1);
});

test.each<[string, () => Promise<unknown>]>([
  ['the settings', () => browser.storage.local.set({ offSites: ['a.example'] })],
  ['the switches of private windows', () => browser.storage.session.set({ privateOff: ['a.example'] })],
  ['the granted hosts', async () => granted.push('*://*.cancer.gov/*')],
])('a change of %s that no worker lived to hear of is told by the next one, once', async (_, change) => {
  await (await startWorker()).syncAll();
  await change();
  await (await startWorker()).finishSync();
  expect(done()).toMatchObject({ registered: 2, told: [1, 2, 1, 2] });
  await (await startWorker()).finishSync();
  expect(done().registered).toBe(2);
});

test('what a worker was about when it was stopped is done by the next one, once', async () => {
  vi.mocked(tellTab).mockImplementation(() => new Promise(() => {}));
  void (await startWorker()).syncAll();
  await vi.waitFor(() => expect(done().told).toEqual([1, 2]));
  void (await startWorker()).finishSync();
  await vi.waitFor(() => expect(done().told).toEqual([1, 2, 1, 2]));
  await (await startWorker()).finishSync();
  expect(done().registered).toBe(2);
});

test('a worker that was started by a change tells of it once', async () => {
  const worker = await startWorker();
  await Promise.all([worker.finishSync(), worker.syncAll()]);
  expect(done().registered).toBe(1);
});

test('the choices themselves are not written down a second time', async () => {
  await browser.storage.local.set({ offSites: ['a.example'] });
  await (await startWorker()).syncAll();
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('example');
});
