/**
 * Sense rules as a tab carries them: numbers, which pack-rules.ts writes and senses.ts weighs.
 *
 *     words     <number>  <roman>  MET  CI  …  immune  cell  t  …    a hash each; short forms have a signature as well
 *     phrases   2 t cell   3 …                                      those of several words: how many, and which
 *     code      near·page·reach  2 immune t·cell  1 her2             a rule: its head, then each list that it has, by how
 *                                                                   many phrases it holds, and which
 *
 * A phrase of one word goes by the number of that word, another by where it stands in `phrases`, past all words.
 */
import { bytesOf } from './base64.ts';
import type { SenseRule } from './entries.ts';

/** What the build writes into the bundle, in base64. */
export interface PackedRules {
  /** 32 bits a word: its hash. */
  words: string;
  /** 32 bits for each of the short forms that come first among the words: its signature. */
  shortForms: string;
  /** 16 bits each. */
  phrases: string;
  code: string;
  /** Where each rule begins in `code` (16 bits). */
  starts: string;
  /** The names that have a rule (32 bits), and for each the number of its rule (16 bits). */
  doubtful: string;
  ruleOf: string;
}

/** The opened rules; every field is read-only by agreement. Rules count from 1, so that 0 can mean that a name has none. */
export interface Rules {
  words: Int32Array;
  shortForms: Int32Array;
  phrases: Uint16Array;
  code: Uint16Array;
  starts: Uint16Array;
  /** Name number → rule number. */
  ruleOf: Uint16Array;
  /** For each rule that was weighed, where the first phrase stands in each of its chains, and for each phrase the next. */
  chains: Uint16Array;
  next: Uint16Array;
  hasChains: Uint8Array;
}

/** Words that stand for many: those that begin with a digit, and I to IV. */
export const NUMBER = 0;
export const ROMAN = 1;
/** The first short form among the words. */
export const FIRST_SHORT_FORM = 2;

/** A rule's lists by their bits in its head, in the order in which they follow it: as they are weighed. */
export const LISTS = {
  unlessBefore: 1,
  unlessAfter: 2,
  before: 4,
  after: 8,
  unless: 16,
  near: 32,
  page: 64,
} as const satisfies Partial<Record<keyof SenseRule, number>>;

/** In a head: the rule asks for all kinds of its evidence at once. Above it stands the rule's reach. */
export const NEEDS_ALL = 128;
export const REACH_SHIFT = 8;

/** In a list of entries: the page must be about cancer. */
export const CANCER = 0xffff;

/** A rule has so many chains of phrases, by the word that each is looked up by, and one for words that stand for many. */
export const CHAINS = 32;

export function openRules(packed: PackedRules, names: number): Rules {
  const starts = new Uint16Array(bytesOf(packed.starts));
  const code = new Uint16Array(bytesOf(packed.code));
  const doubtful = new Uint32Array(bytesOf(packed.doubtful));
  const rules = new Uint16Array(bytesOf(packed.ruleOf));
  const ruleOf = new Uint16Array(names);
  for (let i = 0; i < doubtful.length; i += 1) ruleOf[doubtful[i] as number] = rules[i] as number;
  return {
    words: new Int32Array(bytesOf(packed.words)),
    shortForms: new Int32Array(bytesOf(packed.shortForms)),
    phrases: new Uint16Array(bytesOf(packed.phrases)),
    code,
    starts,
    ruleOf,
    chains: new Uint16Array((CHAINS + 1) * (starts.length + 1)),
    next: new Uint16Array(code.length),
    hasChains: new Uint8Array(starts.length + 1),
  };
}
