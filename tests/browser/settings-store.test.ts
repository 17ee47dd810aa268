import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  eraseEverything,
  keepFromPages,
  readPrivateOff,
  readSettings,
  setPrivateOff,
  watchSettings,
} from '../../src/browser/settings-store.ts';
import { changeWords, saveEntry } from '../../src/browser/words-store.ts';
import { DEFAULTS, type Settings, withValue } from '../../src/core/settings.ts';

const { local, session, sync } = fakeBrowser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('settings that are read', () => {
  test('are the defaults on the first day', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('are what was chosen', async () => {
    await changeSettings(() => ({ paused: true, delay: 700 }));
    expect(await readSettings()).toEqual({ ...DEFAULTS, paused: true, delay: 700 });
  });

  test('lose only the field that storage holds damaged', async () => {
    await local.set({ paused: true, offSites: 'komen.org', delay: 'soon', known: ['her2', 7], rubbish: 1 });
    expect(await readSettings()).toEqual({ ...DEFAULTS, paused: true, known: ['her2'] });
  });

  test('are the defaults where storage fails, and the console says why', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(local, 'get').mockRejectedValue(new Error('disk full'));
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('a change', () => {
  test('writes its own fields only, and nothing that syncs to other devices', async () => {
    await changeSettings(({ offSites }) => ({ offSites: withValue(offSites, 'komen.org', true) }));
    expect(await local.get(null)).toEqual({ offSites: ['komen.org'] });
    expect(await sync.get(null)).toEqual({});
  });

  test('made in two windows at once keeps both', async () => {
    const ids = Array.from({ length: 20 }, (_, i) => `word-${i}`);
    await Promise.all(
      ids.map((id) => changeSettings(({ known }) => ({ known: withValue(known, id, true) }))),
    );
    expect((await readSettings()).known).toEqual(ids);
  });

  test('made after one that failed still happens', async () => {
    const failing = changeSettings(() => {
      throw new Error('bug');
    });
    await expect(failing).rejects.toThrow('bug');
    await changeSettings(() => ({ paused: true }));
    expect((await readSettings()).paused).toBe(true);
  });

  test('mends what was damaged before it', async () => {
    await local.set({ known: { broken: true } });
    await changeSettings(({ known }) => ({ known: withValue(known, 'her2', true) }));
    expect((await readSettings()).known).toEqual(['her2']);
  });
});

describe('somebody who watches', () => {
  test('hears of each change, whoever made it', async () => {
    const heard = vi.fn<(settings: Settings) => void>();
    watchSettings(heard, new AbortController().signal);
    await local.set({ paused: true });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ ...DEFAULTS, paused: true }));
  });

  test('does not hear of what private windows do', async () => {
    const heard = vi.fn();
    watchSettings(heard, new AbortController().signal);
    await setPrivateOff('komen.org', true);
    await readSettings();
    expect(heard).not.toHaveBeenCalled();
  });

  test('hears nothing once the signal aborts', async () => {
    const heard = vi.fn();
    const life = new AbortController();
    watchSettings(heard, life.signal);
    life.abort();
    await changeSettings(() => ({ paused: true }));
    await readSettings();
    expect(heard).not.toHaveBeenCalled();
  });
});

test('erasing leaves nothing behind, in no storage', async () => {
  await changeSettings(() => ({
    offSites: ['komen.org'],
    known: ['pd-l1'],
    welcomed: true,
  }));
  await saveEntry('her2', true, 'The tumor was tested for HER2.');
  await changeWords((words) => ({ ...words, questions: 'What now?' }));
  await setPrivateOff('komen.org', true);
  await session.set({ 'found:1:0': [{ entry: 'her2', count: 1 }] });
  await eraseEverything();
  expect([await local.get(null), await session.get(null), await sync.get(null)]).toEqual([{}, {}, {}]);
  expect(await readSettings()).toEqual(DEFAULTS);
});

describe('in a private window', () => {
  test('switching a site off lives in memory and is never written', async () => {
    await setPrivateOff('komen.org', true);
    expect(await readPrivateOff()).toEqual(['komen.org']);
    expect(await local.get(null)).toEqual({});
  });

  test('switching it on again forgets it', async () => {
    await setPrivateOff('komen.org', true);
    await setPrivateOff('komen.org', false);
    expect(await readPrivateOff()).toEqual([]);
  });

  test('two switches at once keep both', async () => {
    await Promise.all([setPrivateOff('a.org', true), setPrivateOff('b.org', true)]);
    expect(await readPrivateOff()).toEqual(['a.org', 'b.org']);
  });

  test('damage reads as nothing switched off', async () => {
    await session.set({ privateOff: { 0: 'a.org' } });
    expect(await readPrivateOff()).toEqual([]);
  });
});

describe('keeping the settings from page scripts', () => {
  test('asks the browser where it can', async () => {
    const setAccessLevel = vi.fn(async () => {});
    Object.assign(local, { setAccessLevel });
    await keepFromPages();
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    Reflect.deleteProperty(local, 'setAccessLevel');
  });

  test('does nothing where it cannot', async () => {
    await expect(keepFromPages()).resolves.toBeUndefined();
  });
});
