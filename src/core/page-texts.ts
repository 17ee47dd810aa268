/** What a page and the reader of its texts tell each other. */
import type { Relation } from './entries.ts';
import type { Said } from './judge.ts';
import type { Match } from './matches.ts';

/** A text of a page under a number that no other text of that page ever had. */
export interface PageText {
  id: number;
  text: string;
  said: Said;
}

/** What changed on a page: texts that are new, and the numbers of those that are gone. */
export interface TextNews {
  texts: PageText[];
  gone: number[];
}

/** What names a page as a whole: its title, and the numbers of the texts in its top heading. */
export interface PageHead {
  title: string;
  headings: number[];
}

/** A match as a page needs it: without the table of names, but with how the name belongs to its entry. */
export interface PageMatch extends Pick<Match, 'start' | 'end' | 'entry' | 'other'> {
  /** Missing for a name of the entry's own. */
  relation?: Relation;
}

/** The matches of each text that is new and holds names, or in which they are not what they were. */
export type Settled = [id: number, matches: PageMatch[]][];

/** A line from a page to its reader. */
export interface ReaderLine {
  /** Does the reader still know what it was told? If not, it never will again. */
  isOpen(): boolean;
  tell(news: TextNews): void;
  /** Nothing where the line was cut. One at a time. */
  settle(head: PageHead): Promise<Settled | undefined>;
}

/** The entries that a match may mean. */
export function meaningsOf({ entry, other }: Pick<Match, 'entry' | 'other'>): readonly string[] {
  return other === undefined ? [entry] : [entry, other];
}
