/** Does a doubtful name mean what its entry means? Rules are data beside the names; this only weighs them. */
import type { SenseRule } from './entries.ts';
import type { PageEvidence } from './evidence.ts';
import { EXPANDING, foldUnit, VANISHING } from './fold.ts';

/** Reach of `near` and `unless` where a rule names none, in words. */
const REACH = 8;

/** What speaks for a doubtful name: words beside it, only the page as a whole, nothing, or something against it. */
export type Weight = 'beside' | 'page' | 'none' | 'vetoed';

/** Weighs a rule for the name at `start`–`end` of `text`. A veto always wins; a rule of vetoes alone counts as beside. */
export function weigh(rule: SenseRule, text: string, start: number, end: number, page: PageEvidence): Weight {
  const reach = rule.within ?? REACH;
  const before = wordsBefore(text, start, reach);
  const after = wordsAfter(text, end, reach);
  const isVetoed =
    isNear(rule.unless, before, after) ||
    isAnyOf(rule.unlessBefore, (phrase) => endsWith(before, phrase)) ||
    isAnyOf(rule.unlessAfter, (phrase) => beginsWith(after, phrase));
  if (isVetoed) return 'vetoed';
  if (!rule.near && !rule.before && !rule.after && !rule.page) return 'beside';
  const isBeside =
    isNear(rule.near, before, after) ||
    isAnyOf(rule.before, (phrase) => endsWith(before, phrase)) ||
    isAnyOf(rule.after, (phrase) => beginsWith(after, phrase));
  if (isBeside) return 'beside';
  const isOnPage = isAnyOf(rule.page, (id) => (id === 'cancer' ? page.isAboutCancer : page.sure.has(id)));
  return isOnPage ? 'page' : 'none';
}

function isAnyOf(phrases: string[] | undefined, holds: (phrase: string) => boolean): boolean {
  return phrases?.some(holds) ?? false;
}

function isNear(phrases: string[] | undefined, before: string[], after: string[]): boolean {
  return isAnyOf(phrases, (phrase) => contains(before, phrase) || contains(after, phrase));
}

function contains(words: string[], phrase: string): boolean {
  const wanted = phraseWords(phrase);
  return words.some((_, at) => standsAt(words, at, wanted));
}

function beginsWith(words: string[], phrase: string): boolean {
  return standsAt(words, 0, phraseWords(phrase));
}

function endsWith(words: string[], phrase: string): boolean {
  const wanted = phraseWords(phrase);
  return wanted.length <= words.length && standsAt(words, words.length - wanted.length, wanted);
}

function standsAt(words: string[], at: number, wanted: string[]): boolean {
  return wanted.every((word, i) => isWord(words[at + i], word));
}

function isWord(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false;
  if (wanted === '<number>') return /^\d/.test(word);
  if (wanted === '<roman>') return /^(i{1,3}|iv)[abc]?$/.test(word);
  return word === wanted || word === `${wanted}s` || word === `${wanted}es`;
}

const phrases = new Map<string, string[]>();

function phraseWords(phrase: string): string[] {
  let words = phrases.get(phrase);
  if (!words) {
    words = phrase.split(' ').flatMap((part) => (/^<\w+>$/.test(part) ? [part] : wordsIn(part)));
    phrases.set(phrase, words);
  }
  return words;
}

/** Signs that count as words of their own in rules. */
const SIGNS = '=%+±<>≥≤';

/** Longest stretch that is read for a window, in units a word. */
const UNITS_PER_WORD = 24;

function wordsBefore(text: string, end: number, most: number): string[] {
  return wordsIn(text.slice(Math.max(0, end - most * UNITS_PER_WORD), end)).slice(-most);
}

function wordsAfter(text: string, start: number, most: number): string[] {
  return wordsIn(text.slice(start, start + most * UNITS_PER_WORD)).slice(0, most);
}

/** The folded words of a text, signs of `SIGNS` among them. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let word = '';
  const close = () => {
    if (word !== '') words.push(word);
    word = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === VANISHING) continue;
    if (unit > EXPANDING) word += String.fromCharCode(unit);
    else {
      close();
      if (SIGNS.includes(text.charAt(i))) words.push(text.charAt(i));
    }
  }
  close();
  return words;
}
