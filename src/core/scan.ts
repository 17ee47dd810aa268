/**
 * Finding every place where a name may stand in a text.
 *
 *     text       …  on   immune   checkpoint-inhibitors  …
 *     word          on | immune | checkpoint|inhibitors      one hash a word, as it goes by
 *     filter        no | yes: names may begin here            two bits, which turn most words away
 *     pair               immune checkpoint                    one bit, which turns most of the others away
 *     path               immune checkpoint → immune checkpoint inhibitor(s)
 *     rows                  go on            the names that end here
 *     signature          of the text from the first word on: does it really spell the name?
 *
 * Nothing of a page is stored or looked up as a string, and the time does not depend on how many names there are.
 */
import { foldUnit, isCapital, SPACE, signAt, VANISHING } from './fold.ts';
import { LETTERS, LETTERS_AND_DIGITS } from './letters.ts';
import {
  BEGINS,
  beginningsOf,
  bucketOf,
  isBeforeSuffix,
  isExactName,
  isPair,
  type Names,
  NO_NAME,
  nameIn,
  signOf,
  tailOf,
  tailOfPath,
} from './names.ts';
import { isPlural, isSign, readWords, type TextWords } from './text-words.ts';
import { E, gapBetween, hashBefore, pathStep, S, signatureOf, WIDEST_GAP } from './words.ts';

/** A name where it stands in a text. Offsets index UTF-16 units of the text as given; `end` is past the last. */
export interface Candidate {
  start: number;
  end: number;
  /** Index into the table of names. */
  name: number;
  /**
   * Whose sense rule settles it, where not its name's own: another name's, or none, its form being clear (`cT2N1`). Always
   * there in what is found, perhaps undefined: engines read objects of one shape faster.
   */
  ruledBy?: number | 'form' | undefined;
}

/** All candidates of a text, by start, the longest first; names inside longer names are among them. */
export function findCandidates(text: string, names: Names): Candidate[] {
  return candidatesAmong(readWords(text), names);
}

/** The same for a text that was just read. */
export function candidatesAmong(words: TextWords, names: Names): Candidate[] {
  const { filter } = names;
  const { count, hashes } = words;
  const found: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    const begins = beginningsOf(filter, hashes[at] as number);
    if (begins !== 0) collectFrom(words, at, begins, names, found);
  }
  return found;
}

/** Adds the names that begin with the word `first`. */
function collectFrom(
  words: TextWords,
  first: number,
  begins: number,
  names: Names,
  found: Candidate[],
): void {
  const known = found.length;
  if ((begins & BEGINS.name) !== 0) collectAt(words, first, first, 0, 0, names, found);
  if ((begins & BEGINS.more) !== 0) collectLonger(words, first, names, found);
  if (found.length - known > 1) sortTail(found, known);
  const longest = found[known];
  if (longest && isBeforeSuffix(names, longest.name)) longest.end = endOfSuffix(words.text, longest.end);
}

/** Walks on from the word `first` for as long as some name goes on. */
function collectLonger(words: TextWords, first: number, names: Names, found: Candidate[]): void {
  const { text, starts, ends, hashes } = words;
  let path = pathStep(0, 0, hashes[first] as number);
  let at = first;
  for (;;) {
    const next = wordAfter(words, at);
    if (next < 0) return;
    const gap = gapBetween(text, ends[at] as number, starts[next] as number);
    const longer = pathStep(path, gap, hashes[next] as number);
    if (at === first && !isPair(names.pairs, longer)) return;
    if (!collectAt(words, first, next, path, gap, names, found)) return;
    path = longer;
    at = next;
  }
}

/**
 * Adds the names from the word `first` to the word `last`, which `path` and `gap` lead to: as it stands, or as a plural.
 * Answers whether any name ends here or goes on from here.
 */
function collectAt(
  words: TextWords,
  first: number,
  last: number,
  path: number,
  gap: number,
  names: Names,
  found: Candidate[],
): boolean {
  const { text, starts, ends, hashes } = words;
  const start = starts[first] as number;
  const end = ends[last] as number;
  const hash = hashes[last] as number;
  if (isPlural(words, last)) {
    // Its singular: the word without `s`, and without `es`.
    const single = hashBefore(hash, S);
    collectEnds(text, start, end - 1, end, pathStep(path, gap, single), names, found);
    const before = letterBefore(text, end - 1);
    if (foldUnit(text.charCodeAt(before)) === E && before > (starts[last] as number)) {
      collectEnds(text, start, before, end, pathStep(path, gap, hashBefore(single, E)), names, found);
    }
  }
  return collectEnds(text, start, end, end, pathStep(path, gap, hash), names, found);
}

/** Where the letter before `at` stands, past what vanishes. */
function letterBefore(text: string, at: number): number {
  let before = at - 1;
  while (foldUnit(text.charCodeAt(before)) === VANISHING) before -= 1;
  return before;
}

/** The word after a word, or -1 where none stands near enough to belong to one name with it. */
function wordAfter(words: TextWords, at: number): number {
  let next = at + 1;
  while (next < words.count && isSign(words, next)) next += 1;
  const isNear =
    next < words.count && (words.starts[next] as number) - (words.ends[at] as number) < WIDEST_GAP;
  return isNear ? next : -1;
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
  const tail = tailOfPath(path);
  let goesOn = false;
  for (let at = buckets[bucket] as number; at < to; at += 1) {
    const row = rows[at] as number;
    const own = tailOf(row);
    if (own < tail) continue;
    if (own > tail) break;
    goesOn = true;
    const name = nameIn(row);
    if (name === NO_NAME) continue;
    const end = verifiedEnd(text, start, stemEnd, wordEnd, names, name);
    if (end > 0) found.push({ start, end, name, ruledBy: undefined });
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

const SUFFIX = new RegExp(`^[a-z]{4}(?![${LETTERS_AND_DIGITS}-])`);

/** Past the four letters of the maker that follow a drug's name at `end`, as in `trastuzumab-dttb`; else `end` itself. */
function endOfSuffix(text: string, end: number): number {
  if (signAt(text, end) !== '-') return end;
  const [suffix = ''] = SUFFIX.exec(text.slice(end + 1, end + 6)) ?? [];
  return suffix === '' || WORDS_OF_FOUR.has(suffix) ? end : end + 5;
}

function hasCapital(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isCapital(text.charCodeAt(i))) return true;
  return false;
}

/** Longest first; equal spans in the order of the table, so that every run answers alike. */
function sortTail(found: Candidate[], first: number): void {
  for (let i = first + 1; i < found.length; i += 1) {
    const each = found[i] as Candidate;
    let at = i;
    for (; at > first && isBefore(each, found[at - 1] as Candidate); at -= 1) {
      found[at] = found[at - 1] as Candidate;
    }
    found[at] = each;
  }
}

function isBefore(one: Candidate, other: Candidate): boolean {
  return one.end > other.end || (one.end === other.end && one.name < other.name);
}

/** What follows a hyphen that waits for its other half: "and PR-positive", "/PR-positive", ", PR- and HER2-targeted". */
const AND = '(?:[Aa][Nn][Dd]|[Oo][Rr])';
const HANGING = new RegExp(
  `^\\s*(?:(?:${AND}|[Tt][Oo]|&)\\s|/\\s*[${LETTERS}]+\\d*-[${LETTERS}]|,\\s[^.;]{0,30}\\b${AND}\\s+[${LETTERS}\\d]+-[${LETTERS}])`,
);

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
