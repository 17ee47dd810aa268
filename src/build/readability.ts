/** How hard a text is to read. Flesch-Kincaid grade after Kincaid et al. 1975. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

export interface Count {
  words: number;
  sentences: number;
  longestSentence: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.+-]*/gu;

/** Full stops after which a capital begins no sentence: `Dr. Smith`, `the U.S. Food and Drug Administration`. */
const SHORTENED = String.raw`(?<!(?<![\p{L}.])(?:Dr|Mr|Mrs|Ms|vs|U\.S|U\.K)\.)`;
/** A sentence begins with a capital or a digit, also in quotes, or with a short form such as `pCR`. */
const BEGINNING = String.raw`(?=["'(]?(?:\p{Lu}|\p{N}|\p{Ll}{1,2}\p{Lu}))`;
const BREAK = new RegExp(String.raw`(?<=[.!?]["')]?)${SHORTENED}\s+${BEGINNING}`, 'u');

/** The sentences of a text; `100.4`, `Dr.` and `U.S.` do not end one. */
export function sentencesOf(text: string): string[] {
  return text.split(BREAK).filter((each) => /[\p{L}\p{N}]/u.test(each));
}

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

export function count(text: string): Count {
  const lengths = sentencesOf(text).map((each) => wordsOf(each).length);
  return {
    words: wordsOf(text).length,
    sentences: lengths.length,
    longestSentence: Math.max(0, ...lengths),
  };
}

/** US school grade of a text; `0` for an empty one. */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length === 0 || sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
}

/** The text with each of `names` replaced by "it": one long name moves a 30-word text by 4 grades. */
export function masked(text: string, names: readonly string[]): string {
  const lower = text.toLowerCase();
  // Few of an entry's names stand in one text, and a pattern for each is what costs.
  const longestFirst = names
    .filter((each) => lower.includes(each.toLowerCase()))
    .sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (masked, name) =>
      masked.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${quoted(name)}(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu'),
        'it',
      ),
    text,
  );
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
