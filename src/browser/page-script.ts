/** Registering the page script where the reader turned Plainword on, and reaching the tabs that are open. */
import browser, { type Scripting, type Tabs } from 'webextension-polyfill';
import type { Settings } from '../core/settings.ts';
import type { ToPage } from './messages.ts';
import { grantedPatterns, isGranted, isOffIn, webAddress } from './sites.ts';

/** The built `entrypoints/page.ts`: small, for every page of a site that is on. */
const SNIFFER = '/page.js';
/** The built `entrypoints/explain.ts`: the page layer, but for what draws cards. */
const EXPLAINER = '/explain.js';
/** The built `entrypoints/card.ts`: what draws cards. */
const CARD = '/card.js';
const REGISTRATION = 'page';

/**
 * Makes the browser's registration say what the granted hosts and the settings say. One at a time: two at once
 * would both find no registration and both try to add it.
 */
export async function registerPageScript(settings: Settings): Promise<void> {
  await navigator.locks.request('plainword-registration', async () => {
    const matches = settings.paused ? [] : (await grantedPatterns()).filter(isWebPattern);
    const ids = [REGISTRATION];
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids });
      return;
    }
    const script = {
      id: REGISTRATION,
      js: [SNIFFER],
      matches,
      excludeMatches: settings.offSites.flatMap(patternsOfSite),
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
      runAt: 'document_idle' as const,
    };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/** A granted pattern that a content script may use; others, such as `file:`, are nobody's reading. */
function isWebPattern(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(\*|https?):\/\//.test(pattern);
}

/** Off for a site means its bare host and `www.`; a host that no pattern can hold is left to the `begin` answer. */
function patternsOfSite(site: string): string[] {
  if (!/^[a-z0-9.-]+$/.test(site)) return [];
  // Browsers refuse `www.` before a number address or a bare name.
  return /^[\d.]+$|^[^.]+$/.test(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];
}

/** Explains a tab and its frames, because the reader asked to. Answers whether the browser allows it there. */
export function runInTab(tabId: number): Promise<boolean> {
  return inject(EXPLAINER, { tabId, allFrames: true });
}

/** Explains a frame that has something to explain. */
export function runInFrame(tabId: number, frameId: number): Promise<boolean> {
  return inject(EXPLAINER, { tabId, frameIds: [frameId] });
}

/** Gives a frame what draws cards. Answers when it is there, or cannot be. */
export function bringCard(tabId: number, frameId: number): Promise<boolean> {
  return inject(CARD, { tabId, frameIds: [frameId] });
}

async function inject(file: string, target: Scripting.InjectionTarget): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    // Store pages, the browser's own pages, PDF viewers and hosts without a grant refuse scripts.
    return false;
  }
}

/** Starts the page script in an open tab where it is on now; where it already runs it checks again. */
export async function runInOpenTab({ id, url, incognito }: Tabs.Tab, settings: Settings): Promise<void> {
  const address = webAddress(url);
  if (id === undefined || settings.paused || !address) return;
  if (await isOffIn(address, settings, incognito)) return;
  if (await isGranted(address)) await inject(SNIFFER, { tabId: id, allFrames: true });
}

/** Tells the page scripts of a tab (or of one frame) and gives the first answer, or nothing where none listens. */
export async function tellTab(tabId: number, message: ToPage, frameId?: number): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    // No page script runs there.
    return undefined;
  }
}
