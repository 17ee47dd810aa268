/** A reader on an article, and what can be seen of it from behind. */
import type { Page } from 'puppeteer-core';
import { DEFAULTS } from '../../../src/core/settings.ts';
import type { Stage } from '../both.ts';
import { openOwnPage, seeText } from '../own-pages.ts';
import { store } from '../own-storage.ts';
import { hover, marks, openTab, seeCard, seeMarks, seeNoCard, until } from '../reader.ts';
import { paintedLine, stopWorker } from './life.ts';

export interface Reader extends Stage {
  /** The article that is read. */
  page: Page;
  address: string;
  /** A page of ours that stays open behind it, and looks into storage. */
  own: Page;
}

/** What a reader may have chosen. */
export interface Given {
  offSites?: string[];
  paused?: boolean;
  known?: string[];
  saved?: { entry: string }[];
}

export const ARTICLE = `<!doctype html><html lang="en"><title>P</title><h1>A</h1>
<p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p><p>Again pneumonitis, and pneumonitis.</p>`;

export const WORDS = ['pembrolizumab', 'pneumonitis'];

/** The card of the word that most moments are about. */
export async function openCard({ page }: Reader): Promise<void> {
  await page.mouse.move(990, 790);
  await seeNoCard(page);
  await hover(page, 'pneumonitis');
  await seeCard(page, 'pneumonitis');
}

/** Waits until a word is underlined so many times. */
export function countMarks(reader: Reader, word: string, count: number): Promise<string[]> {
  return until(
    `${count} marks of ${word}`,
    () => marks(reader.page),
    (seen) => seen.filter((each) => each === word).length === count,
  );
}

/** Text of the page that the worker opened in a new tab, which is closed again. */
export async function seeOpened({ session, page }: Reader, text: string): Promise<void> {
  const opened = await until('the glossary in a tab', async () => {
    for (const each of await session.browser.pages()) {
      const address = await each.evaluate(() => location.href).catch(() => '');
      if (address.endsWith('/popup.html')) return each;
    }
    return undefined;
  });
  if (!opened) throw new Error('unreachable: until() waited for a page');
  await seeText(opened, text);
  await opened.close();
  await page.bringToFront();
}

type Api = {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  storage: { session: { get(key: null): Promise<object> } };
};

/** The number on the icon of the article's tab. */
export function badge({ own }: Reader): Promise<string> {
  return own.evaluate(async () => {
    const { action, tabs } = (globalThis as never as { chrome: Api }).chrome;
    const tab = (await tabs.query({})).find(({ url }) => url?.endsWith('/stops.html'));
    return tab ? action.getBadgeText({ tabId: tab.id }) : '';
  });
}

/** Is nothing remembered of a tab that is gone? */
export function isForgotten({ own }: Reader): Promise<boolean> {
  return own.evaluate(async () => {
    const { storage, tabs } = (globalThis as never as { chrome: Api }).chrome;
    const [open, kept] = await Promise.all([tabs.query({}), storage.session.get(null)]);
    const found = Object.keys(kept).filter((key) => key.startsWith('found:'));
    return found.length > 0 && found.every((key) => open.some(({ id }) => key.startsWith(`found:${id}:`)));
  });
}

/** Opens the stage of a reader: an article, and a page of ours behind it. */
export async function startReading(stage: Stage): Promise<Reader> {
  stage.server.page('/inner.html', '<p>Inside: triple-negative breast cancer and trastuzumab.</p>');
  const address = stage.server.page('/stops.html', ARTICLE);
  // What a first stop needs to open, it opens now: later it would stand in front of the reader.
  await stopWorker(stage.session);
  const own = await openOwnPage(stage.session, 'options.html');
  const page = await openTab(stage.session, address);
  const reader = { ...stage, page, address, own };
  await seeMarks(page, ...WORDS);
  return reader;
}

/** Makes the reader's choices what a moment needs them to be, and waits until the page shows it. */
export async function arrange({ page, own }: Reader, given: Given = {}): Promise<void> {
  await store(own, { ...DEFAULTS, saved: [], ...given });
  const isSilent = given.offSites !== undefined || given.paused === true;
  const isKnown = given.known !== undefined;
  await until('the page as the reader chose', async () => {
    const seen = await marks(page);
    if (isSilent) return seen.length === 0;
    const times = seen.filter((each) => each === 'pneumonitis').length;
    return seen.includes('pembrolizumab') && times === (isKnown ? 0 : 1);
  });
  if (!isSilent) await until('a dotted line', async () => (await paintedLine(page)) === 'dotted underline');
}

/** Milliseconds from a question to a stopped worker until its answer. */
export function firstAnswer({ own }: Reader): Promise<number> {
  return own.evaluate(async () => {
    const { runtime } = (
      globalThis as never as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ term?: string }> } };
      }
    ).chrome;
    const start = performance.now();
    const answer = await runtime.sendMessage({ kind: 'card', entry: 'pneumonitis' });
    if (answer.term !== 'pneumonitis') throw new Error(`expected a card, found ${JSON.stringify(answer)}`);
    return performance.now() - start;
  });
}
