/** Does a doubtful name mean what its entry means? Rules are data beside the names; this only weighs them. */
import type { SenseRule } from './entries.ts';
import type { PageEvidence } from './evidence.ts';
import { EXPANDING, foldUnit, VANISHING } from './fold.ts';

/** Reach of `near` and `unless` where a rule names none, in words. */
const REACH = 8;

/**
 * What speaks for a doubtful name: words directly beside it, words near it, only the page as a whole, nothing that it
 * asks for (`free`), nothing at all, or something against it.
 */
export type Weight = 'beside' | 'near' | 'page' | 'free' | 'none' | 'vetoed';

/** Weighs a rule for the name at `start`–`end` of `text`. A veto always wins. */
export function weigh(rule: SenseRule, text: string, start: number, end: number, page: PageEvidence): Weight {
  const reach = rule.within ?? REACH;
  const before = wordsBefore(text, start, reach);
  const after = wordsAfter(text, end, reach);
  const isVetoed =
    isNear(rule.unless, before, after) ||
    isAnyOf(rule.unlessBefore, (phrase) => endsWith(before, phrase)) ||
    isAnyOf(rule.unlessAfter, (phrase) => beginsWith(after, phrase));
  if (isVetoed) return 'vetoed';
  const pieces: Evidence[] = [];
  if (rule.before) pieces.push(['beside', isAnyOf(rule.before, (phrase) => endsWith(before, phrase))]);
  if (rule.after) pieces.push(['beside', isAnyOf(rule.after, (phrase) => beginsWith(after, phrase))]);
  if (rule.near) pieces.push(['near', isNear(rule.near, before, after)]);
  if (rule.page) pieces.push(['page', isAnyOf(rule.page, (id) => isOnPage(id, page))]);
  return heaviestOf(pieces, rule.all === true);
}

/** A kind of evidence, and whether it is there. */
type Evidence = [kind: 'beside' | 'near' | 'page', isThere: boolean];

/** The pieces come heaviest first. */
function heaviestOf(pieces: readonly Evidence[], needsAll: boolean): Weight {
  if (pieces.length === 0) return 'free';
  if (needsAll && pieces.some(([, isThere]) => !isThere)) return 'none';
  return pieces.find(([, isThere]) => isThere)?.[0] ?? 'none';
}

function isOnPage(id: string, page: PageEvidence): boolean {
  return id === 'cancer' ? page.isAboutCancer : page.sure.has(id);
}

function isAnyOf(phrases: string[] | undefined, holds: (phrase: string) => boolean): boolean {
  return phrases?.some(holds) ?? false;
}

function isNear(phrases: string[] | undefined, before: Word[], after: Word[]): boolean {
  return isAnyOf(phrases, (phrase) => contains(before, phrase) || contains(after, phrase));
}

function contains(words: Word[], phrase: string): boolean {
  const wanted = phraseWords(phrase);
  return words.some((_, at) => standsAt(words, at, wanted));
}

function beginsWith(words: Word[], phrase: string): boolean {
  return standsAt(words, 0, phraseWords(phrase));
}

function endsWith(words: Word[], phrase: string): boolean {
  const wanted = phraseWords(phrase);
  return wanted.length <= words.length && standsAt(words, words.length - wanted.length, wanted);
}

function standsAt(words: Word[], at: number, wanted: Word[]): boolean {
  return wanted.every((word, i) => isWord(words[at + i], word));
}

/** `MET` in a rule is `MET` or `METs` on the page, and neither "met" nor "mets". */
const SHORT_FORM = /^\p{Lu}{2,4}$/u;

function isWord(word: Word | undefined, wanted: Word): boolean {
  if (word === undefined) return false;
  if (wanted.raw === '<number>') return /^\d/.test(word.folded);
  if (wanted.raw === '<roman>') return /^(i{1,3}|iv)[abc]?$/.test(word.folded);
  if (SHORT_FORM.test(wanted.raw)) return word.raw === wanted.raw || word.raw === `${wanted.raw}s`;
  const { folded } = word;
  return folded === wanted.folded || folded === `${wanted.folded}s` || folded === `${wanted.folded}es`;
}

const phrases = new Map<string, Word[]>();

function phraseWords(phrase: string): Word[] {
  let words = phrases.get(phrase);
  if (!words) {
    words = phrase
      .split(' ')
      .flatMap((part) => (/^<\w+>$/.test(part) ? [{ raw: part, folded: part }] : readWords(part)));
    phrases.set(phrase, words);
  }
  return words;
}

/** Signs that count as words of their own in rules. */
const SIGNS = '=%+±<>≥≤';

/** Longest stretch that is read for a window, in units a word. */
const UNITS_PER_WORD = 24;

function wordsBefore(text: string, end: number, most: number): Word[] {
  return readWords(text.slice(Math.max(0, end - most * UNITS_PER_WORD), end)).slice(-most);
}

function wordsAfter(text: string, start: number, most: number): Word[] {
  return readWords(text.slice(start, start + most * UNITS_PER_WORD)).slice(0, most);
}

/** A word of a text: as written, without what vanishes in folding, and folded. */
interface Word {
  raw: string;
  folded: string;
}

/** The folded words of a text, signs of `SIGNS` among them. */
export function wordsIn(text: string): string[] {
  return readWords(text).map((word) => word.folded);
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  let raw = '';
  let folded = '';
  const close = () => {
    if (folded !== '') words.push({ raw, folded });
    raw = '';
    folded = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === VANISHING) continue;
    if (unit > EXPANDING) {
      raw += char;
      folded += String.fromCharCode(unit);
    } else {
      close();
      if (SIGNS.includes(char)) words.push({ raw: char, folded: char });
    }
  }
  close();
  return words;
}
