/**
 * Opening the glossary at an entry or a search. The wish goes through memory, not through the address: an address
 * stands in the browser's history, and with it what somebody looked up.
 */
import browser from 'webextension-polyfill';
import { isEntryId, isRecord } from '../core/settings.ts';
import { inBackground } from './attempts.ts';
import { LONGEST_LOOK_UP } from './messages.ts';

const WISH = 'wish';

/** What the glossary page shows first. */
export interface Wish {
  entry?: string;
  query?: string;
  /**
   * Asked for in a private window. Chromium opens our pages in ordinary windows only: this one then offers nothing to
   * keep and writes nothing, as if it stood in the private window.
   */
  isPrivate?: boolean;
}

/** Opens the glossary in a new tab: the reader keeps the page that raised the question. */
export async function openGlossary(wish: Wish, isInFront = true): Promise<void> {
  await browser.storage.session.set({ [WISH]: wish });
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html'), active: isInFront });
}

const LAST_READ = 'lastRead';

/** Keeps in memory which entry was open last, until the browser closes; not for what is read in a private window. */
export async function rememberRead(entry: string): Promise<void> {
  await browser.storage.session.set({ [LAST_READ]: entry });
}

/** The entry that was open last, or nothing where none was. */
export async function readLast(): Promise<string | undefined> {
  const stored = await inMemory(LAST_READ);
  return isEntryId(stored) ? stored : undefined;
}

/** The wish of whoever opened this page, once; nothing where there was none. */
export async function takeWish(): Promise<Wish> {
  const stored = await inMemory(WISH);
  inBackground(browser.storage.session.remove(WISH));
  if (!isRecord(stored)) return {};
  const from = stored.isPrivate === true ? { isPrivate: true } : {};
  if (isEntryId(stored.entry)) return { entry: stored.entry, ...from };
  return typeof stored.query === 'string' ? { query: stored.query.slice(0, LONGEST_LOOK_UP), ...from } : from;
}

/** What lies in memory under a key; nothing where it cannot be read, and the glossary opens at its first view. */
async function inMemory(key: string): Promise<unknown> {
  try {
    return (await browser.storage.session.get(key))[key];
  } catch (error) {
    console.warn('Plainword could not read its memory.', error);
    return undefined;
  }
}
