import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry, Language } from '../core/entries.ts';
import { createSearch, type Search } from './search.ts';

/** Search results for `query`; undefined while nothing is asked. */
export function useSearch(
  entries: readonly Entry[],
  language: Language,
  query: string,
): { prepare(): void; results: readonly string[] | undefined } {
  const ready = useMemo(() => {
    let built: Search | undefined;
    return (): Search => {
      built ??= createSearch(entries, language);
      return built;
    };
  }, [entries, language]);

  // The index is built when it is first needed, and never before the first paint.
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  const results = useMemo(
    () => (isPainted && query.trim() !== '' ? ready()(query) : undefined),
    [isPainted, ready, query],
  );
  return { prepare: () => setTimeout(ready), results };
}
