/** Every message between a page, the worker and the extension's own pages, on one screen. */
import type { Language, NearEntry } from '../core/entries.ts';
import { type MarkLook, parseLook } from '../core/mark-rule.ts';
import type { PageHead, PageMatch, PageText, TextNews } from '../core/page-texts.ts';
import type { LinkedCard } from '../core/prose.ts';
import { LONGEST_SENTENCE } from '../core/sentence.ts';
import type { Density, HoldKey, TextSize } from '../core/settings.ts';
import { isEntryId, isRecord } from '../core/settings.ts';
import type { FoundTerm, PanelNews } from '../core/site-state.ts';

/** What a page script asks of the worker. */
export type FromPage =
  | { kind: 'orders' }
  | { kind: 'scent' }
  | { kind: 'cardScript' }
  | { kind: 'paint' | 'unpaint'; highlight: string; look: MarkLook }
  | { kind: 'found'; terms: FoundTerm[] }
  | { kind: 'card'; entry: string }
  | { kind: 'near' | 'named'; text: string }
  | { kind: 'know'; entry: string; known: boolean }
  | { kind: 'save'; entry: string; saved: boolean; sentence?: string | undefined }
  | { kind: 'open'; entry: string };

/** What the worker and the popup tell a page script. */
export type ToPage =
  | { kind: 'recheck' }
  | { kind: 'jump'; entry: string }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'explain'; text: string };

/** What the worker asks of a panel: to show an entry, if it stands in this window. A panel that does answers true. */
export interface ToPanel {
  kind: 'show';
  entry: string;
  windowId: number;
}

/** The name of the line from a page to the panel beside it, over which `PanelNews` go. */
export const PANEL = 'panel';

/** The name of the line from a page to the worker, over which the page's texts go, and come back as `Settled`. */
export const TEXTS = 'texts';

/** What a page tells the reader of its texts. Its answer to `settle` is `Settled`. */
export type ToReader = ({ kind: 'news' } & TextNews) | ({ kind: 'settle' } & PageHead);

/** The worker's answer to `orders`: all that a page may know of the reader's choices. */
export interface PageOrders {
  isOn: boolean;
  /** The reader turned this site on; otherwise the script runs for one click. */
  isGranted: boolean;
  isPrivate: boolean;
  density: Density;
  look: MarkLook;
  textSize: TextSize;
  holdKey: HoldKey;
  /** Milliseconds. */
  delay: number;
  /** The language of the card's buttons and labels. */
  uiLanguage: Language;
  known: string[];
  saved: string[];
}

export interface Answers {
  orders: PageOrders;
  scent: null;
  cardScript: null;
  paint: null;
  unpaint: null;
  found: null;
  card: LinkedCard | null;
  near: NearEntry[];
  named: PageMatch | null;
  know: null;
  save: null;
  open: null;
}

/** More terms than any page names; a longer list is not ours. */
const MOST_TERMS = 5000;

/** Longest text that is looked up, in UTF-16 units: a term or a phrase, not a page. */
export const LONGEST_LOOK_UP = 200;

/** A message from a page script, or nothing when it is not one of ours. */
export function parseFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, entry } = message;
  if (kind === 'orders' || kind === 'scent' || kind === 'cardScript') return { kind };
  if (kind === 'paint' || kind === 'unpaint') {
    const { highlight } = message;
    const look = isRecord(message.look) ? parseLook(message.look) : undefined;
    const isName = typeof highlight === 'string' && /^[a-z]{8,32}$/.test(highlight);
    return isName && look ? { kind, highlight, look } : undefined;
  }
  if (kind === 'found') {
    const terms = parseTerms(message.terms);
    return terms ? { kind, terms } : undefined;
  }
  if (kind === 'near' || kind === 'named')
    return isShort(message.text) ? { kind, text: message.text } : undefined;
  if (!isEntryId(entry)) return undefined;
  if (kind === 'card' || kind === 'open') return { kind, entry };
  if (kind === 'know' && typeof message.known === 'boolean') return { kind, entry, known: message.known };
  return kind === 'save' ? parseSave(entry, message) : undefined;
}

function parseSave(entry: string, { saved, sentence }: Record<string, unknown>): FromPage | undefined {
  if (typeof saved !== 'boolean') return undefined;
  if (sentence === undefined) return { kind: 'save', entry, saved };
  const isSentence = typeof sentence === 'string' && sentence.length <= LONGEST_SENTENCE;
  return isSentence ? { kind: 'save', entry, saved, sentence } : undefined;
}

/** A message to a page script, or nothing when it is not one of ours. */
export function parseToPage(message: unknown): ToPage | undefined {
  if (!isRecord(message)) return undefined;
  const { kind } = message;
  if (kind === 'recheck') return { kind };
  if (kind === 'jump' && isEntryId(message.entry)) return { kind, entry: message.entry };
  if (kind === 'step' && (message.by === 1 || message.by === -1)) return { kind, by: message.by };
  if (kind === 'explain' && typeof message.text === 'string') return { kind, text: message.text };
  return undefined;
}

/** A message to a panel, or nothing when it is not one of ours. */
export function parseToPanel(message: unknown): ToPanel | undefined {
  if (!isRecord(message) || message.kind !== 'show' || !isEntryId(message.entry)) return undefined;
  const { kind, entry, windowId } = message;
  return typeof windowId === 'number' ? { kind, entry, windowId } : undefined;
}

/** A page's news for a panel, or nothing when they are not ours. */
export function parsePanelNews(message: unknown): PanelNews | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, entry, entries } = message;
  if (kind === 'picked') return isEntryId(entry) ? { kind, entry } : undefined;
  if (kind !== 'inView' || !Array.isArray(entries) || entries.length > MOST_TERMS) return undefined;
  return entries.every(isEntryId) ? { kind, entries: [...new Set(entries)] } : undefined;
}

/** The terms of a `found` message or of session storage; nothing when they are damaged. */
export function parseTerms(value: unknown): FoundTerm[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_TERMS) return undefined;
  const terms: FoundTerm[] = [];
  for (const each of value) {
    if (!isRecord(each) || !isEntryId(each.entry)) return undefined;
    const { entry, count } = each;
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
    terms.push({ entry, count });
  }
  return terms;
}

function isShort(text: unknown): text is string {
  return typeof text === 'string' && text.length <= LONGEST_LOOK_UP;
}

/** What a page tells its reader, or nothing when it is not ours. */
export function parseToReader(message: unknown): ToReader | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, texts, gone, title, headings } = message;
  if (kind === 'settle' && typeof title === 'string' && areIds(headings)) return { kind, title, headings };
  if (kind !== 'news' || !Array.isArray(texts) || !areIds(gone)) return undefined;
  const parsed = texts.map(parseText);
  return parsed.every((each) => each !== undefined) ? { kind, texts: parsed, gone } : undefined;
}

function parseText(value: unknown): PageText | undefined {
  if (!isRecord(value) || !isRecord(value.said)) return undefined;
  const { id, text } = value;
  const { language, isForWholePage } = value.said;
  if (typeof id !== 'number' || typeof text !== 'string' || typeof isForWholePage !== 'boolean')
    return undefined;
  if (language !== undefined && typeof language !== 'string') return undefined;
  return { id, text, said: { language, isForWholePage } };
}

function areIds(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'number');
}
