/** The words of an entry's prose that are entries themselves. */
import { type CardEntry, cardOf, type Entry, type Language, type Warning } from './entries.ts';
import { matchesInProse } from './matches.ts';
import type { Names } from './names.ts';

/** A piece of prose: plain text, or words that name another entry. */
export type TextPart = string | { text: string; entry: string };

/** A card's words, with its short wording also in parts. */
export interface LinkedCard extends CardEntry {
  parts: TextPart[];
}

/** What a card shows of an entry, linked to other entries. */
export function linkedCardOf(
  entry: Entry,
  warnings: readonly Warning[],
  language: Language,
  names: Names,
): LinkedCard {
  const card = cardOf(entry, warnings, language);
  return { ...card, parts: partsOf(card.short, card.id, names) };
}

/** Prose split at the first mention of each other entry, so that its words can be looked up in place. */
export function partsOf(text: string, selfId: string, names: Names): TextPart[] {
  const parts: TextPart[] = [];
  const linked = new Set([selfId]);
  let from = 0;
  for (const { start, end, entry } of matchesInProse(text, names)) {
    if (linked.has(entry)) continue;
    linked.add(entry);
    if (start > from) parts.push(text.slice(from, start));
    parts.push({ text: text.slice(start, end), entry });
    from = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
