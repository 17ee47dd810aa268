/**
 * Finding every place where a name may stand in a text.
 *
 *     text   …  on   immune   checkpoint-inhibitors  …
 *     fold      on | immune | checkpoint|inhibitors        one hash a word, as it goes by
 *     filter    no | yes → walk the trie: immune → checkpoint → inhibitor(s): a name ends here
 *     verify                letters, case, gaps and signs, on hits only
 */
import { EXPANDING, expansionOf, foldUnit, gapOf, SEPARATOR, signAt, VANISHING } from './fold.ts';
import { filterBit, HASH_START, hashStep, type Names, stepTo } from './names.ts';

/** A name where it stands in a text. Offsets index UTF-16 units of the text as given; `end` is past the last. */
export interface Candidate {
  start: number;
  end: number;
  /** Index into the table of names. */
  name: number;
}

/** All candidates of a text, by start, the longest first; names inside longer names are among them. */
export function findCandidates(text: string, names: Names): Candidate[] {
  const { filter } = names;
  const found: Candidate[] = [];
  const length = text.length;
  let hash = HASH_START;
  let start = -1;
  for (let i = 0; i <= length; i += 1) {
    const unit = i < length ? foldUnit(text.charCodeAt(i)) : SEPARATOR;
    if (unit > EXPANDING) {
      if (start < 0) start = i;
      hash = hashStep(hash, unit);
    } else if (unit === SEPARATOR) {
      if (start < 0) continue;
      const bit = filterBit(hash);
      if (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) collectFrom(text, start, names, found);
      hash = HASH_START;
      start = -1;
    } else if (unit === EXPANDING) {
      if (start < 0) start = i;
      for (const char of expansionOf(text.charCodeAt(i))) hash = hashStep(hash, char.charCodeAt(0));
    }
  }
  return found;
}

/** A word as the walk reads it: its hash, and the hashes without a plural's last one or two letters. */
interface Word {
  start: number;
  end: number;
  hash: number;
  withoutS: number | undefined;
  withoutEs: number | undefined;
}

/** Two words of a name stand at most this far apart, in units (a line break and its indent). */
const WIDEST_GAP = 40;

function collectFrom(text: string, start: number, names: Names, found: Candidate[]): void {
  const first = found.length;
  let node = 0;
  let word: Word | undefined = wordAt(text, start);
  while (word) {
    collectEnds(text, start, word, stepTo(names, node, word.hash), names, found);
    if (word.withoutS !== undefined) {
      collectEnds(text, start, word, stepTo(names, node, word.withoutS), names, found);
    }
    if (word.withoutEs !== undefined) {
      collectEnds(text, start, word, stepTo(names, node, word.withoutEs), names, found);
    }
    node = stepTo(names, node, word.hash);
    if (node === 0) break;
    word = nextWord(text, word.end);
  }
  if (found.length - first > 1) sortTail(found, first);
}

function collectEnds(
  text: string,
  start: number,
  word: Word,
  node: number,
  names: Names,
  found: Candidate[],
): void {
  if (node === 0) return;
  const to = names.endStarts[node + 1] as number;
  for (let i = names.endStarts[node] as number; i < to; i += 1) {
    const name = names.endNames[i] as number;
    const end = verifiedEnd(text, start, word.end, names.texts[name] as string, names.isExact[name] === 1);
    if (end > 0) found.push({ start, end, name });
  }
}

/** Longest first; equal spans in the order of the table, so that every run answers alike. */
function sortTail(found: Candidate[], first: number): void {
  const tail = found.splice(first).sort((a, b) => b.end - a.end || a.name - b.name);
  found.push(...tail);
}

function nextWord(text: string, from: number): Word | undefined {
  const limit = Math.min(text.length, from + WIDEST_GAP);
  for (let i = from; i < limit; i += 1) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit >= EXPANDING) return wordAt(text, i);
  }
  return undefined;
}

const S = 's'.charCodeAt(0);
const E = 'e'.charCodeAt(0);

