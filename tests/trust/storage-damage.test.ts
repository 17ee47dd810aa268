import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFound } from '../../src/browser/found.ts';
import { takeWish } from '../../src/browser/lookup.ts';
import { changeSettings, readPrivateOff, readSettings } from '../../src/browser/settings-store.ts';
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
    await changeSettings(() => ({ [key]: DEFAULTS[key] }));
    expect((await readSettings())[key]).toEqual(DEFAULTS[key]);
    expect(Object.prototype).not.toHaveProperty('polluted');
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

describe('a store that fails', () => {
  test.each(['QuotaExceededError: Quota exceeded', 'Resource::kQuotaBytes quota exceeded', 'disk full'])(
    'with “%s” when it is written leaves what was there, and lets the next change through',
    async (message) => {
      await local.set({ saved: ['tnbc'] });
      vi.spyOn(local, 'set').mockRejectedValueOnce(new Error(message));
      await expect(changeSettings(() => ({ saved: [] }))).rejects.toThrow(message);
      expect((await readSettings()).saved).toEqual(['tnbc']);
      await changeSettings(({ saved }) => ({ saved: [...saved, 'her2'] }));
      expect((await readSettings()).saved).toEqual(['tnbc', 'her2']);
    },
  );

  test('when it is read gives the defaults, and writes nothing by itself', async () => {
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
    ids.map((id, i) =>
      changeSettings((now) => (i % 2 ? { saved: [...now.saved, id] } : { known: [...now.known, id] })),
    ),
  );
  const { saved, known } = await readSettings();
  expect([...saved, ...known].sort()).toEqual([...ids].sort());
});
