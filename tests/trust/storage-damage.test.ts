import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFound } from '../../src/browser/found.ts';
import { takeWish } from '../../src/browser/lookup.ts';
import { changeSettings, readPrivateOff, readSettings } from '../../src/browser/settings-store.ts';
import { changeWords, readWords } from '../../src/browser/words-store.ts';
import { keptWord, parseWords, withWord } from '../../src/core/kept-words.ts';
import { DEFAULTS, parseSettings, SETTING_KEYS, type Settings } from '../../src/core/settings.ts';
import { DAMAGES } from './damage.ts';

const { local, session } = fakeBrowser.storage;

/** One whole state of a reader's, no field of it a default. */
const CHOSEN: Partial<Settings> = {
  paused: true,
  offSites: ['komen.org'],
  density: 'every',
  delay: 700,
  known: ['her2'],
  saved: ['tnbc'],
  welcomed: true,
};

beforeEach(() => {
  fakeBrowser.reset();
});

describe.each(SETTING_KEYS)('the stored field “%s”', (key) => {
  test.each(DAMAGES)('being %s harms no other field, and is mended by the next change', async (_, damage) => {
    const before = parseSettings(CHOSEN);
    await local.set({ ...CHOSEN });
    vi.spyOn(local, 'get').mockImplementation(async () => ({ ...CHOSEN, [key]: damage }));
    const seen = await readSettings();
    vi.restoreAllMocks();
    const { [key]: mine, ...others } = seen;
    const { [key]: _mine, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    // Whatever is left of the field is a value that a reader could have chosen.
    expect(parseSettings({ [key]: mine })[key]).toEqual(mine);
    if (key !== 'saved') {
      await changeSettings(() => ({ [key]: DEFAULTS[key] }));
      expect((await readSettings())[key]).toEqual(DEFAULTS[key]);
    }
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe.each(['saved', 'questions'] as const)('the kept words, their field “%s”', (key) => {
  const kept = {
    saved: [{ entry: 'tnbc', day: '2026-11-22', sentence: 'She has TNBC.', note: 'ask', asks: [] }],
    questions: 'How long will it take?',
  };
  const other = key === 'saved' ? 'questions' : 'saved';

  test.each(DAMAGES)('being %s costs nothing else that was kept', async (_, damage) => {
    vi.spyOn(local, 'get').mockImplementation(async () => ({ ...kept, [key]: damage }));
    const words = await readWords();
    expect(words[other]).toEqual(parseWords(kept)[other]);
    expect(parseWords(words)).toEqual(words);
    expect(JSON.stringify(words)).not.toContain('polluted');
    await changeWords((now) => withWord(now, keptWord('her2', '2026-11-22')));
    vi.restoreAllMocks();
    const after = await readWords();
    expect(after.saved.map(({ entry }) => entry)).toEqual(key === 'saved' ? ['her2'] : ['tnbc', 'her2']);
    expect(after.questions).toBe(key === 'saved' ? kept.questions : words.questions);
  });
});

describe.each([
  // what lies in memory, its key, and who reads it
  ['what a frame found', 'found:1:0', () => readFound(1)],
  ['the sites off in private windows', 'privateOff', readPrivateOff],
  ['the wish of who opened the glossary', 'wish', takeWish],
] as const)('%s', (_, key, read) => {
  test.each(DAMAGES)('being %s is read as nothing of use', async (_name, damage) => {
    vi.spyOn(session, 'get').mockImplementation(async () => ({ [key]: damage }));
    const answer = await read();
    vi.restoreAllMocks();
    expect([[], {}]).toContainEqual(answer);
  });
});

const saveAll = (ids: readonly string[]) =>
  changeWords((words) => ids.reduce((kept, id) => withWord(kept, keptWord(id, '2026-11-22')), words));
const savedNow = async () => (await readWords()).saved.map(({ entry }) => entry);

describe('a store that fails', () => {
  test.each(['QuotaExceededError: Quota exceeded', 'Resource::kQuotaBytes quota exceeded', 'disk full'])(
    'with “%s” when it is written leaves what was there, and lets the next change through',
    async (message) => {
      await saveAll(['tnbc']);
      vi.spyOn(local, 'set').mockRejectedValueOnce(new Error(message));
      await expect(saveAll(['her2'])).rejects.toThrow(message);
      expect(await savedNow()).toEqual(['tnbc']);
      await saveAll(['her2']);
      expect(await savedNow()).toEqual(['tnbc', 'her2']);
    },
  );

  test('when it is read gives the default settings, and writes nothing by itself', async () => {
    const set = vi.spyOn(local, 'set');
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(set).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

test('two windows that write at once, a hundred times, lose nothing', async () => {
  const ids = Array.from({ length: 100 }, (_, i) => `word-${i}`);
  await Promise.all(
    ids.map((id, i) => (i % 2 ? saveAll([id]) : changeSettings(({ known }) => ({ known: [...known, id] })))),
  );
  const { known } = await readSettings();
  expect([...known, ...(await savedNow())].sort()).toEqual([...ids].sort());
});
