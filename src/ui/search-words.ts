/** How search reads a text: which words count, and which spellings are one. */
import type { Language } from '../core/entries.ts';

/** Words that say nothing about which entry is meant. */
const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'a an and are as at be by can do does for from have how i in is it mean means my of on or s so that the there these they this to was what when which who why will with you your'.split(
      ' ',
    ),
  ),
  es: new Set(
    'a al como con cual de del el en es esta este la las lo los mi mis o para por que quien se significa son su sus un una y'.split(
      ' ',
    ),
  ),
};

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  λ: 'lambda',
};

/** The words of `text`: no case, no accents, no punctuation, plurals as singulars. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’\u00ad\u200b-\u200d]/gu, '')
    .toLowerCase()
    .replace(/[αβγδκλ]/g, (letter) => GREEK[letter] ?? letter);
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

/** `words` without those that say nothing, or all of them where nothing else is left. */
export function tellingWords(words: readonly string[], language: Language): string[] {
  const telling = words.filter((word) => !STOP_WORDS[language].has(word));
  return telling.length > 0 ? telling : [...words];
}

/** One key for all the ways to write a name: `PD-L1`, `pd l1` and `PDL1` are `pdl1`. */
export function keyOf(text: string, language: Language): string {
  return tellingWords(wordsOf(text), language).join('');
}

/** `biopsies` → `biopsy`, `cells` → `cell`; `mass`, `virus` and `pelvis` stay. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
