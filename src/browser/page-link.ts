/**
 * The page script's line to the worker. It uses `chrome` itself: in Chromium a page's `<form id="browser">` can stand
 * in for the polyfill's `browser` in a script that runs after the page has loaded; `chrome` cannot be replaced.
 */
import type { Browser, Runtime } from 'webextension-polyfill';
import type { PanelNews } from '../core/site-state.ts';
import type { Answers, FromPage, ToPage } from './messages.ts';
import { PANEL, parseToPage } from './messages.ts';

declare const chrome: Pick<Browser, 'runtime' | 'i18n'>;

/** Is the extension that injected this script still there? After an update or removal it is not. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(chrome.runtime?.id);
  } catch {
    // Firefox throws for a removed extension's API.
    return false;
  }
}

/**
 * Asks the worker; nothing when the extension is gone. The browser may stop a worker while it answers, and the question
 * with it: then a fresh worker is asked, at once and a moment later. So each question must bear being asked again.
 */
export async function ask<M extends FromPage>(message: M): Promise<Answers[M['kind']] | undefined> {
  for (const pause of [0, MOMENT]) {
    const answer = await askOnce(message);
    if (answer !== undefined) return answer;
    if (pause > 0 && isExtensionAlive()) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return askOnce(message);
}

/** A worker that is just being stopped hears nothing, and in Firefox is not replaced until it is gone: so many milliseconds. */
const MOMENT = 300;

async function askOnce<M extends FromPage>(message: M): Promise<Answers[M['kind']] | undefined> {
  if (!isExtensionAlive()) return undefined;
  try {
    return (await chrome.runtime.sendMessage(message)) as Answers[M['kind']];
  } catch {
    // The worker was stopped, or the extension was updated, switched off or removed since the check.
    return undefined;
  }
}

/** The language of a text as the browser itself tells it, offline: `de`. Nothing where it is not sure. */
export async function languageOf(text: string): Promise<string | undefined> {
  try {
    const { isReliable, languages } = await chrome.i18n.detectLanguage(text);
    return isReliable ? languages[0]?.language.split('-')[0] : undefined;
  } catch {
    // The extension was updated, switched off or removed.
    return undefined;
  }
}

/** Listens to the worker and the popup until the signal aborts; the answer goes back to the sender. */
export function listen(onMessage: (message: ToPage) => unknown, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => {
    const parsed = sender.id === chrome.runtime.id ? parseToPage(message) : undefined;
    if (parsed) respond(onMessage(parsed) ?? null);
  };
  const { onMessage: event } = chrome.runtime;
  event.addListener(listener as never);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) event.removeListener(listener as never);
  });
}

/**
 * Calls back when a panel begins to follow this page: with a way to tell it something, and a signal that aborts when it
 * has gone. Without a panel nothing is told to anyone.
 */
export function whenFollowed(
  onPanel: (tell: (news: PanelNews) => void, following: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const listener = (line: Runtime.Port) => {
    if (line.name !== PANEL || line.sender?.id !== chrome.runtime.id) return;
    const following = new AbortController();
    line.onDisconnect.addListener(() => following.abort());
    signal.addEventListener('abort', () => line.disconnect(), { signal: following.signal });
    onPanel((news) => {
      if (!following.signal.aborted) line.postMessage(news);
    }, following.signal);
  };
  const { onConnect: event } = chrome.runtime;
  event.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) event.removeListener(listener);
  });
}
