/**
 * The slow, obvious way to find names: cut the text into words, then try every name at every word.
 * Written from the design alone; it shares no code with src/core, so that the two can be held against each other.
 */
import type { Candidate } from '../../src/core/scan.ts';

export interface OracleName {
  text: string;
  exact: boolean;
}

export interface Word {
  /** Folded: lower case, no accents, ligatures spelled out. */
  text: string;
  /** The same with capitals kept. */
  cased: string;
  start: number;
  end: number;
}

const APOSTROPHES = "'’‘ʼ＇";
const HYPHENS = '-‐‑‒–−﹣－⁻';
const PLUSES = '+＋⁺﹢';

/** Between two words of a name lie fewer units than this. */
const WIDEST_GAP = 40;

/** Every place where a name stands, by start, then the longest, then the order of the names. */
export function candidatesIn(text: string, names: readonly OracleName[]): Candidate[] {
  const words = wordsOf(text);
  const found = words.flatMap((_, at) =>
    names.flatMap((name, index) => {
      const end = endAt(text, words, at, name);
      return end === undefined ? [] : [{ start: (words[at] as Word).start, end, name: index }];
    }),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.name - b.name);
}

/** Leftmost, then longest, never overlapping. */
export function settled(candidates: readonly Candidate[]): Candidate[] {
  let free = 0;
  return candidates.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** A character of two halves, or one that lost its other half. */
const isHalved = (char: string) => /^[\ud800-\udfff]/.test(char);
const EMOJI = /^[\ud83c-\ud83f]/;
/** Tags and marks of variation come after this half, icons of private use after a higher one. */
const TAGS = '\udb40';

const vanishes = once((char) => {
  if (isHalved(char)) return char >= '\udc00' || char.startsWith(TAGS);
  return /[\p{M}\p{Cf}]/u.test(char) || APOSTROPHES.includes(char);
});

/** The plain letters of a character, capitals kept; nothing when it is no letter or digit. */
const casedOf = once((char) => {
  if (isHalved(char))
    return vanishes(char) || EMOJI.test(char) || char.charAt(0) > TAGS ? '' : char.charAt(0);
  if (vanishes(char) || !/^[\p{L}\p{N}]$/u.test(char)) return '';
  return char.normalize('NFKD').replace(/\p{M}/gu, '');
});

/** The letters of a character, folded. */
const lettersOf = (char: string) => casedOf(char).toLowerCase();

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    const letters = lettersOf(char);
    if (letters !== '' && open) {
      open.text += letters;
      open.cased += casedOf(char);
      open.end = end;
    } else if (letters !== '') {
      open = { text: letters, cased: casedOf(char), start, end };
      words.push(open);
    } else if (!vanishes(char)) open = undefined;
    start = end;
  }
  return words;
}
const wordsOfName = once(wordsOf);

/** What stands between two words: a space for any spaces and hyphens, otherwise the signs. */
function gapBetween(text: string, from: number, to: number): string {
  const signs = [...text.slice(from, to)].filter(
    (char) => !/\s/.test(char) && !HYPHENS.includes(char) && !vanishes(char),
  );
  return signs.map((char) => (PLUSES.includes(char) ? '+' : char)).join('') || ' ';
}

/** The ways a name may be written: each of up to three inner hyphens may be closed up. */
const writings = once((name) => {
  const parts = name.split(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/u);
  if (parts.length > 4) return [name];
  return parts
    .slice(1)
    .reduce((all, part) => all.flatMap((each) => [`${each}-${part}`, each + part]), [parts[0] ?? '']);
});

function endAt(text: string, words: readonly Word[], at: number, name: OracleName): number | undefined {
  for (const writing of writings(name.text)) {
    const end = endOfWriting(text, words, at, writing, name.exact);
    if (end !== undefined) return end;
  }
  return undefined;
}

function endOfWriting(
  text: string,
  words: readonly Word[],
  at: number,
  writing: string,
  isExact: boolean,
): number | undefined {
  const sign = /[+-]$/.exec(writing)?.[0];
  const wanted = wordsOfName(writing);
  for (const [i, want] of wanted.entries()) {
    const word = words[at + i];
    if (!word || !isSpelled(word, want, isExact, i === wanted.length - 1)) return undefined;
    if (i === 0) continue;
    const [before, wantBefore] = [words[at + i - 1] as Word, wanted[i - 1] as Word];
    if (word.start - before.end >= WIDEST_GAP) return undefined;
    if (gapBetween(text, before.end, word.start) !== gapBetween(writing, wantBefore.end, want.start))
      return undefined;
  }
  const { end } = words[at + wanted.length - 1] as Word;
  return sign === undefined ? end : endOfSign(text, end, sign);
}

/** Words that look like the plural of a letter. */
export const NO_PLURALS = ['is', 'as', 'us'];

/** Only the last word of a name may have a plural's ending. */
function isSpelled(word: Word, want: Word, isExact: boolean, isLast: boolean): boolean {
  const endings = isLast && !NO_PLURALS.includes(word.text) ? ['', 's', 'es'] : [''];
  return endings.some((ending) => {
    if (word.text !== want.text + ending) return false;
    return !isExact || word.cased === want.cased + ending;
  });
}

/** "HER2-/PD-based": the first hyphen waits for the second's word. (The forms with "and" have their own table.) */
const HANGING = /^\s*\/\s*\p{L}+\d*-\p{L}/u;

/** The sign must follow at once, and no word may hang on it: "HER2-targeted" holds no minus. */
function endOfSign(text: string, end: number, sign: string): number | undefined {
  const forms = sign === '+' ? PLUSES : HYPHENS;
  const at = text.charAt(end);
  if (sign === '-' && HANGING.test(text.slice(end + 1))) return undefined;
  const next = [...text.slice(end + 1)].find((char) => !vanishes(char)) ?? '';
  return at !== '' && forms.includes(at) && lettersOf(next) === '' ? end + 1 : undefined;
}

/** Remembers answers: 20,000 texts ask for the same few characters and names. */
export function once<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key));
    return known.get(key) as T;
  };
}
