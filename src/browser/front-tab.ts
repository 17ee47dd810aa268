/** The tab in front, for the toolbar popup: is Plainword on there, and what did it find. */
import browser from 'webextension-polyfill';
import { type Settings, siteOf } from '../core/settings.ts';
import type { FoundTerm, SiteState } from '../core/site-state.ts';
import { readFound, watchFound } from './found.ts';
import { runInTab, tellTab } from './page-script.ts';
import { isGranted, isOffIn, requestSite, switchSite, webAddress } from './sites.ts';

export interface FrontTab {
  isPrivate: boolean;
  /** Opening the popup is the click that lets Plainword run here: where nothing is said against it, it does. */
  state(settings: Settings): Promise<SiteState>;
  found(): Promise<FoundTerm[]>;
  watchFound(onChange: (terms: FoundTerm[]) => void, signal: AbortSignal): void;
  switchSite(on: boolean): Promise<void>;
  /** Call it straight from a click. */
  always(): Promise<boolean>;
  jumpTo(entry: string): Promise<unknown>;
}

/** The tab behind the popup; nothing when the popup's page is open as a tab of its own. */
export async function frontTab(): Promise<FrontTab | undefined> {
  if (await browser.tabs.getCurrent()) return undefined;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const id = tab?.id;
  if (!tab || id === undefined) return undefined;
  const address = webAddress(tab.url);
  const isPrivate = tab.incognito;
  return {
    isPrivate,
    async state(settings) {
      if (!address) return { kind: 'restricted' };
      const site = siteOf(address.hostname);
      if (settings.paused) return { kind: 'paused', site };
      if (await isOffIn(address, settings, isPrivate)) {
        return { kind: 'off', site };
      }
      if (!(await runInTab(id))) return { kind: 'restricted' };
      return { kind: (await isGranted(address)) ? 'on' : 'click', site };
    },
    found: () => readFound(id),
    watchFound: (onChange, signal) => watchFound(id, onChange, signal),
    async switchSite(on) {
      if (address) await switchSite(address, !on, isPrivate);
    },
    always: async () => (address ? requestSite(address.hostname) : false),
    jumpTo: (entry) => tellTab(id, { kind: 'jump', entry }),
  };
}
