import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything, readSettings } from '../../src/browser/settings-store.ts';
import {
  changeWords,
  isOnlyNotes,
  readWords,
  saveEntry,
  today,
  watchWords,
} from '../../src/browser/words-store.ts';
import { changeWord, keptWord } from '../../src/core/kept-words.ts';

const { local, sync } = fakeBrowser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('there are no words on the first day', async () => {
  expect(await readWords()).toEqual({ saved: [], questions: '' });
});

test('a saved entry keeps its day and its sentence, and nothing goes into storage that syncs', async () => {
  await saveEntry('her2', true, 'The tumor was tested for HER2.');
  expect((await readWords()).saved).toEqual([keptWord('her2', today(), 'The tumor was tested for HER2.')]);
  expect((await readSettings()).saved).toEqual(['her2']);
  expect(await sync.get(null)).toEqual({});
});

test('words of the first versions stay, and are written anew with the next change', async () => {
  await local.set({ saved: ['her2', 'pd-l1'] });
  await saveEntry('t-dxd', true);
  expect((await readWords()).saved.map(({ entry }) => entry)).toEqual(['her2', 'pd-l1', 't-dxd']);
  expect(await local.get('saved')).toEqual({
    saved: [keptWord('her2', ''), keptWord('pd-l1', ''), keptWord('t-dxd', today())],
  });
});

test('a word that was taken out by a press too many comes back with its note, until all is erased', async () => {
  await saveEntry('her2', true, 'A sentence.');
  await changeWords((words) => changeWord(words, 'her2', { note: 'Ask.' }));
  const before = await readWords();
  await saveEntry('her2', false);
  expect(JSON.stringify(await local.get(null))).not.toContain('Ask.');
  await saveEntry('her2', true, 'Another sentence.');
  expect(await readWords()).toEqual(before);
  await saveEntry('her2', false);
  await eraseEverything();
  await saveEntry('her2', true);
  expect((await readWords()).saved).toEqual([keptWord('her2', today())]);
});

test('two windows that write at once lose no word and no note', async () => {
  const ids = Array.from({ length: 20 }, (_, i) => `word-${i}`);
  await saveEntry('her2', true);
  await Promise.all([
    ...ids.map((id) => saveEntry(id, true)),
    changeWords((words) => changeWord(words, 'her2', { note: 'Ask.' })),
  ]);
  const { saved } = await readWords();
  expect(saved.map(({ entry }) => entry)).toEqual(['her2', ...ids]);
  expect(saved[0]?.note).toBe('Ask.');
});

describe('where storage fails', () => {
  test('a change that cannot be written says so and changes nothing', async () => {
    await saveEntry('her2', true);
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(saveEntry('pd-l1', true)).rejects.toThrow('Quota');
    expect((await readWords()).saved).toHaveLength(1);
    await saveEntry('t-dxd', true);
    expect((await readWords()).saved).toHaveLength(2);
  });

  test('words that cannot be read are not overwritten', async () => {
    await saveEntry('her2', true);
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('disk'));
    await expect(saveEntry('pd-l1', true)).rejects.toThrow('disk');
    expect((await readWords()).saved).toHaveLength(1);
  });
});

test('whoever watches hears of words and questions, and of nothing else', async () => {
  const heard = vi.fn();
  const life = new AbortController();
  watchWords(heard, life.signal);
  await local.set({ paused: true });
  expect(heard).not.toHaveBeenCalled();
  await saveEntry('her2', true);
  expect(heard).toHaveBeenCalledOnce();
  life.abort();
  await saveEntry('her2', false);
  expect(heard).toHaveBeenCalledOnce();
});

test.each([
  // a change of storage, whether pages need not hear of it
  [{ questions: { newValue: 'What next?' } }, true],
  [{ saved: { oldValue: [keptWord('her2', '')], newValue: [{ ...keptWord('her2', ''), note: 'x' }] } }, true],
  [{ saved: { oldValue: ['her2'], newValue: [keptWord('her2', '')] } }, true],
  [{ saved: { oldValue: ['her2'], newValue: [keptWord('pd-l1', '')] } }, false],
  [{ saved: { newValue: ['her2'] } }, false],
  [{ saved: { oldValue: ['her2'] } }, false],
  [{ questions: { newValue: '' }, paused: { newValue: true } }, false],
])('%j is only about notes: %s', (changes, answer) => {
  expect(isOnlyNotes(changes)).toBe(answer);
});

test('today is the day where the reader is', () => {
  vi.useFakeTimers({ now: new Date(2026, 0, 5, 23, 59) });
  expect(today()).toBe('2026-01-05');
  vi.useRealTimers();
});
