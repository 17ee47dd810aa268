/** Search over the glossary. The only importer of minisearch. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import { type Category, type Entry, type Language, wordingIn } from '../core/entries.ts';
import { keyOf, tellingWords, wordsOf } from './search-words.ts';

/** Takes what the reader typed and gives entry ids, best first. */
export type Search = (query: string) => string[];

/** What readers call the things of a category: “drug for HER2” asks for medicines. */
const CATEGORY_WORDS: Readonly<Partial<Record<Category, string>>> = {
  drug: 'drug medicine medication treatment medicina',
  'drug-class': 'drug medicine medication treatment medicina',
  treatment: 'treatment therapy tratamiento',
  'side-effect': 'side effect problem efecto',
  test: 'test scan result prueba',
  trial: 'trial study ensayo estudio',
  people: 'doctor nurse person',
};

/** How much a word counts where it stands. */
const BOOST = { term: 6, names: 4, search: 4, category: 1, short: 0.6 } as const;

/** Where an entry is named, and not only spoken of. */
const NAMED = ['term', 'names', 'search'];

/** A short word, or one with a digit, is right or is another word: HER2 is not HER3. */
const MAY_BE_MISTYPED = /^[^\d]{4,}$/;

/** Every fifth letter may be wrong, three at most. */
const TYPOS = { fuzzy: (word: string) => MAY_BE_MISTYPED.test(word) && 0.2, maxFuzzy: 3 };

/** Builds the search at once: some tenths of a second for 1,000 entries on a slow machine. */
export function createSearch(entries: readonly Entry[], language: Language): Search {
  const index = emptyIndex(entries, language);
  index.addAll(entries);
  return searchIn(index, exactNames(entries, language), language);
}

/** Entries that are read before the reader's keys have their turn. */
const SLICE = 50;

/** Builds the same search in slices, so that whoever types or scrolls meanwhile is not held up. */
export async function prepareSearch(entries: readonly Entry[], language: Language): Promise<Search> {
  const index = emptyIndex(entries, language);
  await index.addAllAsync(entries, { chunkSize: SLICE });
  return searchIn(index, exactNames(entries, language), language);
}

function emptyIndex(entries: readonly Entry[], language: Language): MiniSearch<Entry> {
  const tiers = new Map(entries.map((entry) => [entry.id, entry.tier]));
  return new MiniSearch<Entry>({
    fields: Object.keys(BOOST),
    idField: 'id',
    extractField: (entry, field) => (field === 'id' ? entry.id : textOf(entry, field, language)),
    tokenize: (text) => tokensOf(text, language),
    processTerm: (word) => word,
    searchOptions: {
      boost: BOOST,
      boostDocument: (id) => TIER_BOOST[tiers.get(String(id)) ?? 3],
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  });
}

function searchIn(
  index: MiniSearch<Entry>,
  exact: ReadonlyMap<string, string[]>,
  language: Language,
): Search {
  return (query) => {
    const words = tellingWords(wordsOf(query), language);
    if (words.length === 0) return [];
    const isShort = words.every((word) => word.length < 3);
    const find = (options: SearchOptions): string[] =>
      idsOf(index, words, {
        // `t` in “t cell” is a whole word; alone, it is the beginning of one.
        prefix: (word) => word.length > 1 || words.length === 1,
        // Prose is full of words that begin with two given letters.
        ...(isShort ? { fields: NAMED } : {}),
        ...options,
      });
    const named = exact.get(words.join('')) ?? [];
    const whole = find({ combineWith: 'AND' });
    if (named.length + whole.length > 0) return [...new Set([...named, ...whole])];
    const mistyped = find({ combineWith: 'AND', ...TYPOS });
    return mistyped.length > 0 ? mistyped : find({ combineWith: 'OR', fields: NAMED, ...TYPOS });
  };
}

const TIER_BOOST = { 1: 1.3, 2: 1.1, 3: 1 } as const;

function idsOf(index: MiniSearch<Entry>, words: readonly string[], options: SearchOptions): string[] {
  const asTyped = { queries: [...words], tokenize: (word: string) => [word], ...options };
  const joined = { queries: [words.join('')], tokenize: (word: string) => [word], ...options };
  const results = index.search({
    combineWith: 'OR',
    queries: words.length > 1 ? [asTyped, joined] : [asTyped],
  });
  return results.map((result) => String(result.id));
}

function textOf(entry: Entry, field: string, language: Language): string {
  const wording = wordingIn(entry, language);
  if (field === 'term') return `${wording.term}\n${wording.tag ?? ''}`;
  if (field === 'names') return wording.names.map((name) => name.text).join('\n');
  if (field === 'search') return wording.search.join('\n');
  if (field === 'category') return CATEGORY_WORDS[entry.category] ?? '';
  return wording.short;
}

/** The words of every line, and each line of a few words also as one: `PD-L1` is found as `pdl1`. */
function tokensOf(text: string, language: Language): string[] {
  return text.split('\n').flatMap((line) => {
    const words = tellingWords(wordsOf(line), language);
    return words.length > 1 && words.length <= LONGEST_JOINED ? [...words, words.join('')] : words;
  });
}

/** Longer runs are prose, which nobody types without spaces. */
const LONGEST_JOINED = 4;

/** Entries by the whole of a name, those first whose term it is, then true names, then the rest. */
function exactNames(entries: readonly Entry[], language: Language): Map<string, string[]> {
  const found = new Map<string, { id: string; rank: number }[]>();
  for (const entry of entries) {
    const wording = wordingIn(entry, language);
    const add = (text: string, rank: number): void => {
      const key = keyOf(text, language);
      if (key !== '')
        found.set(key, [...(found.get(key) ?? []), { id: entry.id, rank: rank + entry.tier / 10 }]);
    };
    add(wording.term, 0);
    if (wording.tag !== undefined) add(wording.tag, 1);
    for (const name of wording.names) add(name.text, name.relation === undefined ? 2 : 3);
    for (const phrase of wording.search) add(phrase, 4);
  }
  const byRank = (hits: { id: string; rank: number }[]): string[] => [
    ...new Set(hits.sort((a, b) => a.rank - b.rank).map((hit) => hit.id)),
  ];
  return new Map([...found].map(([key, hits]) => [key, byRank(hits)]));
}
