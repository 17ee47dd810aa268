import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TEXTS } from '../../src/browser/messages.ts';
import { type OptionsActions, type OptionsState, watchOptions } from '../../src/browser/options-state.ts';
import { type PopupActions, type PopupState, watchPanel, watchPopup } from '../../src/browser/popup-state.ts';
import { samplePage } from '../../src/browser/sample-page.ts';
import { changeSettings } from '../../src/browser/settings-store.ts';
import { watchMyWords } from '../../src/browser/words-state.ts';
import { startWorker } from '../../src/browser/worker.ts';
import type { Backup } from '../../src/core/backup.ts';
import { keptWord } from '../../src/core/kept-words.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { BROWSER_STRINGS } from '../../src/ui/strings-browser.ts';

const { local, session } = fakeBrowser.storage;
const AREAS = ['get', 'set', 'remove', 'clear'] as const;

/** From now on storage does nothing that it is asked for. */
function refuseStorage(): void {
  for (const way of AREAS) {
    vi.spyOn(local, way).mockRejectedValue(new Error('disk full'));
    vi.spyOn(session, way).mockRejectedValue(new Error('no memory'));
  }
}

const refuse = () => Promise.reject(new Error('refused'));
const event = { addListener() {} };
const hanging: unknown[] = [];
const note = (error: unknown) => hanging.push(error);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  for (const way of ['warn', 'error'] as const) vi.spyOn(console, way).mockReturnValue();
  vi.stubGlobal('window', {});
  vi.stubGlobal('CSSStyleSheet', class {});
  vi.stubGlobal('document', { adoptedStyleSheets: [] });
  const permissions = { getAll: async () => ({ origins: [] }), contains: async () => true };
  Object.assign(fakeBrowser, {
    extension: { inIncognitoContext: false, getViews: () => [] },
    i18n: { getUILanguage: () => 'en-US' },
    scripting: { executeScript: async () => [] },
    permissions: { ...permissions, onAdded: event, onRemoved: event, request: refuse, remove: refuse },
    commands: { getAll: async () => [], onCommand: event },
  });
  const tab = { id: 1, url: 'https://komen.org/', active: true, windowId: 1, incognito: false };
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 1 }), create: refuse });
  Object.assign(fakeBrowser.tabs, {
    getCurrent: async () => undefined,
    query: async () => [tab],
    create: refuse,
    sendMessage: refuse,
    connect: () => ({ onMessage: event, onDisconnect: event, disconnect() {} }),
  });
  Object.assign(fakeBrowser.runtime, { openOptionsPage: refuse, getManifest: () => ({}) });
  process.on('unhandledRejection', note);
});

afterEach(async () => {
  // A rejection that nobody caught is told after the jobs that were waiting.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(hanging.splice(0), 'no promise is left hanging').toEqual([]);
});

async function opened<State, Actions>(
  watch: (onState: (state: State, actions: Actions) => void) => Promise<void>,
) {
  const page: { state?: State; actions?: Actions } = {};
  await watch((state, actions) => Object.assign(page, { state, actions }));
  const { actions } = page;
  if (!actions) throw new Error('expected the page to show something');
  return { shown: () => page.state, actions };
}

const COPY: Backup = {
  settings: { known: ['her2'] },
  words: { saved: [keptWord('pd-l1', '')], questions: '' },
  hosts: [],
};

describe('the settings page', () => {
  const open = () => opened<OptionsState, OptionsActions>(watchOptions);

  test('opens where storage refuses, and says that it cannot read', async () => {
    refuseStorage();
    const { shown } = await open();
    expect(shown()).toMatchObject({ problem: 'unread', words: { saved: [], questions: '' } });
  });

  test.each<[string, (actions: OptionsActions) => void, string]>([
    ['a change', ({ onChange }) => onChange({ paused: true }), 'unsaved'],
    ['a choice of sites', ({ onChoose }) => onChoose('every-site'), 'refused'],
    ['sites of a copy', ({ onAllow }) => onAllow(['*://*.komen.org/*']), 'refused'],
    ['an entry', ({ onOpen }) => onOpen('her2'), 'refused'],
    ['the saved words', ({ onWords }) => onWords(), 'refused'],
    ['an ordinary window', ({ onOrdinary }) => onOrdinary(), 'refused'],
  ])('says that %s failed', async (_, act, problem) => {
    const { shown, actions } = await open();
    refuseStorage();
    act(actions);
    await vi.waitFor(() => expect(shown()?.problem).toBe(problem));
  });

  test('answers that a copy was not added, and then nothing of it was', async () => {
    const { actions } = await open();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('disk full'));
    expect(await actions.onImport(COPY)).toBe(false);
    expect(await local.get(null)).toEqual({});
    vi.mocked(local.set).mockRestore();
    expect(await actions.onImport(COPY)).toBe(true);
    expect(await local.get(null)).toMatchObject({ known: ['her2'], saved: COPY.words.saved });
  });

  test('adds no half of a copy: the second write of two may fail', async () => {
    const { actions } = await open();
    const set = vi.spyOn(local, 'set');
    set.mockImplementation(async () => {
      if (set.mock.calls.length > 1) throw new Error('disk full');
    });
    expect(await actions.onImport(COPY)).toBe(true);
    expect(set).toHaveBeenCalledOnce();
  });

  test('answers whether everything was erased', async () => {
    await local.set({ known: ['her2'] });
    const { actions } = await open();
    vi.spyOn(local, 'clear').mockRejectedValueOnce(new Error('disk full'));
    expect(await actions.onErase()).toBe(false);
    expect(await local.get(null)).toEqual({ known: ['her2'] });
    expect(await actions.onErase()).toBe(true);
    expect(await local.get(null)).toEqual({});
  });
});

