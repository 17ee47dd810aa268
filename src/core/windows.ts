/**
 * The words of a text, as sense rules read them: hashes in buffers, so that nothing of a page is copied and nothing thrown
 * away. Names stand close together where they stand at all, so a text's words are read once for all of its names.
 */
import { EXPANDING, foldUnit } from './fold.ts';
import { HASH_PRIME, HASH_START, S, singularsOf, wordAt } from './words.ts';

/** Words of a text in order; a sign of `SIGNS` counts as one. Offsets index the text. */
export interface TextWords {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** The hash without a plural's `s`, and without `es`; the word's own where it has none. */
  withoutS: Int32Array;
  withoutEs: Int32Array;
}

/** Signs that count as words of their own in rules. */
const SIGNS = '=%+±<>≥≤';

/** The buffers of the text that was read last, and that text. */
let words: TextWords = buffers(256);
let wordsOfText = '';

function buffers(size: number): TextWords {
  const column = () => new Int32Array(size);
  return {
    count: 0,
    starts: column(),
    ends: column(),
    hashes: column(),
    withoutS: column(),
    withoutEs: column(),
  };
}

/** All words of a text. Good until another text is asked for. */
export function wordsOf(text: string): TextWords {
  if (text === wordsOfText) return words;
  wordsOfText = text;
  // No text has more words than this: each takes a unit, and a letter's neighbour is none but a sign.
  if (words.starts.length < text.length) words = buffers(text.length);
  words.count = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (foldUnit(code) >= EXPANDING) i = addWord(text, i);
    else {
      if (SIGNS.includes(text.charAt(i))) add(i, i + 1, Math.imul(HASH_START ^ code, HASH_PRIME));
      i += 1;
    }
  }
  return words;
}

function addWord(text: string, start: number): number {
  const { end, hash } = wordAt(text, start);
  const at = add(start, end, hash);
  if (foldUnit(text.charCodeAt(end - 1)) === S) {
    const [one, two] = singularsOf(text, start, end);
    words.withoutS[at] = one?.hash ?? hash;
    words.withoutEs[at] = two?.hash ?? hash;
  }
  return end;
}

function add(start: number, end: number, hash: number): number {
  const at = words.count;
  words.starts[at] = start;
  words.ends[at] = end;
  words.hashes[at] = hash;
  words.withoutS[at] = hash;
  words.withoutEs[at] = hash;
  words.count = at + 1;
  return at;
}

/** How many words end at or before `offset`. */
export function countBefore({ count, ends }: TextWords, offset: number): number {
  return firstPast(ends, count, offset);
}

/** The number of the first word that begins at or after `offset`; as many as there are when none does. */
export function firstFrom({ count, starts }: TextWords, offset: number): number {
  return firstPast(starts, count, offset - 1);
}

/** The first place whose number is greater than `limit`; the numbers rise. */
function firstPast(numbers: Int32Array, count: number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
