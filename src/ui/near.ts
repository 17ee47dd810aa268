/** Entries that fit what somebody typed or selected, or come close to it, for surfaces without room for a list. */
import { type Entry, type Language, type NearEntry, titleOf, wordingIn } from '../core/entries.ts';
import { createSearch, type Search } from './search.ts';

/** Finds up to `most` entries, best first. */
export type FindNear = (query: string, most: number) => NearEntry[];

/** The index is built when something is first looked up: whoever never does pays nothing. */
export function createFindNear(entries: readonly Entry[], language: Language): FindNear {
  let search: Search | undefined;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (query, most) => {
    search ??= createSearch(entries, language);
    return search(query)
      .slice(0, most)
      .flatMap((id) => {
        const entry = byId.get(id);
        if (!entry) return [];
        const wording = wordingIn(entry, language);
        return [{ entry: id, title: titleOf(wording), short: wording.short }];
      });
  };
}
