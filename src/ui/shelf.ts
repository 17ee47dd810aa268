/** Entries by their spines, in the order that readers look through them. */
import {
  CATEGORIES,
  type Category,
  type Language,
  languageOf,
  type Name,
  RELATIONS,
  type Relation,
  type Spine,
  titleOf,
  type Wording,
  wordingIn,
} from '../core/entries.ts';
import { wordsOf } from './search-words.ts';

/** What a list needs of an entry, or of whatever else it lists. */
export interface Title<Id extends string = string> {
  id: Id;
  title: string;
  /** The title's language, where it is not that of the page. */
  lang?: Language;
  /** A quieter second line. */
  detail?: string;
}

export function titleIn(spine: Spine, language: Language): Title {
  return { id: spine.id, title: titleOf(wordingIn(spine, language)), lang: languageOf(spine, language) };
}

/** Titles as a dictionary has them: accents and capitals do not count, `2` stands before `10`. */
export function inOrder(spines: readonly Spine[], language: Language): Title[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return spines.map((spine) => titleIn(spine, language)).sort((a, b) => compare(a.title, b.title));
}

/** Where everything stands that begins with a digit. */
export const DIGITS = '0–9';

/** The letters that begin a title, in order, each with its titles. */
export function byLetter(titles: readonly Title[]): Map<string, Title[]> {
  const shelves = new Map<string, Title[]>();
  for (const title of titles) {
    const first = title.title.normalize('NFD').charAt(0).toUpperCase();
    const letter = /\p{L}/u.test(first) ? first : DIGITS;
    shelves.set(letter, [...(shelves.get(letter) ?? []), title]);
  }
  return shelves;
}

/** The categories that hold entries, in the order of the catalogue, with how many. */
export function topicsOf(spines: readonly Spine[]): { category: Category; count: number }[] {
  return CATEGORIES.map((category) => ({
    category,
    count: spines.filter((spine) => spine.category === category).length,
  })).filter((topic) => topic.count > 0);
}

/** The entries of `ids` that the glossary still holds, in the order of `ids`. */
export function pick(ids: readonly string[], spines: readonly Spine[], language: Language): Title[] {
  const byId = new Map(spines.map((spine) => [spine.id, spine]));
  return ids.flatMap((id) => {
    const spine = byId.get(id);
    return spine ? [titleIn(spine, language)] : [];
  });
}

/** The other names of an entry: those that mean the same, and those that only belong to it, by how they do. */
export function otherNames(wording: Wording): { same: string[]; belonging: Map<Relation, string[]> } {
  const shown = new Set([wording.term, wording.tag ?? ''].map(spelling));
  const fresh = (name: Name): boolean => {
    const isNew = !shown.has(spelling(name.text));
    shown.add(spelling(name.text));
    return isNew;
  };
  const names = wording.names.filter(fresh);
  const textsOf = (relation: Relation | undefined): string[] =>
    names.filter((name) => name.relation === relation).map((name) => name.text);
  const belonging = RELATIONS.map((relation) => [relation, textsOf(relation)] as const);
  return { same: textsOf(undefined), belonging: new Map(belonging.filter(([, texts]) => texts.length > 0)) };
}

function spelling(text: string): string {
  return wordsOf(text).join('');
}
