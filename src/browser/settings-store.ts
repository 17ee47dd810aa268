/** The settings in `storage.local`, and what a private window changes, which lives in memory only. */
import browser from 'webextension-polyfill';
import {
  parseSettings,
  SETTING_KEYS,
  type Settings,
  type SettingsChange,
  withValue,
} from '../core/settings.ts';

/** Whoever reads the settings in order to write them holds this. */
export const SETTINGS_LOCK = 'plainword-settings';

/** The settings as they are now; a field that storage holds damaged, or cannot give, is its default. */
export async function readSettings(): Promise<Settings> {
  try {
    return await readStored();
  } catch (error) {
    console.warn('Plainword could not read its settings and uses the defaults.', error);
    return parseSettings({});
  }
}

async function readStored(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get([...SETTING_KEYS]));
}

/**
 * Changes some settings. Two windows may do so at once: each change sees the one before it. Rejects where storage fails,
 * and then nothing is changed: a list that cannot be read must not be written anew from nothing.
 */
export async function changeSettings(change: (settings: Settings) => SettingsChange): Promise<void> {
  await navigator.locks.request(SETTINGS_LOCK, async () => {
    await browser.storage.local.set(change(await readStored()));
  });
}

/** Calls back after each change of the settings, whoever made it. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string) => {
    if (area === 'local') void readSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Forgets everything that Plainword ever stored. */
export async function eraseEverything(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

/** Page scripts are not to read the list of sites. Firefox has no such switch; there they simply do not ask. */
export async function keepFromPages(): Promise<void> {
  const { local } = browser.storage as { local: { setAccessLevel?: (level: object) => Promise<void> } };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

const PRIVATE_OFF = 'privateOff';

/** Sites switched off in private windows: in memory, gone when the browser closes. */
export async function readPrivateOff(): Promise<string[]> {
  const stored = await browser.storage.session.get(PRIVATE_OFF);
  return parseSettings({ offSites: stored[PRIVATE_OFF] }).offSites;
}

export async function setPrivateOff(site: string, off: boolean): Promise<void> {
  await navigator.locks.request('plainword-private', async () => {
    await browser.storage.session.set({ [PRIVATE_OFF]: withValue(await readPrivateOff(), site, off) });
  });
}
