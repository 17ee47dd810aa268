/** Which concepts of an inventory have an entry. The inventory is a table of its own and no part of the project. */
import type { Entry } from '../core/entries.ts';
import { foldText } from '../core/fold.ts';

export interface Coverage {
  concepts: number;
  /** Concepts that no entry has by id or by name: `id (preferred term)`. */
  missing: string[];
}

/**
 * `tsv` has a head with the columns `id`, `preferred_term` and, if there are any, `aliases` (parted by `|`; those that
 * begin with `~` belong to the concept and do not name it). Throws when one of the first two is missing.
 */
export function coverageOf(tsv: string, entries: readonly Entry[]): Coverage {
  const [head = '', ...lines] = tsv.split(/\r?\n/).filter((line) => line.trim() !== '');
  const columns = head.split('\t');
  const [id, term, aliases] = ['id', 'preferred_term', 'aliases'].map((name) => columns.indexOf(name));
  if (id === undefined || term === undefined || id < 0 || term < 0) {
    throw new Error(`expected the columns id and preferred_term, found ${columns.join(', ')}`);
  }
  const ids = new Set(entries.map((each) => each.id));
  const names = new Set(entries.flatMap((each) => each.en.names.map((name) => foldText(name.text))));
  const missing = lines.flatMap((line) => {
    const cells = line.split('\t');
    const own = (cells[aliases ?? -1] ?? '').split('|').filter((alias) => alias && !alias.startsWith('~'));
    const spellings = [cells[term] ?? '', ...own].map(foldText);
    const isThere = ids.has(cells[id] ?? '') || spellings.some((each) => names.has(each));
    return isThere ? [] : [`${cells[id]} (${cells[term]})`];
  });
  return { concepts: lines.length, missing };
}
