import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteFound } from '../../src/browser/found.ts';
import { type PopupActions, type PopupState, watchPanel, watchPopup } from '../../src/browser/popup-state.ts';

interface Tab {
  id: number;
  url: string;
  active: boolean;
  windowId: number;
  incognito: boolean;
}

const tabOf = (id: number, url: string): Tab => ({ id, url, active: true, windowId: 1, incognito: false });

/** The tab in front, who is told of another, and whether the browser gives its pages an answer. */
const stage = { front: tabOf(1, 'https://komen.org/'), tell: (_: { windowId: number }) => {} };
const isGranted = vi.fn(async () => true);

beforeEach(() => {
  fakeBrowser.reset();
  isGranted.mockReset().mockResolvedValue(true);
  stage.front = tabOf(1, 'https://komen.org/');
  vi.stubGlobal('window', {});
  Object.assign(fakeBrowser, {
    extension: { inIncognitoContext: false, getViews: () => [] },
    i18n: { getUILanguage: () => 'en-US' },
    permissions: { contains: isGranted },
  });
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 1 }) });
  Object.assign(fakeBrowser.tabs, {
    getCurrent: async () => undefined,
    query: async () => [stage.front],
    connect: () => ({ onMessage: { addListener() {} }, onDisconnect: { addListener() {} }, disconnect() {} }),
  });
  vi.spyOn(fakeBrowser.tabs.onActivated, 'addListener').mockImplementation((listener) => {
    stage.tell = listener as typeof stage.tell;
  });
});

async function open(watch: typeof watchPanel) {
  const glossary: { state?: PopupState; actions?: PopupActions } = {};
  await watch((state, actions) => Object.assign(glossary, { state, actions }));
  const { actions } = glossary;
  if (!actions) throw new Error('expected the glossary to show something');
  return { shown: () => glossary.state, actions };
}

test('a panel turns away from the last tab’s words before a busy one has answered', async () => {
  await noteFound(1, 0, [{ entry: 'her2', count: 2 }]);
  const { shown } = await open(watchPanel);
  await vi.waitFor(() => expect(shown()?.found).toEqual([{ entry: 'her2', count: 2 }]));
  expect(shown()?.site).toEqual({ kind: 'on', site: 'komen.org' });
  isGranted.mockReturnValue(new Promise(() => {}));
  stage.front = tabOf(2, 'https://busy.example/');
  stage.tell({ windowId: 1 });
  await vi.waitFor(() => expect(shown()?.site).toEqual({ kind: 'loading' }));
  expect(shown()?.found).toEqual([]);
});

test('a panel keeps what it shows while the same page tells that it is loaded', async () => {
  await noteFound(1, 0, [{ entry: 'her2', count: 2 }]);
  const { shown } = await open(watchPanel);
  await vi.waitFor(() => expect(shown()?.found).toHaveLength(1));
  isGranted.mockReturnValue(new Promise(() => {}));
  const looks = isGranted.mock.calls.length;
  stage.tell({ windowId: 1 });
  await vi.waitFor(() => expect(isGranted.mock.calls.length).toBeGreaterThan(looks));
  expect(shown()).toMatchObject({ site: { kind: 'on' }, found: [{ entry: 'her2', count: 2 }] });
});

test.each([
  // the wish, may something be kept, what is remembered as read last
  [{ entry: 'her2', isPrivate: true }, false, undefined],
  [{ entry: 'her2', isPrivate: false }, true, 'her2'],
  [{ entry: 'her2' }, true, 'her2'],
  [{ query: 'herceptin', isPrivate: true }, false, undefined],
])('the glossary in a tab, asked for by %j, keeps something: %s', async (wish, canKeep, lastRead) => {
  await fakeBrowser.storage.session.set({ wish });
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: 9 }) });
  const seen: boolean[] = [];
  let read: PopupActions['onRead'] = () => {};
  await watchPopup((state, actions) => {
    seen.push(state.canKeep);
    read = actions.onRead;
  });
  read('her2');
  await vi.waitFor(async () => {
    expect((await fakeBrowser.storage.session.get('lastRead')).lastRead).toBe(lastRead);
  });
  expect(seen.at(-1)).toBe(canKeep);
  if (!canKeep) expect(seen, 'not even for a moment').not.toContain(true);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
