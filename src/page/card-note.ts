/** What a card says of the words that it was opened for. */
import type { Relation } from '../core/entries.ts';
import type { CardStrings } from '../ui/strings-card.ts';

/** Says how words on the page belong to the entry named `term`, where they are not the same thing. */
export function noteFor(
  term: string,
  words: string,
  relation: Relation | undefined,
  strings: CardStrings,
): string | undefined {
  return relation && strings.relation[relation](words, term);
}
