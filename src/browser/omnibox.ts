/** Looking a word up from the address bar, after the keyword `pw`. */
import browser from 'webextension-polyfill';
import type { NearEntry } from '../core/entries.ts';
import { inBackground } from './attempts.ts';
import { openGlossary, type Wish } from './lookup.ts';
import { LONGEST_LOOK_UP } from './messages.ts';

interface Texts {
  lookUp: string;
  noneFits(query: string): string;
}

/** As many as browsers show. */
const MOST = 6;

/** Suggests entries as the reader types; Enter opens the one chosen, or the best, or a search where none fits. */
export function answerOmnibox(
  find: (query: string, most: number) => readonly NearEntry[],
  textsNow: () => Promise<Texts>,
): void {
  const { omnibox } = browser;
  const suggest = async (
    query: string,
    show: (suggestions: { content: string; description: string }[]) => void,
  ) => {
    const found = query.trim() === '' ? [] : find(query, MOST);
    const texts = await textsNow();
    const [best] = found;
    const line = best ? lineOf(best) : query.trim() === '' ? texts.lookUp : texts.noneFits(query.trim());
    // The first line belongs to what was typed: Enter there opens the best one.
    omnibox.setDefaultSuggestion({ description: asDescription(line) });
    show(found.slice(1).map((each) => ({ content: each.title, description: asDescription(lineOf(each)) })));
  };
  omnibox.onInputChanged.addListener((query, show) => inBackground(suggest(query, show)));
  omnibox.onInputEntered.addListener((text, disposition) => {
    const [best] = find(text, 1);
    const wish = best ? { entry: best.entry } : { query: text.slice(0, LONGEST_LOOK_UP) };
    inBackground(open(wish, disposition !== 'newBackgroundTab'));
  });
}

/** The address bar that was typed in is that of the window in front. */
async function open(wish: Wish, isInFront: boolean): Promise<void> {
  const { incognito } = await browser.windows.getLastFocused();
  await openGlossary({ ...wish, isPrivate: incognito }, isInFront);
}

function lineOf({ title, short }: NearEntry): string {
  return `${title}: ${short}`;
}

/** Chromium reads a description as XML and refuses all suggestions when one is broken; Firefox shows it as it is. */
function asDescription(text: string): string {
  const isFirefox = typeof browser.runtime.getBrowserInfo === 'function';
  return isFirefox ? text : escapeXml(text);
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML content: marks that mean something are spelled out, and what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '').replace(/[&<>"']/g, (mark) => XML[mark] ?? mark);
}
