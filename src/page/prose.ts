/** The words of a card that are entries themselves. */
import { matchesInProse } from '../core/matches.ts';
import type { Names } from '../core/names.ts';
import type { TextPart } from '../ui/text-part.tsx';

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
