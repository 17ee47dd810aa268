/**
 * The page script's line to the worker. It uses `chrome` itself: in Chromium a page's `<form id="browser">` can stand
 * in for the polyfill's `browser` in a script that runs after the page has loaded; `chrome` cannot be replaced.
 */
import type { Browser, Runtime } from 'webextension-polyfill';
import type { ReaderLine, Settled } from '../core/page-texts.ts';
import type { PanelNews } from '../core/site-state.ts';
import type { Answers, FromPage, ToPage, ToReader } from './messages.ts';
import { PANEL, parseToPage, TEXTS } from './messages.ts';

declare const chrome: Pick<Browser, 'runtime'>;

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
 * with it: then a fresh worker is asked once more. So each question must bear being asked twice.
 */
export async function ask<M extends FromPage>(message: M): Promise<Answers[M['kind']] | undefined> {
  const answer = await askOnce(message);
  return answer === undefined ? askOnce(message) : answer;
}

async function askOnce<M extends FromPage>(message: M): Promise<Answers[M['kind']] | undefined> {
  if (!isExtensionAlive()) return undefined;
  try {
    return (await chrome.runtime.sendMessage(message)) as Answers[M['kind']];
  } catch {
    // The worker was stopped, or the extension was updated, switched off or removed since the check.
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

/**
 * Begins a line to the worker, which reads this page's texts for as long as the line lasts: until the signal aborts, the
 * page goes, or the browser stops the worker, which then has forgotten all it was told.
 */
export function openReader(signal: AbortSignal): ReaderLine {
  const line = connect();
  let isOpen = line !== undefined;
  const life = new AbortController();
  let answer: ((settled: Settled | undefined) => void) | undefined;
  const tell = (message: ToReader) => {
    if (isOpen) line?.postMessage(message);
  };
  const reply = (settled: Settled | undefined) => {
    answer?.(settled);
    answer = undefined;
  };
  const end = () => {
    isOpen = false;
    life.abort();
    reply(undefined);
  };
  // Only the worker has the other end.
  line?.onMessage.addListener((settled) => reply(settled as Settled));
  line?.onDisconnect.addListener(end);
  const cut = () => {
    line?.disconnect();
    end();
  };
  signal.addEventListener('abort', cut, { signal: life.signal });
  return {
    isOpen: () => isOpen,
    tell: (news) => tell({ kind: 'news', ...news }),
    settle(head) {
      if (!isOpen) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        answer = resolve;
        tell({ kind: 'settle', ...head });
      });
    },
  };
}

function connect(): Runtime.Port | undefined {
  try {
    return chrome.runtime.connect({ name: TEXTS });
  } catch {
    // The extension was updated, switched off or removed.
    return undefined;
  }
}
