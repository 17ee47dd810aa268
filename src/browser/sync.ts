/** Keeps registration, open tabs and icons in step with what the reader chose, also when the worker is stopped midway. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { Settings } from '../core/settings.ts';
import { registerPageScript, runInOpenTab, tellTab } from './page-script.ts';
import { readPrivateOff, readSettings } from './settings-store.ts';
import { grantedPatterns, isOffIn, webAddress } from './sites.ts';

/** In memory: a digest of the choices that the browser and all tabs were last told of. */
const TOLD = 'told';

/** Has this worker begun to tell? Then it has read the choices as they are now. */
let hasBegun = false;

/** Registration, open tabs and icons, after any change of settings or permissions. */
export async function syncAll(): Promise<void> {
  hasBegun = true;
  const settings = await readSettings();
  const told = await digestOf(settings);
  await sync(settings);
  await browser.storage.session.set({ [TOLD]: told });
}

/**
 * Does what an earlier worker missed, because the browser stopped it or it never heard of the change: else a site that was
 * switched off could go on in tabs that were not told. Noted before it is done: a tab that never answers keeps a sync from
 * ending, and each fresh worker would begin anew.
 */
export async function finishSync(): Promise<void> {
  const settings = await readSettings();
  const now = await digestOf(settings);
  const { [TOLD]: told } = await browser.storage.session.get(TOLD);
  if (hasBegun || told === now) return;
  await browser.storage.session.set({ [TOLD]: now });
  await sync(settings);
}

/** What a sync depends on, so that a change of it can be told; not the choices themselves, which are kept in one place. */
async function digestOf(settings: Settings): Promise<string> {
  const [patterns, privateOff] = await Promise.all([grantedPatterns(), readPrivateOff()]);
  const choices = new TextEncoder().encode(JSON.stringify([settings, patterns.toSorted(), privateOff]));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', choices)).join();
}

async function sync(settings: Settings): Promise<void> {
  // Whatever the browser thinks of a registration, the pages that are open follow the switch.
  await registerPageScript(settings).catch((error) => console.error('Plainword could not register.', error));
  const tabs = await browser.tabs.query({});
  // No tab waits for another: one that shows a dialog, or is frozen, answers late or never.
  await Promise.all(tabs.map((tab) => Promise.all([syncTab(tab, settings), showState(tab)])));
}

async function syncTab(tab: Tabs.Tab, settings: Settings): Promise<void> {
  if (tab.id !== undefined) await tellTab(tab.id, { kind: 'recheck' });
  await runInOpenTab(tab, settings);
}

/** The icon shows whether Plainword is off here; for pages it may not look at, only whether it is paused. */
export async function showState({ id, url, incognito }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  const settings = await readSettings();
  const address = webAddress(url);
  const isHereOff = address !== undefined && (await isOffIn(address, settings, incognito));
  const prefix = settings.paused || isHereOff ? 'off-' : '';
  try {
    await browser.action.setIcon({
      tabId: id,
      path: { 16: `/icon/${prefix}16.png`, 32: `/icon/${prefix}32.png` },
    });
  } catch {
    // The tab was closed meanwhile.
  }
}