describe.each([
  ['the popup', watchPopup],
  ['the panel', watchPanel],
])('%s', (_, watch) => {
  test('opens where storage refuses', async () => {
    refuseStorage();
    const { shown } = await opened<PopupState, PopupActions>(watch);
    await vi.waitFor(() => expect(shown()?.site).toEqual({ kind: 'on', site: 'komen.org' }));
  });

  test.each<[string, (actions: PopupActions) => void, string | undefined]>([
    ['the switch', ({ onSite }) => onSite(false), 'unsaved'],
    ['always', ({ onAlways }) => onAlways(), 'refused'],
    ['pause', ({ onPause }) => onPause(true), 'unsaved'],
    ['save', ({ onSave }) => onSave('her2', true), 'unsaved'],
    ['forget', ({ onSave }) => onSave('her2', false), 'unsaved'],
    ['I know this one', ({ onKnow }) => onKnow('her2', true), 'unsaved'],
    ['settings', ({ onSettings }) => onSettings(), 'refused'],
    ['my words', ({ onWords }) => onWords(), 'refused'],
    // The page may be gone, and what was read last is only a comfort: nothing to say.
    ['a jump', ({ onJump }) => onJump('her2'), undefined],
    ['reading', ({ onRead }) => onRead('her2'), undefined],
  ])('says what became of %s', async (_name, act, problem) => {
    const { shown, actions } = await opened<PopupState, PopupActions>(watch);
    refuseStorage();
    act(actions);
    await vi.waitFor(() => expect(shown()?.problem).toBe(problem));
  });
});

test('“My words” opens where storage refuses, and says that it cannot read', async () => {
  refuseStorage();
  const { shown, actions } = await opened(watchMyWords);
  expect(shown()).toMatchObject({ problem: 'unread' });
  actions.onOpen('her2');
  await vi.waitFor(() => expect(shown()).toMatchObject({ problem: 'refused' }));
});

test('the welcome page opens, and says that the browser did not do what was chosen', async () => {
  refuseStorage();
  const sample = samplePage({ entries: [], warnings: [] }, openNames(packNames([], 'en')), 'abcdefgh');
  const { shown, actions } = await opened(sample.watch);
  actions.onChoose('every-site');
  await vi.waitFor(() => expect(shown()).toMatchObject({ problem: 'refused' }));
  sample.pageActions.openFull('her2');
});

test('a setting is not written from nothing where what is there cannot be read', async () => {
  await local.set({ known: ['her2'] });
  vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('disk full'));
  await expect(changeSettings(({ known }) => ({ known: [...known, 'pd-l1'] }))).rejects.toThrow('disk full');
  expect(await local.get(null)).toEqual({ known: ['her2'] });
});

/** What the browser tells the worker, one of each. */
const PAGE = { id: 1, url: 'https://komen.org/', windowId: 1, incognito: true };
const TOLD: Record<string, unknown[]> = {
  onInstalled: [{ reason: 'install' }],
  onStartup: [],
  onAdded: [],
  onRemoved: [1],
  onChanged: [{ uiLanguage: {} }, 'local'],
  onUpdated: [1, { status: 'complete' }, PAGE],
  onClicked: [{ selectionText: 'HER2' }, PAGE],
  onCommand: ['toggle-site', PAGE],
  onInputChanged: ['her2', () => {}],
  onInputEntered: ['her2', 'currentTab'],
  onConnect: [{ name: TEXTS, sender: { tab: PAGE }, onMessage: event, onDisconnect: event }],
};

test('the worker hears all that the browser tells, where storage and the browser refuse', async () => {
  const tell: (() => void)[] = [];
  const events = Object.entries(TOLD).map(([name, told]) => [
    name,
    { addListener: (listener: (...all: unknown[]) => void) => tell.push(() => listener(...told)) },
  ]);
  const ways = ['create', 'removeAll', 'query', 'executeScript', 'getAll', 'setIcon', 'getLastFocused'];
  const refusing = Object.fromEntries([...events, ...ways.map((way) => [way, refuse]), ['onMessage', event]]);
  // The last test of the file: the fake browser's own parts do not come back.
  for (const api of [
    'contextMenus',
    'commands',
    'omnibox',
    'permissions',
    'scripting',
    'action',
    'windows',
  ]) {
    Object.assign(fakeBrowser, { [api]: refusing });
  }
  for (const api of ['runtime', 'tabs', 'storage'] as const) Object.assign(fakeBrowser[api], refusing);
  refuseStorage();
  const book = {
    glossary: { entries: [], warnings: [] },
    names: () => openNames(packNames([], 'en')),
    findNear: () => [],
  };
  startWorker(book, BROWSER_STRINGS);
  expect(tell.length).toBeGreaterThanOrEqual(Object.keys(TOLD).length);
  for (const each of tell) each();
});
