/** What each tab's frames found: in memory (`storage.session`), so that a stopped worker forgets nothing. */
import browser from 'webextension-polyfill';
import type { FoundTerm } from '../core/site-state.ts';
import { parseTerms } from './messages.ts';

const PREFIX = 'found:';

function keyOf(tabId: number, frameId: number): string {
  return `${PREFIX}${tabId}:${frameId}`;
}

/** Notes what a frame found; nothing found removes the note. */
export async function noteFound(tabId: number, frameId: number, terms: FoundTerm[]): Promise<void> {
  const key = keyOf(tabId, frameId);
  if (terms.length === 0) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: terms });
}

/** All terms of a tab, frames together, the top frame's first. */
export async function readFound(tabId: number): Promise<FoundTerm[]> {
  const stored = await browser.storage.session.get(null).catch(nothingFound);
  const frames = Object.entries(stored)
    .filter(([key]) => key.startsWith(`${PREFIX}${tabId}:`))
    .sort(([a], [b]) => frameOf(a) - frameOf(b));
  const counts = new Map<string, number>();
  for (const [, value] of frames) {
    for (const { entry, count } of parseTerms(value) ?? [])
      counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

/** Forgets a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const notes = await notedKeys();
  await browser.storage.session.remove(notes.filter((key) => tabOf(key) === tabId));
}

/** Forgets the tabs that were closed while no worker lived to hear of it. */
export async function forgetClosedTabs(): Promise<void> {
  // In this order: a tab that is opened meanwhile is among the open ones.
  const notes = await notedKeys();
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await browser.storage.session.remove(notes.filter((key) => !open.has(tabOf(key))));
}

async function notedKeys(): Promise<string[]> {
  return Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
}

/** Calls back with the tab's terms whenever they change. */
export function watchFound(tabId: number, onChange: (terms: FoundTerm[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return;
    if (Object.keys(changes).some((key) => key.startsWith(`${PREFIX}${tabId}:`))) {
      void readFound(tabId).then(onChange);
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Marks and cards work without the list: it is empty until memory can be read. */
function nothingFound(error: unknown): Record<string, unknown> {
  console.warn('Plainword could not read what was found.', error);
  return {};
}

function tabOf(key: string): number {
  return Number(key.slice(PREFIX.length, key.lastIndexOf(':')));
}

function frameOf(key: string): number {
  return Number(key.slice(key.lastIndexOf(':') + 1));
}
