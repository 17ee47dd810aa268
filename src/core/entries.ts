/** What the glossary holds, after it was checked and compiled. Nothing here is parsed: see src/build. */

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CATEGORIES = [
  'biomarker',
  'trial',
  'drug',
  'drug-class',
  'immune',
  'pathology',
  'people',
  'test',
  'body',
  'side-effect',
  'treatment',
  'practical',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** How a name that is not a synonym belongs to its entry. */
export const RELATIONS = ['kind', 'part', 'related', 'opposite', 'misprint'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a doubtful name needs around it before it counts. Any one kind of evidence is enough; a veto wins. */
export interface SenseRule {
  /** Words or phrases within `within` words on either side, in the same block. */
  near?: string[];
  /** Reach of `near` and `unless`, in words. */
  within?: number;
  /** Words or phrases that stand directly before the name. */
  before?: string[];
  /** Words or phrases that stand directly after the name. */
  after?: string[];
  /** Entry ids of which one is surely named on the page, or `cancer`: the page is about cancer. */
  page?: string[];
  /** Not one kind of evidence is enough: each that is listed must be there. */
  all?: true;
  /** Vetoes: same reach as `near`, `before` and `after`. */
  unless?: string[];
  unlessBefore?: string[];
  unlessAfter?: string[];
}

/** A spelling that a page may use for an entry. */
export interface Name {
  text: string;
  /** The letters must stand as written (a plural s aside). */
  exact: boolean;
  relation?: Relation;
  sense?: SenseRule;
}

/** An entry's words in one language. */
export interface Wording {
  revision: number;
  term: string;
  /** Shown in brackets after the term: an abbreviation or a brand. */
  tag?: string;
  /** How the term is said. */
  say?: string;
  /** The term first, then every other name. */
  names: Name[];
  /** Words for search only, never marked. */
  search: string[];
  short: string;
  why: string;
  ask: string[];
  mixup?: string;
}

export interface Source {
  title: string;
  url: string;
  /** ISO day. `checked`: the wording was read against it; `linked`: only the address was confirmed. */
  day: string;
  read: boolean;
}

/** One concept of the glossary, in all its languages. */
export interface Entry {
  id: string;
  category: Category;
  tier: 1 | 2 | 3;
  /** Names of this entry count on every page; those of others only on a page about cancer. */
  anywhere: boolean;
  see: string[];
  warnings: string[];
  sources: Source[];
  en: Wording;
  es?: Wording;
}

/** Signs to act on, written once per topic. */
export interface Warning {
  id: string;
  sources: Source[];
  en: WarningWording;
  es?: WarningWording;
}

export interface WarningWording {
  /** "Call 911 or your local emergency number for:" */
  emergency: string[];
  /** "Call your care team right away, day or night, for:" */
  soon: string[];
  tail?: string;
}

export interface Glossary {
  entries: Entry[];
  warnings: Warning[];
}

/** What stands on an entry's spine: enough to find it in a list and take it out, without the pages inside. */
export interface Spine {
  id: string;
  category: Category;
  en: Heading;
  es?: Heading;
}

export type Heading = Pick<Wording, 'term' | 'tag'>;

export function spineOf({ id, category, en, es }: Entry): Spine {
  return { id, category, en: headingOf(en), ...(es ? { es: headingOf(es) } : {}) };
}

function headingOf({ term, tag }: Wording): Heading {
  return tag === undefined ? { term } : { term, tag };
}

/** The entry's words in `language`, or in English where they are not written yet. */
export function wordingIn<Words>(entry: { en: Words; es?: Words }, language: Language): Words {
  return entry[language] ?? entry.en;
}

/** The language `wordingIn` really answers in, for `lang` attributes. */
export function languageOf(entry: { en: unknown; es?: unknown }, language: Language): Language {
  return entry[language] ? language : 'en';
}

/** The term as a title: `pathologic complete response (pCR)`. */
export function titleOf(wording: Heading): string {
  return wording.tag ? `${wording.term} (${wording.tag})` : wording.term;
}

/** An entry that comes close to what somebody typed or selected. */
export interface NearEntry {
  entry: string;
  title: string;
  short: string;
}

/** What a card shows: public text only, nothing about the reader. */
export interface CardEntry {
  id: string;
  language: Language;
  term: string;
  tag?: string;
  say?: string;
  short: string;
  why: string;
  ask: string[];
  mixup?: string;
  warnings: WarningWording[];
}

/** The part of an entry that a card needs. */
export function cardOf(entry: Entry, warnings: readonly Warning[], language: Language): CardEntry {
  const { term, tag, say, short, why, ask, mixup } = wordingIn(entry, language);
  return {
    id: entry.id,
    language: languageOf(entry, language),
    term,
    ...(tag === undefined ? {} : { tag }),
    ...(say === undefined ? {} : { say }),
    short,
    why,
    ask,
    ...(mixup === undefined ? {} : { mixup }),
    warnings: warningsOf(entry, warnings, language),
  };
}

/** The entry's warning topics in the order of the entry. */
export function warningsOf(
  entry: Pick<Entry, 'warnings'>,
  warnings: readonly Warning[],
  language: Language,
): WarningWording[] {
  return entry.warnings.flatMap((id) => {
    const warning = warnings.find((each) => each.id === id);
    return warning ? [warning[language] ?? warning.en] : [];
  });
}
