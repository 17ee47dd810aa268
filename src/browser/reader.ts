/** The worker reads the texts of pages: it has the names, and tabs carry none. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Names } from '../core/names.ts';
import { PageReader } from '../core/page-reader.ts';
import { inBackground } from './attempts.ts';
import { parseToReader, TEXTS, type ToReader } from './messages.ts';

/**
 * Reads for every page that begins a line, and forgets the page with its line: when the page is left or its site switched
 * off, and when the browser stops the worker. Then the page begins another line and tells all its texts again.
 */
export function readForPages(names: () => Names): void {
  browser.runtime.onConnect.addListener((line) => {
    const { sender } = line;
    if (line.name === TEXTS && sender?.id === browser.runtime.id && sender.tab) readFor(line, names());
  });
}

function readFor(line: Runtime.Port, names: Names): void {
  let isOpen = true;
  const reader = new PageReader(names, languageOf, turnOfOthers);
  line.onDisconnect.addListener(() => {
    isOpen = false;
  });
  const take = async (told: ToReader) => {
    try {
      if (told.kind === 'news') return reader.tell(told);
      const settled = await reader.settle(told);
      if (isOpen) line.postMessage(settled);
    } catch (error) {
      // Without an answer, or with a part of its texts, the page would follow nothing any more: it is to begin anew.
      line.disconnect();
      throw error;
    }
  };
  line.onMessage.addListener((message: unknown) => {
    const told = parseToReader(message);
    if (told) inBackground(take(told));
  });
}

/** The language of a text as the browser itself tells it, offline: `de`. Nothing where it is not sure. */
async function languageOf(text: string): Promise<string | undefined> {
  try {
    const { isReliable, languages } = await browser.i18n.detectLanguage(text);
    return isReliable ? languages[0]?.language.split('-')[0] : undefined;
  } catch (error) {
    console.warn('Plainword could not ask for the language of a text.', error);
    return undefined;
  }
}

/** Work on one page before the worker answers others, in milliseconds. */
const SLICE = 10;

let sliceStart = 0;

/** Resolves at once while the slice lasts. */
async function turnOfOthers(): Promise<void> {
  if (performance.now() - sliceStart < SLICE) return;
  await new Promise((resolve) => setTimeout(resolve));
  sliceStart = performance.now();
}
