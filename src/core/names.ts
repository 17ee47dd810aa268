/** The names of one language as a tab carries them: packed at build time, opened in a tab without building strings. */
import { bytesOf } from './base64.ts';
import { type Language, RELATIONS, type Relation } from './entries.ts';
import { openRules, type PackedRules, type Rules } from './rules.ts';
import { PATH_BITS } from './words.ts';

/** What the build writes into the bundle. Numbers stand in base64. */
export interface PackedNames {
  language: Language;
  /** Entry ids, one a line, in the order in which numbers below index them. */
  ids: string;
  /** A byte an entry: do its names count on any page, and do they show that a page is about cancer? */
  isAnywhere: string;
  isAnchor: string;
  /** A byte an entry: which of CATEGORIES it is of. */
  categories: string;
  /** How many names each entry has (16 bits); the names of the first entry come first. */
  counts: string;
  /** A byte a name; see `TRAITS`. */
  traits: string;
  /** The signature of each name's text (32 bits); see words.ts. */
  signatures: string;
  /** Two bits by the hash of a word: can a name be this word alone, and can it begin longer ones? See `BEGINS`. */
  filter: string;
  /** Bit filter over paths of two words with which names begin, plurals included. */
  pairs: string;
  /** Where each bucket of rows begins (32 bits), and one more. */
  buckets: string;
  /** For each path through names, and each name that ends on it, a row (32 bits); see `rowFor`. */
  rows: string;
  /** What a doubtful name needs around it. */
  rules: PackedRules;
}

/** The opened table; every field is read-only by agreement. */
export interface Names {
  language: Language;
  readonly entries: readonly string[];
  isAnywhere: Uint8Array;
  isAnchor: Uint8Array;
  categories: Uint8Array;
  /** Name number → entry number. */
  owners: Uint16Array;
  traits: Uint8Array;
  signatures: Int32Array;
  filter: Uint8Array;
  pairs: Uint8Array;
  buckets: Uint32Array;
  rows: Uint32Array;
  /** Opened on the first page with a name. */
  readonly rules: Rules;
}

/** Opens packed names: numbers are taken as they are, and what is made of strings is made when it is first needed. */
export function openNames(packed: PackedNames): Names {
  const traits = new Uint8Array(bytesOf(packed.traits));
  let entries: string[] | undefined;
  let rules: Rules | undefined;
  return {
    language: packed.language,
    get entries() {
      entries ??= packed.ids.split('\n');
      return entries;
    },
    get rules() {
      rules ??= openRules(packed.rules, traits.length);
      return rules;
    },
    isAnywhere: new Uint8Array(bytesOf(packed.isAnywhere)),
    isAnchor: new Uint8Array(bytesOf(packed.isAnchor)),
    categories: new Uint8Array(bytesOf(packed.categories)),
    owners: ownersOf(new Uint16Array(bytesOf(packed.counts)), traits.length),
    traits,
    signatures: new Int32Array(bytesOf(packed.signatures)),
    filter: new Uint8Array(bytesOf(packed.filter)),
    pairs: new Uint8Array(bytesOf(packed.pairs)),
    buckets: new Uint32Array(bytesOf(packed.buckets)),
    rows: new Uint32Array(bytesOf(packed.rows)),
  };
}

/**
 * A row is the tail of a path's hash above, and the number of a name that ends on it below. Its bucket says the head of
 * the hash: rows of one path stand in one bucket, some five rows large, so a path is found in two loads and a few looks.
 */
const NAME_BITS = 18;
const NAME_MASK = (1 << NAME_BITS) - 1;
const TAIL_MASK = (1 << (32 - NAME_BITS)) - 1;

/** In a row's place for a name: no name ends here, but one goes on. Also how many names there may be. */
export const NO_NAME = NAME_MASK;

export function rowFor(path: number, name: number): number {
  return ((tailOfPath(path) << NAME_BITS) | name) >>> 0;
}

/** The tail of the hash of the path that a row belongs to; rows of a bucket come by it. */
export function tailOf(row: number): number {
  return row >>> NAME_BITS;
}

export function tailOfPath(path: number): number {
  return path & TAIL_MASK;
}

export function nameIn(row: number): number {
  return row & NAME_MASK;
}

/** The bucket of a path, of so many: the head of its hash. `count` is a power of two. */
export function bucketOf(count: number, path: number): number {
  return path >>> (Math.clz32(count) + 1 - (32 - PATH_BITS));
}

/** What a word may begin: a name that it is alone, as it stands or as a plural, and names of more words. */
export const BEGINS = { name: 1, more: 2 } as const;

/** What a word of this hash may begin, as bits of `BEGINS`. A bit too many is rare, one too few never happens. */
export function beginningsOf(filter: Uint8Array, hash: number): number {
  const place = placeOf(hash, filter.length * 4);
  return ((filter[place >>> 2] as number) >>> ((place & 3) << 1)) & 3;
}

/** Can a name begin with two words of this path? Mostly right where it says yes, always where it says no. */
export function isPair(pairs: Uint8Array, path: number): boolean {
  const place = placeOf(path, pairs.length * 8);
  return (((pairs[place >>> 3] as number) >>> (place & 7)) & 1) === 1;
}

/** Where a hash stands among so many places, a power of two. FNV leaves its high bits poor for short words: fold them in. */
export function placeOf(hash: number, places: number): number {
  return (hash ^ (hash >>> 15)) & (places - 1);
}

/**
 * A name's byte: exact letters, the sign it ends in, whether a maker's suffix may follow, whether other languages have it
 * too, and in the three bits from bit `relation` on how it belongs to its entry (1 + its place in RELATIONS).
 */
export const TRAITS = { exact: 1, plus: 2, minus: 4, suffix: 8, relation: 4, international: 128 } as const;

/** Must the letters stand as written? */
export function isExactName(names: Names, name: number): boolean {
  return ((names.traits[name] as number) & TRAITS.exact) !== 0;
}

/** May four letters of its maker follow the name: `trastuzumab-dttb`? */
export function isBeforeSuffix(names: Names, name: number): boolean {
  return ((names.traits[name] as number) & TRAITS.suffix) !== 0;
}

/** Is the name the same in every language, as drugs and genes are? */
export function isInternationalName(names: Names, name: number): boolean {
  return ((names.traits[name] as number) & TRAITS.international) !== 0;
}

/** The sign that a name ends in: `+` of `HER2+`. */
export function signOf(names: Names, name: number): '+' | '-' | undefined {
  const traits = names.traits[name] as number;
  if ((traits & TRAITS.plus) !== 0) return '+';
  return (traits & TRAITS.minus) !== 0 ? '-' : undefined;
}

/** How a name that is not the entry's own belongs to it. */
export function relationOf(names: Names, name: number): Relation | undefined {
  return RELATIONS[(((names.traits[name] as number) >>> TRAITS.relation) & 7) - 1];
}

function ownersOf(counts: Uint16Array, length: number): Uint16Array {
  const owners = new Uint16Array(length);
  let name = 0;
  for (let owner = 0; owner < counts.length; owner += 1) {
    for (const end = name + (counts[owner] as number); name < end; name += 1) owners[name] = owner;
  }
  return owners;
}
