/** The words around a place in a text, as sense rules read them: hashes, so that nothing of a page is copied. */
import { EXPANDING, foldUnit, SPACE, VANISHING } from './fold.ts';
import { HASH_PRIME, HASH_START, S, singularsOf, wordAt } from './words.ts';

/** A word, or a sign that counts as one. Offsets index the text. */
export interface Token {
  start: number;
  end: number;
  hash: number;
  /** The hash without a plural's `s`, and without `es`; the word's own where it has none. */
  withoutS: number;
  withoutEs: number;
}

/** Signs that count as words of their own in rules. */
const SIGNS = '=%+±<>≥≤';

/** No window reaches farther than this from its place, in units a word. */
const UNITS_PER_WORD = 24;

/** All words of a text, in order. */
export function tokensIn(text: string): Token[] {
  return tokensBetween(text, 0, text.length, Number.POSITIVE_INFINITY);
}

/** The first `most` words from `start` on, in order. */
export function tokensAfter(text: string, start: number, most: number): Token[] {
  return tokensBetween(text, start, Math.min(text.length, start + most * UNITS_PER_WORD), most);
}

/** The last `most` words before `end`, in order. */
export function tokensBefore(text: string, end: number, most: number): Token[] {
  const limit = Math.max(0, end - most * UNITS_PER_WORD);
  let from = end;
  let words = 0;
  let isInWord = false;
  while (from > limit && words < most) {
    from -= 1;
    const unit = foldUnit(text.charCodeAt(from));
    // Soft marks alone are no word.
    isInWord = unit > VANISHING || (isInWord && unit === VANISHING);
    const isStart = from === limit || foldUnit(text.charCodeAt(from - 1)) <= SPACE;
    if (isInWord ? isStart : SIGNS.includes(text.charAt(from))) words += 1;
  }
  return tokensBetween(text, from, end, most);
}

function tokensBetween(text: string, from: number, to: number, most: number): Token[] {
  const found: Token[] = [];
  for (let i = from; i < to && found.length < most; ) {
    const token = tokenAt(text, i, to);
    if (token) found.push(token);
    i = token?.end ?? i + 1;
  }
  return found;
}

/** The word or sign that begins at `start`, read as far as `limit`. */
function tokenAt(text: string, start: number, limit: number): Token | undefined {
  const code = text.charCodeAt(start);
  if (foldUnit(code) < EXPANDING) {
    if (!SIGNS.includes(text.charAt(start))) return undefined;
    const hash = Math.imul(HASH_START ^ code, HASH_PRIME);
    return { start, end: start + 1, hash, withoutS: hash, withoutEs: hash };
  }
  const { end, hash } = wordAt(text, start, limit);
  const isPlural = foldUnit(text.charCodeAt(end - 1)) === S;
  const [one, two] = isPlural ? singularsOf(text, start, end) : [];
  return { start, end, hash, withoutS: one?.hash ?? hash, withoutEs: two?.hash ?? hash };
}
