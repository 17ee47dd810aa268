import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type WordsActions, type WordsState, watchMyWords } from '../../src/browser/words-state.ts';
import { readWords, saveEntry } from '../../src/browser/words-store.ts';

const { local } = fakeBrowser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    extension: { inIncognitoContext: false },
    i18n: { getUILanguage: () => 'en-US' },
  });
});

/** The open page: what it shows now, and what its reader can do. */
async function open() {
  const page: { state?: WordsState; actions?: WordsActions } = {};
  await watchMyWords((state, actions) => Object.assign(page, { state, actions }));
  const { actions } = page;
  if (!actions) throw new Error('expected the page to show something');
  return { shown: () => page.state, actions };
}

test('the page shows the words, and each change whoever made it', async () => {
  await saveEntry('her2', true, 'A sentence.');
  const { shown } = await open();
  expect(shown()?.words.saved.map(({ sentence }) => sentence)).toEqual(['A sentence.']);
  await saveEntry('pd-l1', true);
  await vi.waitFor(() => expect(shown()?.words.saved).toHaveLength(2));
});

test('what is typed faster than it can be written is all there, in few writes', async () => {
  await saveEntry('her2', true);
  const { actions } = await open();
  const set = vi.spyOn(local, 'set');
  const note = 'Ask about the second test.';
  for (let end = 1; end <= note.length; end += 1) actions.onChange('her2', { note: note.slice(0, end) });
  actions.onQuestions('Can I fly?');
  await vi.waitFor(async () => expect(await readWords()).toMatchObject({ questions: 'Can I fly?' }));
  expect((await readWords()).saved[0]?.note).toBe(note);
  expect(set.mock.calls.length).toBeLessThan(4);
});

test('a removed word comes back to its place with all that belonged to it', async () => {
  for (const id of ['her2', 'pd-l1', 't-dxd']) await saveEntry(id, true);
  const { actions } = await open();
  actions.onChange('pd-l1', { note: 'Mine.' });
  await vi.waitFor(async () => expect((await readWords()).saved[1]?.note).toBe('Mine.'));
  const before = await readWords();
  const [, word] = before.saved;
  if (!word) throw new Error('expected a second word');
  actions.onRemove('pd-l1');
  await vi.waitFor(async () => expect((await readWords()).saved).toHaveLength(2));
  actions.onPutBack(word, 1);
  await vi.waitFor(async () => expect(await readWords()).toEqual(before));
});

/** Node's locks tell a holder that it failed only when the next one is done; browsers tell it first. */
function lockAsBrowsersDo(): void {
  let before: Promise<unknown> = Promise.resolve();
  const request = (_: string, hold: () => Promise<unknown>) => {
    const held = before.then(hold);
    before = held.catch(() => undefined);
    return held;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}

test('what is typed while a write is failing is written by the next', async () => {
  lockAsBrowsersDo();
  await saveEntry('her2', true);
  vi.spyOn(console, 'error').mockReturnValue();
  const { shown, actions } = await open();
  const failing = Promise.withResolvers<void>();
  const set = vi.spyOn(local, 'set').mockImplementationOnce(() => failing.promise);
  actions.onChange('her2', { note: 'lost' });
  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  actions.onQuestions('Can I fly?');
  failing.reject(new Error('quota'));
  await vi.waitFor(async () => expect(await readWords()).toMatchObject({ questions: 'Can I fly?' }));
  expect(shown()?.words.saved[0]?.note).toBe('');
});

test('a write that fails is told, and the next one that works takes it back', async () => {
  await saveEntry('her2', true);
  vi.spyOn(console, 'error').mockReturnValue();
  const { shown, actions } = await open();
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('quota'));
  actions.onChange('her2', { note: 'lost' });
  await vi.waitFor(() => expect(shown()?.problem).toBe('unsaved'));
  actions.onChange('her2', { note: 'kept' });
  await vi.waitFor(() => expect(shown()?.problem).toBeUndefined());
  expect((await readWords()).saved[0]?.note).toBe('kept');
});

test('in a private window nothing is shown', async () => {
  await saveEntry('her2', true, 'A sentence.');
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
  const { shown } = await open();
  expect(shown()).toMatchObject({ isPrivate: true, words: { saved: [], questions: '' } });
  await saveEntry('pd-l1', true);
  expect(shown()?.words.saved).toEqual([]);
});
