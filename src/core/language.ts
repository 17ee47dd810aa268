/** Is a text in the language of a table of names? */
import type { Language } from './entries.ts';
import { LETTERS } from './letters.ts';

/**
 * Small words that every text of a language is full of, without those that other languages of the same letters have as
 * well (`in`, `was`, `as`).
 */
const SMALL_WORDS: Partial<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    (
      'the of and to is are with that this these those you your they their by from be been can may not it its or which ' +
      'who when what how will would should were has had after before during into about than there if but because'
    ).split(' '),
  ),
};

/** Fewer words than this can be anything: a heading, a list of drugs. */
const LEAST_WORDS = 12;

/** More than so many units say nothing new. */
const MOST_UNITS = 1000;

const WORDS = new RegExp(`[${LETTERS}]+`, 'g');

/** Shares of small words: English prose has three times the first, other languages less than the second. */
const SURE = 0.1;
const FOREIGN = 0.03;

/** True for a text that is plainly in the language, false for one that plainly is not; else nothing. */
export function fitsLanguage(text: string, language: Language): boolean | undefined {
  const small = SMALL_WORDS[language];
  const words = text.slice(0, MOST_UNITS).toLowerCase().match(WORDS) ?? [];
  if (!small || words.length < LEAST_WORDS) return undefined;
  const share = words.filter((word) => small.has(word)).length / words.length;
  if (share >= SURE) return true;
  return share <= FOREIGN ? false : undefined;
}
