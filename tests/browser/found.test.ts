import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetClosedTabs, forgetTab, noteFound, readFound, watchFound } from '../../src/browser/found.ts';

const her2 = (count: number) => ({ entry: 'her2', count });
const pdl1 = (count: number) => ({ entry: 'pd-l1', count });

beforeEach(() => fakeBrowser.reset());

test('what a frame found is kept in memory, never written', async () => {
  await noteFound(1, 0, [her2(2)]);
  expect(await readFound(1)).toEqual([her2(2)]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('the frames of a tab count together, the top frame’s terms first', async () => {
  await noteFound(1, 12, [pdl1(1), her2(1)]);
  await noteFound(1, 3, [{ entry: 'biopsy', count: 4 }]);
  await noteFound(1, 0, [her2(2)]);
  expect(await readFound(1)).toEqual([her2(3), { entry: 'biopsy', count: 4 }, pdl1(1)]);
});

test('tabs do not mix, even when one number begins with the other', async () => {
  await noteFound(1, 0, [her2(1)]);
  await noteFound(12, 0, [pdl1(1)]);
  expect(await readFound(1)).toEqual([her2(1)]);
  await forgetTab(1);
  expect([await readFound(1), await readFound(12)]).toEqual([[], [pdl1(1)]]);
});

test('tabs that were closed while no worker lived are forgotten by the next one', async () => {
  await noteFound(1, 0, [her2(1)]);
  await noteFound(12, 3, [pdl1(1)]);
  await fakeBrowser.storage.session.set({ privateOff: ['a.example'] });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 12 }] });
  await forgetClosedTabs();
  expect([await readFound(1), await readFound(12)]).toEqual([[], [pdl1(1)]]);
  expect(await fakeBrowser.storage.session.get('privateOff')).toEqual({ privateOff: ['a.example'] });
});

test('a frame that finds nothing any more is forgotten', async () => {
  await noteFound(1, 0, [her2(1)]);
  await noteFound(1, 0, []);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('a damaged note counts as nothing found there', async () => {
  await noteFound(1, 0, [her2(1)]);
  await fakeBrowser.storage.session.set({ 'found:1:5': [{ entry: 7 }], 'found:1:6': 'x' });
  expect(await readFound(1)).toEqual([her2(1)]);
});

test('who watches a tab hears of that tab, until the signal aborts', async () => {
  const heard = vi.fn();
  const life = new AbortController();
  watchFound(1, heard, life.signal);
  await noteFound(2, 0, [pdl1(1)]);
  await noteFound(1, 0, [her2(1)]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith([her2(1)]));
  expect(heard).toHaveBeenCalledOnce();
  life.abort();
  await noteFound(1, 0, [her2(2)]);
  await readFound(1);
  expect(heard).toHaveBeenCalledOnce();
});
