/**
 * Words as the matcher reads them. The same reading makes the packed table and walks a page, so the two cannot differ.
 *
 *     text       HER2-low  breast–cancers
 *     words      her2 | low | breast | cancers       a hash each; for a plural also the singular's
 *     path       of `her2`, of `her2 low` …          a hash of all words so far and of the signs between them
 *     signature  her2lowbreastcancer                 a second hash, over the letters and signs alone
 */
import { EXPANDING, expansionOf, foldUnit, isCapital, plainSign, SIGN, SPACE, VANISHING } from './fold.ts';

/** FNV-1a, 32 bits, over folded units; http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** What takes HASH_PRIME back: their product is 1 in 32 bits. */
const HASH_INVERSE = 0x359c449b;

/** The hash goes on over a folded unit. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** The hash before its last step, which was over `unit`: how a plural's singular is hashed without reading it. */
export function hashBefore(hash: number, unit: number): number {
  return Math.imul(hash, HASH_INVERSE) ^ unit;
}

/** The hash goes on over the letters that an EXPANDING unit stands for. */
export function hashExpansion(hash: number, unit: number): number {
  let result = hash;
  for (const char of expansionOf(unit)) result = Math.imul(result ^ char.charCodeAt(0), HASH_PRIME);
  return result;
}

/** A word of a text, from its first letter to behind its last; `end` indexes the text. */
export interface Word {
  end: number;
  hash: number;
}

/** The word whose first letter stands at `start`, read as far as `limit`. */
export function wordAt(text: string, start: number, limit = text.length): Word {
  let hash = HASH_START;
  let end = start;
  for (let i = start; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    const unit = foldUnit(code);
    if (unit <= SPACE) break;
    if (unit === VANISHING) continue;
    hash = unit === EXPANDING ? hashExpansion(hash, code) : Math.imul(hash ^ unit, HASH_PRIME);
    end = i + 1;
  }
  return { end, hash };
}

export const S = 's'.charCodeAt(0);
export const E = 'e'.charCodeAt(0);

/** Two words of a name stand less than this far apart, in units (a line break and its indent). */
export const WIDEST_GAP = 40;

/** Where the next word begins, or -1 when none does within the widest gap. */
export function nextWordFrom(text: string, from: number): number {
  const limit = Math.min(text.length, from + WIDEST_GAP);
  for (let i = from; i < limit; i += 1) if (foldUnit(text.charCodeAt(i)) >= EXPANDING) return i;
  return -1;
}

/** What stands between two words, as a hash of its signs: 0 for any run of spaces and hyphens. */
export function gapBetween(text: string, from: number, to: number): number {
  let gap = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (foldUnit(code) === SIGN) gap = Math.imul(gap ^ plainSign(code), HASH_PRIME);
  }
  return gap;
}

/** A path is a hash of so many bits: V8 hands on a number of 32 as an object of its own. */
export const PATH_BITS = 30;

/** The path that goes on from `path` over a gap to a word of this hash. The empty path is 0. */
export function pathStep(path: number, gap: number, hash: number): number {
  let next = Math.imul(path ^ gap, 0x9e3779b1) ^ hash;
  next = Math.imul(next ^ (next >>> 16), 0x85ebca6b);
  return (next ^ (next >>> 13)) >>> (32 - PATH_BITS);
}

/** Marks a capital in the signature of exact letters: above all UTF-16 units. */
const CAPITAL = 0x10000;

/**
 * A hash of the letters and signs of `start`–`end`, spaces and hyphens left out. It shares nothing with the hashes above,
 * so that text that meets a name's path by accident still fails here. `isExact`: capitals count as other letters.
 */
export function signatureOf(text: string, start: number, end: number, isExact: boolean): number {
  let signature = 0x2545f491;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const unit = foldUnit(code);
    if (unit === SPACE || unit === VANISHING) continue;
    if (unit === EXPANDING) {
      for (const char of expansionOf(code)) signature = signatureStep(signature, char.charCodeAt(0));
    } else if (unit === SIGN) signature = signatureStep(signature, plainSign(code));
    else signature = signatureStep(signature, isExact && isCapital(code) ? unit | CAPITAL : unit);
  }
  return signature;
}

function signatureStep(signature: number, unit: number): number {
  const mixed = Math.imul(signature ^ unit, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}
