/** Keeps registration, open tabs and icons in step with what the reader chose, also when the worker is stopped midway. */
import browser, { type Tabs } from 'webextension-polyfill';
import { registerPageScript, runInOpenTabs, tellAllTabs } from './page-script.ts';
import { readSettings } from './settings-store.ts';
import { isOffIn, webAddress } from './sites.ts';

/** In memory while a sync is under way: the one that began last. */
const UNDER_WAY = 'syncing';

/** Registration, open tabs and icons, after any change of settings or permissions. */
export async function syncAll(): Promise<void> {
  const mine = crypto.randomUUID();
  await browser.storage.session.set({ [UNDER_WAY]: mine });
  await sync();
  if ((await browser.storage.session.get(UNDER_WAY))[UNDER_WAY] === mine) {
    await browser.storage.session.remove(UNDER_WAY);
  }
}

/**
 * Does again what a worker was about when the browser stopped it: else a site that was switched off could go on in tabs
 * that had not heard of it. Once only: a tab that never answers keeps a sync from ending, and each fresh worker would
 * begin anew.
 */
export async function finishSync(): Promise<void> {
  if (!(await browser.storage.session.get(UNDER_WAY))[UNDER_WAY]) return;
  await browser.storage.session.remove(UNDER_WAY);
  await sync();
}

async function sync(): Promise<void> {
  const settings = await readSettings();
  // Whatever the browser thinks of a registration, the pages that are open follow the switch.
  await registerPageScript(settings).catch((error) => console.error('Plainword could not register.', error));
  await tellAllTabs({ kind: 'recheck' });
  await runInOpenTabs(settings);
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(showState));
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
