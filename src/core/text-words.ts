/**
 * A text as the matcher reads it: once, unit by unit, into columns of numbers. The scan looks for names along these columns,
 * and sense rules look around in them, so nothing of a page is read twice, copied, or thrown away.
 *
 *     text      Stage   II   (   ER   +   )
 *     words     stage | ii     | er | +             a hash each; a sign of `SIGNS` counts as a word in rules
 *     hints     a stage, a bracket                  rare things that the text may hold
 */
import { EXPANDING, folded, foldText, foldUnit, SIGN, SPACE, VANISHING } from './fold.ts';
import { HASH_PRIME, HASH_START, hashStep, S, wordAt } from './words.ts';

/** The words of a text in order. Each column has a number for each word; offsets index the text. */
export interface TextWords {
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** See `HINTS`. */
  hints: number;
  /** A byte a word, see `kindsOf`; good for so many words. */
  kinds: Uint8Array;
  kindsKnown: number;
}

/** Rare things: a text surely holds none of them where it has no such hint. */
export const HINTS = { address: 1, bracket: 2, code: 4, stage: 8, grade: 16, register: 32 } as const;

const unitOf = (char: string) => char.charCodeAt(0);

/** Signs that count as words of their own in rules. */
const SIGNS = new Set([...'=%+±<>≥≤'].map(unitOf));

const BRACKET = unitOf('(');
const SLASH = unitOf('/');
const AT = unitOf('@');
const DOT = unitOf('.');
const UNDERSCORE = unitOf('_');
const [C, P, Y] = [unitOf('c'), unitOf('p'), unitOf('y')];
const [T, N, M] = [unitOf('T'), unitOf('N'), unitOf('M')];
const [X, I, ZERO, FOUR, NINE] = [unitOf('X'), unitOf('i'), unitOf('0'), unitOf('4'), unitOf('9')];
const CAPITAL_I = unitOf('I');
const [A, U] = [unitOf('a'), unitOf('u')];
/** What makes a capital of ASCII a small letter. */
const SMALL = 0x20;

const STAGES = ['stage', 'stages', 'grade'].map((word) => wordAt(word, 0).hash);

/** Buffers hold so many words, and more for a longer text alone: one of a megabyte must not weigh on a tab for ever. */
const KEPT = 4096;

/** The words of the text that was read last. The buffers live on: a page has thousands of texts. */
let words = buffers(KEPT);

function buffers(size: number): TextWords {
  const column = () => new Int32Array(size);
  return {
    text: '',
    count: 0,
    starts: column(),
    ends: column(),
    hashes: column(),
    hints: 0,
    kinds: new Uint8Array(size),
    kindsKnown: 0,
  };
}

function doubled({ starts, ends, hashes }: TextWords): TextWords {
  const longer = buffers(starts.length * 2);
  longer.starts.set(starts);
  longer.ends.set(ends);
  longer.hashes.set(hashes);
  return longer;
}

/** Reads a text. The answer is good until another text is read. */
export function readWords(text: string): TextWords {
  // Every unit of a page passes through the inner loop, at first before the browser has compiled it: nothing is called
  // there that need not be, and what it reads again and again lies in locals.
  const table = folded;
  const [stage, stages, grade] = STAGES;
  const { length } = text;
  if (words.starts.length > KEPT) words = buffers(KEPT);
  let { starts, ends, hashes } = words;
  let count = 0;
  let hints = 0;
  let i = 0;
  while (i < length) {
    const start = i;
    const code = text.charCodeAt(i);
    let unit = table[code] || foldUnit(code);
    let hash = HASH_START;
    if (unit <= VANISHING) {
      i += 1;
      if (unit !== SIGN) continue;
      hints |= hintOfSign(code, text, i);
      if (!SIGNS.has(code)) continue;
      hash = hashStep(hash, code);
    } else {
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
      if (hash === stage || hash === stages) hints |= HINTS.stage;
      else if (hash === grade) hints |= HINTS.grade;
      else if (code < 0x80 && STARTS[code] === 1) hints |= hintOfStart(code, text, start);
    }
    if (count === starts.length) {
      words = doubled(words);
      ({ starts, ends, hashes } = words);
    }
    starts[count] = start;
    ends[count] = i;
    hashes[count] = hash;
    count += 1;
    if (unit === SPACE) i += 1;
  }
  words.text = text;
  words.count = count;
  words.hints = hints;
  words.kindsKnown = 0;
  return words;
}