function wordAt(text: string, start: number): Word {
  let hash = HASH_START;
  let before = HASH_START;
  let beforeThat = HASH_START;
  let last = 0;
  let lastButOne = 0;
  let end = start;
  const take = (unit: number) => {
    beforeThat = before;
    before = hash;
    hash = hashStep(hash, unit);
    lastButOne = last;
    last = unit;
  };
  for (let i = start; i < text.length; i += 1) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === SEPARATOR) break;
    if (unit === VANISHING) continue;
    if (unit === EXPANDING) {
      for (const char of expansionOf(text.charCodeAt(i))) take(char.charCodeAt(0));
    } else take(unit);
    end = i + 1;
  }
  return {
    start,
    end,
    hash,
    withoutS: last === S ? before : undefined,
    withoutEs: last === S && lastButOne === E ? beforeThat : undefined,
  };
}

/**
 * Does the text from `start` to `wordEnd` really spell the name (a plural s or es aside)? Answers where the match
 * ends, past a trailing sign that belongs to the name (`HER2+`), or 0. Guards against hash collisions, wrong case,
 * and gaps of another kind (`checkpoint. Inhibitor`).
 */
function verifiedEnd(text: string, start: number, wordEnd: number, name: string, isExact: boolean): number {
  let t = start;
  let n = 0;
  const nameSign = name.length > 1 ? signAt(name, name.length - 1) : undefined;
  const nameEnd = nameSign ? name.length - 1 : name.length;
  for (;;) {
    t = skipVanishing(text, t, wordEnd);
    n = skipVanishing(name, n, nameEnd);
    if (n >= nameEnd) break;
    if (t >= wordEnd) return 0;
    const textUnit = foldUnit(text.charCodeAt(t));
    const nameUnit = foldUnit(name.charCodeAt(n));
    if (nameUnit === SEPARATOR) {
      const nameGapEnd = skipSeparators(name, n, nameEnd);
      const nameGap = gapOf(name, n, nameGapEnd);
      if (textUnit === SEPARATOR) {
        const textGapEnd = skipSeparators(text, t, wordEnd);
        if (gapOf(text, t, textGapEnd) !== nameGap) return 0;
        t = textGapEnd;
      } else if (nameGap !== ' ' || signAt(name, n) !== '-') return 0;
      n = nameGapEnd;
    } else if (textUnit === EXPANDING) {
      const letters = expansionOf(text.charCodeAt(t));
      if (name.slice(n, n + letters.length).toLowerCase() !== letters) return 0;
      t += 1;
      n += letters.length;
    } else {
      if (textUnit !== nameUnit) return 0;
      if (isExact && differsInCase(text.charCodeAt(t), name.charCodeAt(n))) return 0;
      t += 1;
      n += 1;
    }
  }
  if (!isPlural(text, t, wordEnd, isExact)) return 0;
  return nameSign ? endOfSign(text, wordEnd, nameSign) : wordEnd;
}

/** Only plain Latin letters can differ in case alone: forms such as full-width ones count as either. */
function differsInCase(a: number, b: number): boolean {
  return a !== b && a < 0x80 && b < 0x80;
}

function isPlural(text: string, from: number, to: number, isExact: boolean): boolean {
  let rest = '';
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === VANISHING) continue;
    rest += String.fromCharCode(isExact && unit < 0x80 ? unit : folded);
  }
  return rest === '' || rest === 's' || rest === 'es';
}

/** What follows a hyphen that waits for its other half: "and PR-positive", "/PR-positive", ", PR- and HER2-targeted". */
const HANGING =
  /^\s*(?:(?:and|or|to|&)\s|\/\s*\p{L}+\d*-\p{L}|,\s[^.;]{0,30}\b(?:and|or)\s+[\p{L}\d]+-\p{L})/iu;

/** The end of `+` or `-` at `at` when it belongs to the word before it, or 0. */
function endOfSign(text: string, at: number, sign: '+' | '-'): number {
  if (signAt(text, at) !== sign) return 0;
  const rest = text.slice(skipVanishing(text, at + 1, text.length), at + 60);
  if (rest !== '' && foldUnit(rest.charCodeAt(0)) !== SEPARATOR) return 0;
  // "ER- and PR-positive": the hyphen hangs in the air, it is no minus.
  if (sign === '-' && HANGING.test(rest)) return 0;
  return at + 1;
}

function skipVanishing(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && foldUnit(text.charCodeAt(i)) === VANISHING) i += 1;
  return i;
}

function skipSeparators(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && foldUnit(text.charCodeAt(i)) <= VANISHING) i += 1;
  return i;
}
