/** The tab in front, for the popup and the panel: is Plainword on there, and what did it find. */
import browser, { type Tabs } from 'webextension-polyfill';
import { type Settings, siteOf } from '../core/settings.ts';
import type { FoundTerm, PanelNews, SiteState } from '../core/site-state.ts';
import { inBackground } from './attempts.ts';
import { readFound, watchFound } from './found.ts';
import { runInTab, tellTab } from './page-script.ts';
import { followTab } from './panel.ts';
import { isGranted, isOffIn, requestSite, switchSite, webAddress } from './sites.ts';

export interface FrontTab {
  /** Tells this page from others, as far as the browser tells an address. */
  page: string;
  isPrivate: boolean;
  windowId: number | undefined;
  state(settings: Settings): Promise<SiteState>;
  found(): Promise<FoundTerm[]>;
  watchFound(onChange: (terms: FoundTerm[]) => void, signal: AbortSignal): void;
  /** Opens a line to the page; `connect` tries again where it was cut. */
  follow(onNews: (news: PanelNews) => void, signal: AbortSignal): { connect(): void };
  switchSite(on: boolean): Promise<void>;
  /** Call it straight from a click. */
  always(): Promise<boolean>;
  jumpTo(entry: string): Promise<unknown>;
}

/** The tab behind the toolbar popup; nothing when the popup's page is open as a tab of its own. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [own, [tab]] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  if (own) return undefined;
  // Opening the popup is the click that lets Plainword run here: where nothing is said against it, it does.
  return tab && frontOf(tab, true);
}

/** Calls back with the tab in front of this window: now, and whenever it is another or shows another page. */
export async function watchFrontTab(onFront: (front: FrontTab | undefined) => void): Promise<void> {
  // A panel's page that is opened as a tab follows the others.
  const own = await browser.tabs.getCurrent();
  const { id: windowId } = await browser.windows.getCurrent();
  let isFacing = false;
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    const isOther = tab !== undefined && tab.id !== own?.id;
    // On its own tab it stays with the one that was in front before.
    if (isOther || !isFacing) onFront(isOther ? frontOf(tab, false) : undefined);
    isFacing = isOther || isFacing;
  };
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) inBackground(look());
  });
  browser.tabs.onUpdated.addListener((_, change, tab) => {
    if (tab.active && tab.windowId === windowId && change.status !== undefined) inBackground(look());
  });
  await look();
}

/** A panel is no click: it runs nothing, and sees only where Plainword runs already. */
async function isRunningIn(tabId: number): Promise<boolean> {
  return (await tellTab(tabId, { kind: 'recheck' }, 0)) !== undefined;
}

function frontOf(tab: Tabs.Tab, isByClick: boolean): FrontTab | undefined {
  const { id, incognito: isPrivate } = tab;
  if (id === undefined) return undefined;
  const address = webAddress(tab.url);
  return {
    page: `${id} ${tab.url ?? ''}`,
    isPrivate,
    windowId: tab.windowId,
    async state(settings) {
      // Without a click or a grant the browser tells a panel no address at all.
      if (!address) return { kind: isByClick || tab.url ? 'restricted' : 'unasked' };
      const site = siteOf(address.hostname);
      if (settings.paused) return { kind: 'paused', site };
      if (await isOffIn(address, settings, isPrivate)) return { kind: 'off', site };
      const isOn = await isGranted(address);
      if (isOn && !isByClick) return { kind: 'on', site };
      if (isByClick ? await runInTab(id) : await isRunningIn(id))
        return { kind: isOn ? 'on' : 'click', site };
      return { kind: isByClick ? 'restricted' : 'unasked' };
    },
    found: () => readFound(id),
    watchFound: (onChange, signal) => watchFound(id, onChange, signal),
    follow: (onNews, signal) => followTab(id, onNews, signal),
    async switchSite(on) {
      if (address) await switchSite(address, !on, isPrivate);
    },
    always: async () => (address ? requestSite(address.hostname) : false),
    jumpTo: (entry) => tellTab(id, { kind: 'jump', entry }),
  };
}
