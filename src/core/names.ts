/** The names of one language as a tab carries them: packed at build time, opened in a tab without building strings. */
import { type Language, RELATIONS, type Relation, type SenseRule } from './entries.ts';

/** What the build writes into the bundle. Numbers stand in base64, little-endian. */
export interface PackedNames {
  language: Language;
  /** Entry ids, in the order in which numbers below index them. */
  entries: string[];
  /** One digit an entry: 1 = its names count on any page, 2 = and they show that a page is about cancer. */
  reach: string;
  /** The names, one a line, those of the first entry first. */
  texts: string;
  /** How many names each entry has (16 bits). */
  counts: string;
  /** One digit a name: 1 = exact letters. */
  exact: string;
  /** One digit a name: 0 = the entry's own, else 1 + its place in RELATIONS. */
  relations: string;
  /** All phrases of sense rules, one a line; a rule is a list of numbers for each of SENSE_LISTS, then its reach, then `all`. */
  phrases: string;
  rules: (number[] | number)[][];
  /** Which rule a name has: name number → rule number. */
  ruleOf: Record<number, number>;
  /** Keys of the edges of the trie of word hashes (32 bits); the n-th leads to node n + 1. */
  edges: string;
  /** Ends of names: node (16 bits) and name (16 bits), sorted by node. */
  endNodes: string;
  endNames: string;
  /** Bit filter over hashes of all words that can begin a name, plurals included. */
  filter: string;
}

/** The lists of a sense rule in the order of their numbers in `rules`. */
export const SENSE_LISTS = [
  'near',
  'before',
  'after',
  'page',
  'unless',
  'unlessBefore',
  'unlessAfter',
] as const satisfies readonly (keyof SenseRule)[];

/** The opened table; every field is read-only by agreement. */
export interface Names {
  language: Language;
  entries: readonly string[];
  texts: readonly string[];
  owners: Uint16Array;
  isExact: Uint8Array;
  isAnywhere: Uint8Array;
  isAnchor: Uint8Array;
  senses: Readonly<Record<number, SenseRule>>;
  relations: string;
  /** Bit filter over hashes of first words: `FILTER_BITS` bits. */
  filter: Uint32Array;
  /** Open addressing: key, node, key, node … */
  slots: Uint32Array;
  /** Where the names that end at a node begin in `endNames`; one more than there are nodes. */
  endStarts: Uint32Array;
  endNames: Uint16Array;
}

/** 64 Kbit = 8 KB: at 4,000 names about 1 word in 16 of foreign text passes by accident. */
export const FILTER_BITS = 0x10000;

/** FNV-1a, 32 bits, over folded units; http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_START = 0x811c9dc5 | 0;
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** FNV leaves its high bits poor for short words: fold them in. */
export function filterBit(hash: number): number {
  return (hash ^ (hash >>> 15)) & (FILTER_BITS - 1);
}

/** The key of the edge that leaves `node` with a word of this hash; never 0, which marks an empty slot. */
export function edgeKey(node: number, hash: number): number {
  let key = Math.imul(node + 1, 0x9e3779b1) ^ hash;
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  return (key ^ (key >>> 13)) >>> 0 || 1;
}

/** A node reached from `node` by a word of this hash, or 0 (the root, which no edge leads to). */
export function stepTo(names: Names, node: number, hash: number): number {
  const { slots } = names;
  const mask = slots.length - 1;
  const key = edgeKey(node, hash);
  for (let at = (key << 1) & mask; ; at = (at + 2) & mask) {
    const found = slots[at] as number;
    if (found === key) return slots[at + 1] as number;
    if (found === 0) return 0;
  }
}

/** Opens packed names: a few passes over numbers; of strings, only the lists of names and phrases are split. */
export function openNames(packed: PackedNames): Names {
  const edges = new Uint32Array(bytesOf(packed.edges));
  const texts = packed.texts.split('\n');
  return {
    language: packed.language,
    entries: packed.entries,
    texts,
    owners: ownersOf(new Uint16Array(bytesOf(packed.counts)), texts.length),
    isExact: Uint8Array.from(packed.exact, Number),
    isAnywhere: Uint8Array.from(packed.reach, (digit) => (Number(digit) >= 1 ? 1 : 0)),
    isAnchor: Uint8Array.from(packed.reach, (digit) => (Number(digit) >= 2 ? 1 : 0)),
    senses: sensesOf(packed),
    relations: packed.relations,
    filter: new Uint32Array(bytesOf(packed.filter)),
    slots: slotsOf(edges),
    endStarts: startsOf(new Uint16Array(bytesOf(packed.endNodes)), edges.length + 1),
    endNames: new Uint16Array(bytesOf(packed.endNames)),
  };
}

/** How a name that is not the entry's own belongs to it. */
export function relationOf(names: Names, name: number): Relation | undefined {
  return RELATIONS[Number(names.relations.charAt(name)) - 1];
}

function ownersOf(counts: Uint16Array, length: number): Uint16Array {
  const owners = new Uint16Array(length);
  let from = 0;
  counts.forEach((count, owner) => {
    owners.fill(owner, from, from + count);
    from += count;
  });
  return owners;
}

function sensesOf({ phrases, rules, ruleOf }: PackedNames): Record<number, SenseRule> {
  const texts = phrases.split('\n');
  const opened = rules.map((lists): SenseRule => {
    const rule: SenseRule = {};
    SENSE_LISTS.forEach((key, i) => {
      const list = lists[i];
      if (Array.isArray(list)) rule[key] = list.map((at) => texts[at] as string);
    });
    const [within, all] = lists.slice(SENSE_LISTS.length);
    if (typeof within === 'number' && within > 0) rule.within = within;
    if (all) rule.all = true;
    return rule;
  });
  const senses: Record<number, SenseRule> = {};
  for (const name in ruleOf) senses[name] = opened[ruleOf[name] as number] as SenseRule;
  return senses;
}

function slotsOf(edges: Uint32Array): Uint32Array {
  let size = 16;
  while (size < edges.length * 4) size *= 2;
  const slots = new Uint32Array(size);
  edges.forEach((key, i) => {
    let at = (key << 1) & (size - 1);
    while (slots[at] !== 0) at = (at + 2) & (size - 1);
    slots[at] = key;
    slots[at + 1] = i + 1;
  });
  return slots;
}

function startsOf(endNodes: Uint16Array, nodeCount: number): Uint32Array {
  const starts = new Uint32Array(nodeCount + 1);
  for (const node of endNodes) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return starts;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to bytes, by hand: core knows neither `atob` nor Node. */
function bytesOf(base64: string): ArrayBuffer {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i += 1) values[ALPHABET.charCodeAt(i)] = i;
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i += 1) {
    held = (held << 6) | (values[digits.charCodeAt(i)] as number);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >>> bits) & 0xff;
      at += 1;
    }
  }
  return bytes.buffer;
}
