import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../core/entries.ts';
import type { Book } from './book.ts';
import type { Search } from './search.ts';

/** Results for `query`, best first; undefined while nothing is asked or the search is not ready yet. */
export function useSearch(
  book: Book | undefined,
  language: Language,
  query: string,
): readonly string[] | undefined {
  const [search, setSearch] = useState<{ find: Search }>();
  useEffect(() => {
    let isWanted = true;
    setSearch(undefined);
    void book?.prepareSearch(language).then((find) => isWanted && setSearch({ find }));
    return () => {
      isWanted = false;
    };
  }, [book, language]);
  return useMemo(() => (search && query.trim() !== '' ? search.find(query) : undefined), [search, query]);
}
