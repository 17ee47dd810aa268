/**
 * Folding of single UTF-16 units for look-up. The page's text is never copied or changed: a scan folds each unit
 * as it goes by, so offsets always index the text as the page has it.
 *
 * A unit is a letter or digit, and folds to its plain lower-case form, or it is of one of four classes. Letters are
 * greater than every class, and what ends a word is smaller than all else, so that a scan asks by comparing.
 */

/** The unit ends a word and matters: a full stop, a comma, a slash, a plus. */
export const SIGN = 1;
/** The unit ends a word, and between the words of a name any run of its kind counts alike: spaces and hyphens. */
export const SPACE = 2;
/** The unit counts as absent: soft hyphen, zero-width mark, combining accent, apostrophe. */
export const VANISHING = 3;
/** The unit stands for several letters, such as the ligature ﬁ; see `expansionOf`. */
export const EXPANDING = 4;

/**
 * What `foldUnit` says of each unit, or 0 where nobody has asked yet, so that the table costs nothing until a script needs
 * it. Only the one loop that reads whole pages looks into it directly.
 */
export const folded = new Uint16Array(0x10000);

/** The folded letter or digit of a UTF-16 unit, or one of the four classes above. */
export function foldUnit(unit: number): number {
  return folded[unit] || learn(unit);
}

function learn(unit: number): number {
  const value = unit < 0x80 ? classifyAscii(unit) : (classifyKnown(unit) ?? classify(unit));
  folded[unit] = value;
  return value;
}

function classifyAscii(unit: number): number {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return unit;
  if (unit >= 0x41 && unit <= 0x5a) return unit | 0x20;
  if (unit === 0x27) return VANISHING;
  return unit === 0x20 || unit === 0x2d || (unit >= 0x09 && unit <= 0x0d) ? SPACE : SIGN;
}

/** First and last unit of runs that are of one class, hyphens and apostrophes aside. */
const KNOWN: readonly (readonly [first: number, last: number, value: number])[] = [
  [0xa0, 0xa0, SPACE],
  [0xad, 0xad, VANISHING],
  [0xa1, 0xa7, SIGN],
  [0xa9, 0xa9, SIGN],
  [0xab, 0xae, SIGN],
  [0xb0, 0xb1, SIGN],
  [0xb6, 0xb7, SIGN],
  [0xbb, 0xbb, SIGN],
  [0xbf, 0xbf, SIGN],
  [0xd7, 0xd7, SIGN],
  [0x300, 0x36f, VANISHING],
  [0x200b, 0x200f, VANISHING],
  [0x2010, 0x2027, SIGN],
  [0x2030, 0x205e, SIGN],
  [0x20a0, 0x20bf, SIGN],
  [0x2190, 0x22ff, SIGN],
  [0x2500, 0x2767, SIGN],
  [0xfe00, 0xfe0f, VANISHING],
  [0xfeff, 0xfeff, VANISHING],
];

/**
 * What pages are full of, Latin letters with one accent among it, without asking for properties of Unicode: compiling
 * the expressions that do costs the first page with a curly quote more than reading its text. Says the same as they do.
 */
function classifyKnown(unit: number): number | undefined {
  if (unit >= 0xc0 && unit <= 0x17f && unit !== 0xd7) {
    const parts = String.fromCharCode(unit).normalize('NFKD');
    const isAccented = parts.length === 2 && parts.charCodeAt(1) >= 0x300 && parts.charCodeAt(1) <= 0x36f;
    return isAccented ? foldUnit(parts.charCodeAt(0)) : undefined;
  }
  const char = String.fromCharCode(unit);
  if (APOSTROPHES.includes(char)) return VANISHING;
  if (HYPHENS.includes(char)) return SPACE;
  return KNOWN.find(([first, last]) => unit >= first && unit <= last)?.[2];
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return classifyHalf(unit);
  const char = String.fromCharCode(unit);
  if (/[\p{M}\p{Cf}]/u.test(char) || APOSTROPHES.includes(char)) return VANISHING;
  if (HYPHENS.includes(char) || /\s/.test(char)) return SPACE;
  const plain = plainOf(char);
  if (plain.length === 1) return plain.charCodeAt(0);
  if (unit >= 0xfb00 && unit <= 0xfb06) return EXPANDING;
  // A letter of another script that cannot be taken apart is itself; a sign for several letters (™) ends a word.
  return /\p{Lo}/u.test(char) ? unit : SIGN;
}

/**
 * Half a character. The first half tells enough: an emoji ends a word, a tag or variation mark vanishes, and a letter that
 * no name is written in, such as a mathematical 𝐇, makes its word another one. The second half adds nothing.
 */
function classifyHalf(unit: number): number {
  if (unit >= 0xdc00 || unit === 0xdb40) return VANISHING;
  const isEmoji = unit >= 0xd83c && unit <= 0xd83f;
  const isPrivate = unit > 0xdb40;
  return isEmoji || isPrivate ? SIGN : unit;
}

/** The letters that an EXPANDING unit stands for: `ﬁ` → `fi`. */
export function expansionOf(unit: number): string {
  return plainOf(String.fromCharCode(unit));
}

/** Lower case without accents; empty where the character is no letter or digit. */
function plainOf(char: string): string {
  const plain = char.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : '';
}

/** Is it a capital letter, in any of its forms (`É`, full-width `Ｅ`)? */
export function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const plain = String.fromCharCode(unit).normalize('NFKD');
  return plain !== plain.toLowerCase();
}

/** A whole text folded, for tests and build time: words joined by single spaces. */
export function foldText(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === VANISHING) continue;
    if (unit === EXPANDING) result += expansionOf(text.charCodeAt(i));
    else result += unit <= SPACE ? ' ' : String.fromCharCode(unit);
  }
  return result.trim().replace(/ +/g, ' ');
}

const APOSTROPHES = "'’‘ʼ＇";
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D\u207B';
const PLUSES = '+\uFF0B\u207A\uFE62';
const PLUS = 0x2b;

/** A SIGN as it is compared: all forms of a plus are one. */
export function plainSign(unit: number): number {
  return PLUSES.includes(String.fromCharCode(unit)) ? PLUS : unit;
}

/** `+` or `-` where the text has any of their forms at `index`, else nothing. */
export function signAt(text: string, index: number): '+' | '-' | undefined {
  const char = text.charAt(index);
  if (char === '') return undefined;
  if (PLUSES.includes(char)) return '+';
  return HYPHENS.includes(char) ? '-' : undefined;
}
