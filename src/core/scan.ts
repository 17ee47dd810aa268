/**
 * Finding every place where a name may stand in a text.
 *
 *     text       …  on   immune   checkpoint-inhibitors  …
 *     word          on | immune | checkpoint|inhibitors      one hash a word, as it goes by
 *     filter        no | yes: a name may begin here           one bit, which turns most words away
 *     path               immune → immune checkpoint → immune checkpoint inhibitor(s)
 *     rows                  go on        go on          the names that end here
 *     signature          of the text from the first word on: does it really spell the name?
 *
 * Nothing of a page is stored or looked up as a string, and the time does not depend on how many names there are.
 */
import { EXPANDING, folded, foldUnit, isCapital, SIGN, SPACE, signAt, VANISHING } from './fold.ts';
import {
  bucketOf,
  isBeforeSuffix,
  isExactName,
  isFirstWord,
  isRowOf,
  type Names,
  NO_NAME,
  nameIn,
  signOf,
} from './names.ts';
import {
  gapBetween,
  HASH_PRIME,
  HASH_START,
  nextWordFrom,
  pathStep,
  S,
  signatureOf,
  singularsOf,
  type Word,
  wordAt,
} from './words.ts';

/** A name where it stands in a text. Offsets index UTF-16 units of the text as given; `end` is past the last. */
export interface Candidate {
  start: number;
  end: number;
  /** Index into the table of names. */
  name: number;
  /** Whose sense rule settles it, where not its name's own: another name's, or none, its form being clear (`cT2N1`). */
  ruledBy?: number | 'form';
}

/** All candidates of a text, by start, the longest first; names inside longer names are among them. */
export function findCandidates(text: string, names: Names): Candidate[] {
  const { filter } = names;
  // Every unit of a page passes through the inner loop, at first before the browser has compiled it: nothing is called
  // there that need not be, and what it reads again and again lies in locals.
  const table = folded;
  const found: Candidate[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const start = i;
    let unit = foldUnit(text.charCodeAt(i));
    if (unit <= VANISHING) {
      i += 1;
      continue;
    }
    let hash = HASH_START;
    while (unit > EXPANDING) {
      hash = Math.imul(hash ^ unit, HASH_PRIME);
      i += 1;
      if (i === length) break;
      unit = table[text.charCodeAt(i)] as number;
    }
    if (i < length && unit !== SPACE && unit !== SIGN) {
      // Something odd: an apostrophe, a ligature, a unit that nobody has looked at yet.
      const word = wordAt(text, start);
      hash = word.hash;
      i = word.end;
    }
    if (isFirstWord(filter, hash)) collectFrom(text, start, { end: i, hash }, names, found);
  }
  return found;
}

/** Walks on from the word `first` at `start` for as long as some name goes on. */
function collectFrom(text: string, start: number, first: Word, names: Names, found: Candidate[]): void {
  const known = found.length;
  let at = start;
  let word = first;
  let path = 0;
  let gap = 0;
  for (;;) {
    const { end } = word;
    if (foldUnit(text.charCodeAt(end - 1)) === S) {
      for (const singular of singularsOf(text, at, end)) {
        collectEnds(text, start, singular.end, end, pathStep(path, gap, singular.hash), names, found);
      }
    }
    path = pathStep(path, gap, word.hash);
    if (!collectEnds(text, start, end, end, path, names, found)) break;
    at = nextWordFrom(text, end);
    if (at < 0) break;
    gap = gapBetween(text, end, at);
    word = wordAt(text, at);
  }
  if (found.length - known > 1) sortTail(found, known);
  const longest = found[known];
  if (longest && isBeforeSuffix(names, longest.name)) longest.end = endOfSuffix(text, longest.end);
}

/**
 * Adds the names that end on `path`, whose last word ends at `wordEnd`, or at `stemEnd` without a plural's ending.
 * Answers whether any name ends here or goes on from here.
 */
function collectEnds(
  text: string,
  start: number,
  stemEnd: number,
  wordEnd: number,
  path: number,
  names: Names,
  found: Candidate[],
): boolean {
  const { rows, buckets } = names;
  const bucket = bucketOf(buckets.length - 1, path);
  const to = buckets[bucket + 1] as number;
  let goesOn = false;
  for (let at = buckets[bucket] as number; at < to; at += 1) {
    const row = rows[at] as number;
    if (!isRowOf(row, path)) continue;
    goesOn = true;
    const name = nameIn(row);
    if (name === NO_NAME) continue;
    const end = verifiedEnd(text, start, stemEnd, wordEnd, names, name);
    if (end > 0) found.push({ start, end, name });
  }
  return goesOn;
}

/**
 * Does the text from `start` to `stemEnd` really spell the name? Answers where the match ends, past the plural's ending
 * and a trailing sign that belongs to the name (`HER2+`), or 0. Guards against hash collisions and wrong case.
 */
function verifiedEnd(
  text: string,
  start: number,
  stemEnd: number,
  wordEnd: number,
  names: Names,
  name: number,
): number {
  const isExact = isExactName(names, name);
  if (signatureOf(text, start, stemEnd, isExact) !== names.signatures[name]) return 0;
  if (isExact && hasCapital(text, stemEnd, wordEnd)) return 0;
  const sign = signOf(names, name);
  return sign ? endOfSign(text, wordEnd, sign) : wordEnd;
}

/** Four letters that follow a drug's name by a hyphen and are a word of their own. */
const WORDS_OF_FOUR = new Set(
  'like plus free only dose arms week days drug type line base rash user'.split(' '),
);

/** Past the four letters of the maker that follow a drug's name at `end`, as in `trastuzumab-dttb`; else `end` itself. */
function endOfSuffix(text: string, end: number): number {
  if (signAt(text, end) !== '-') return end;
  const [suffix = ''] = /^[a-z]{4}(?![\p{L}\p{N}-])/u.exec(text.slice(end + 1, end + 6)) ?? [];
  return suffix === '' || WORDS_OF_FOUR.has(suffix) ? end : end + 5;
}

function hasCapital(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isCapital(text.charCodeAt(i))) return true;
  return false;
}

/** Longest first; equal spans in the order of the table, so that every run answers alike. */
function sortTail(found: Candidate[], first: number): void {
  const tail = found.splice(first).sort((a, b) => b.end - a.end || a.name - b.name);
  found.push(...tail);
}

/** What follows a hyphen that waits for its other half: "and PR-positive", "/PR-positive", ", PR- and HER2-targeted". */
const HANGING =
  /^\s*(?:(?:and|or|to|&)\s|\/\s*\p{L}+\d*-\p{L}|,\s[^.;]{0,30}\b(?:and|or)\s+[\p{L}\d]+-\p{L})/iu;

/** The end of `+` or `-` at `at` when it belongs to the word before it, or 0. */
function endOfSign(text: string, at: number, sign: '+' | '-'): number {
  if (signAt(text, at) !== sign) return 0;
  let from = at + 1;
  while (from < text.length && foldUnit(text.charCodeAt(from)) === VANISHING) from += 1;
  const rest = text.slice(from, at + 60);
  if (rest !== '' && foldUnit(rest.charCodeAt(0)) > SPACE) return 0;
  // "ER- and PR-positive": the hyphen hangs in the air, it is no minus.
  if (sign === '-' && HANGING.test(rest)) return 0;
  return at + 1;
}
