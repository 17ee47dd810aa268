/** Kept words as they are shown: each with the entry's words beside the reader's own. */
import { type Entry, type Language, languageOf, titleOf, wordingIn } from '../core/entries.ts';
import type { KeptWord } from '../core/kept-words.ts';

export interface WordRow {
  word: KeptWord;
  /** The language of the title, the meaning and the questions. */
  lang: Language;
  title: string;
  /** Empty where the glossary does not hold the entry any more. */
  meaning: string;
  /** All questions of the entry. */
  asks: readonly string[];
  /** Those of them that the reader chose. */
  chosen: readonly string[];
}

/** A row for each kept word, the newest first. A question that was worded anew is no longer chosen. */
export function rowsOf(saved: readonly KeptWord[], entries: readonly Entry[], language: Language): WordRow[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return saved.toReversed().map((word) => {
    const entry = byId.get(word.entry);
    if (!entry) return { word, lang: 'en', title: word.entry, meaning: '', asks: [], chosen: [] };
    const wording = wordingIn(entry, language);
    const chosen = wording.ask.filter((ask) => word.asks.includes(ask));
    const lang = languageOf(entry, language);
    return { word, lang, title: titleOf(wording), meaning: wording.short, asks: wording.ask, chosen };
  });
}
