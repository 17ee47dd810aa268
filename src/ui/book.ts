/** The glossary whole and what is made from it, for surfaces that are painted before it is there. */
import type { Glossary, Language } from '../core/entries.ts';
import type { Link } from './entry-view.tsx';
import type { Search } from './search.ts';

export interface Book {
  glossary: Glossary;
  /** Finds the words of other entries in prose. */
  link: Link;
  /** Builds the search without holding up the reader's keys. */
  prepareSearch(language: Language): Promise<Search>;
}
