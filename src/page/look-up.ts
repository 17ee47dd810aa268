/** What words on a page lead to. Each entry is asked for once. */
import type { NearEntry, Relation } from '../core/entries.ts';
import { meaningsOf } from '../core/page-texts.ts';
import type { LinkedCard } from '../core/prose.ts';

/** The entry to explain, or words that name none. */
export type Wish =
  | {
      entry: string;
      /** A second entry that the words may mean just as well. */
      other?: string;
      /** The name on the page: the words as written, and how they belong to the entry where they are not its own. */
      name: { text: string; relation?: Relation | undefined };
    }
  | { words: string };

/** Words that name no entry, and those that come close. */
export interface NotFound {
  words: string;
  near: readonly NearEntry[];
}

/** The two entries that words may mean, as the page has them. */
export interface Senses {
  name: string;
  cards: readonly [LinkedCard, LinkedCard];
}

/** What a card shows. */
export type Shown = LinkedCard | Senses | NotFound;

export interface LookUp {
  card(entry: string): Promise<LinkedCard | null>;
  answer(wish: Wish): Promise<Shown | null>;
  /** Asks ahead of time, so that the card is there when it is wanted. */
  prepare(wish: Wish): void;
}

/** What is asked of whoever has the glossary. */
export interface Glossary {
  /** An entry's card, or null when there is none. */
  card(entry: string): Promise<LinkedCard | null>;
  /** Entries that come close to words that name none. */
  near(words: string): Promise<readonly NearEntry[]>;
}

export function createLookUp(glossary: Glossary): LookUp {
  const ready = new Map<string, Promise<LinkedCard | null>>();

  const card = (entry: string) => {
    const known = ready.get(entry);
    if (known) return known;
    const asked = glossary.card(entry);
    ready.set(entry, asked);
    // No answer is no card now: the worker may have been stopped in the middle of it.
    const forget = () => ready.delete(entry);
    asked.then((found) => found ?? forget(), forget);
    return asked;
  };

  return {
    card,
    async answer(wish) {
      if ('words' in wish) return { words: wish.words, near: await glossary.near(wish.words) };
      const [one, other] = await Promise.all(meaningsOf(wish).map(card));
      return one && other ? { name: wish.name.text, cards: [one, other] } : (one ?? null);
    },
    prepare(wish) {
      if ('words' in wish) return;
      for (const entry of meaningsOf(wish)) void card(entry).catch(() => undefined);
    },
  };
}