/** Is this word of rules no word of letters? */
export function isSign({ text, starts }: TextWords, word: number): boolean {
  return foldUnit(text.charCodeAt(starts[word] as number)) <= SPACE;
}

/** May the word be a plural? "Is", "as" and "us" are none, or "stage is" would be stage I. */
export function isPlural({ text, starts, ends }: TextWords, word: number): boolean {
  const last = (ends[word] as number) - 1;
  if (foldUnit(text.charCodeAt(last)) !== S) return false;
  const start = starts[word] as number;
  if (last - start !== 1) return last > start;
  const first = text.charCodeAt(start) | SMALL;
  return first !== A && first !== I && first !== U;
}

/** What rules ask of words besides their letters, as bits: plurals, words that begin with a digit, and I to IV. */
export const KINDS = { plural: 1, number: 2, roman: 4 } as const;

const ROMANS = new Set(
  ['i', 'ii', 'iii', 'iv'].flatMap((each) => ['', 'a', 'b', 'c'].map((part) => wordAt(each + part, 0).hash)),
);

/** The kind of each word. Words near doubtful names are asked again and again, so a text with one has all of its words looked at once. */
export function kindsOf(words: TextWords): Uint8Array {
  const { kinds, count } = words;
  if (words.kindsKnown === count) return kinds;
  for (let word = 0; word < count; word += 1) kinds[word] = kindOf(words, word);
  words.kindsKnown = count;
  return kinds;
}

function kindOf(words: TextWords, word: number): number {
  const unit = foldUnit(words.text.charCodeAt(words.starts[word] as number));
  if (unit >= ZERO && unit <= NINE) return KINDS.number | (isPlural(words, word) ? KINDS.plural : 0);
  if (unit === I && ROMANS.has(words.hashes[word] as number)) return KINDS.roman;
  return isPlural(words, word) ? KINDS.plural : 0;
}

/** `at` is behind the sign. */
function hintOfSign(sign: number, text: string, at: number): number {
  if (sign === BRACKET) return HINTS.bracket;
  if (sign === SLASH || sign === AT || sign === UNDERSCORE) return HINTS.address;
  if (sign !== DOT || at === text.length) return 0;
  const next = text.charCodeAt(at);
  return next === UNDERSCORE || (next < 0x80 && foldUnit(next) > EXPANDING) ? HINTS.address : 0;
}

/** 1 for what codes and numbers of registers begin with: most words are turned away here. */
const STARTS = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  [C, P, Y, T, N, M, CAPITAL_I].includes(unit) ? 1 : 0,
);

/** Of a word by its first unit: does it begin like a code, or like a number of a register? */
function hintOfStart(first: number, text: string, start: number): number {
  if (isCodeAt(first, text, start)) return HINTS.code;
  const isRegister = (first === N || first === CAPITAL_I) && REGISTERS.test(text.slice(start, start + 4));
  return isRegister ? HINTS.register : 0;
}

/** What the number of a trial begins with: `NCT01234567`, `ISRCTN01234567`. */
const REGISTERS = /^NCT\d|^ISRC/;

/** Does a word begin like a code of staging: `T2`, `cTX`, `ypN0`, `pTis`? */
function isCodeAt(first: number, text: string, start: number): boolean {
  let at = start;
  let unit = first;
  if (unit === Y) {
    at += 1;
    unit = text.charCodeAt(at);
  }
  if (unit === C || unit === P) {
    at += 1;
    unit = text.charCodeAt(at);
  }
  if (unit !== T && unit !== N && unit !== M) return false;
  if (at + 1 >= text.length) return false;
  const value = text.charCodeAt(at + 1);
  return (value >= ZERO && value <= FOUR) || value === X || (value === I && unit === T);
}

/** The folded words of a text, signs that count as words among them. */
export function wordsIn(text: string): string[] {
  const { count, starts, ends } = readWords(text);
  return Array.from({ length: count }, (_, at) => {
    const word = text.slice(starts[at], ends[at]);
    return foldText(word) || word;
  });
}
