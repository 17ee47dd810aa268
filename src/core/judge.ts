/** In which language each text of a page is, so that the names of one language are not looked for in another. */
import type { Language } from './entries.ts';
import { fitsLanguage } from './language.ts';

/** What the page says of a text's language: at the text itself, or for the page as a whole, and that may be a default. */
export interface Said {
  language?: string | undefined;
  isForWholePage: boolean;
}

/** Tells the language of a text, such as `de`, where it can be told surely. */
export type LanguageOf = (text: string) => Promise<string | undefined>;

/** A text whose language is in question. */
export interface Spoken {
  text: string;
  said: Said;
  isForeign: boolean;
}

/** A text as long as this tells its language as surely as any longer one, in units. */
const SAMPLE = 3000;

/** How much of each text goes into a sample of the page. */
const BEGINNING = 300;

/** How many answers are kept: a page asks for few, and for the same ones again after each change. */
const MOST_ANSWERS = 200;

/** Judges texts, and answers those that are foreign now and were not before, or the reverse. */
export type Judge = <T extends Spoken>(texts: readonly T[]) => Promise<T[]>;

/**
 * A judge that asks `languageOf` only where small words leave it open and the page's own word is no help. After each text
 * it lets others have their turn.
 */
export function createJudge(language: Language, languageOf: LanguageOf, turn: () => Promise<void>): Judge {
  const answers = new Map<string, Promise<string | undefined>>();
  const ask = (text: string) => {
    const sample = text.slice(0, SAMPLE);
    const known = answers.get(sample);
    if (known) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const answer = languageOf(sample);
    answers.set(sample, answer);
    return answer;
  };
  /** `said` is believed unless the words plainly speak against it: then, and where nothing is said, nothing is sure. */
  const atOnce = (text: string, said: string | undefined) => {
    const fits = fitsLanguage(text, language);
    if (fits) return language;
    return fits === undefined ? said : undefined;
  };

  /** By what the page as a whole was held to be when a text was judged: it is judged again only if that changes. */
  const judgedBy = new WeakMap<Spoken, string | undefined>();

  return async <T extends Spoken>(texts: readonly T[]) => {
    const { sample, said } = wholeOf(texts);
    const ofPage = sample === '' ? undefined : (atOnce(sample, said) ?? (await ask(sample)) ?? said);
    const turned: T[] = [];
    const settle = (each: T, own: string | undefined) => {
      const isForeign = (own ?? language) !== language;
      if (isForeign !== each.isForeign) turned.push(each);
      each.isForeign = isForeign;
    };
    const open: T[] = [];
    for (const each of texts) {
      if (judgedBy.has(each) && judgedBy.get(each) === ofPage) continue;
      judgedBy.set(each, ofPage);
      const { said, text } = each;
      const own = said.isForWholePage ? atOnce(text, ofPage) : (said.language ?? language);
      if (own === undefined) open.push(each);
      else settle(each, own);
      await turn();
    }
    for (const each of open) settle(each, (await ask(each.text)) ?? ofPage);
    return turned;
  };
}

/** The beginnings of those texts that go by the page, as many as tell its language, and what is said of that. */
function wholeOf(texts: readonly Spoken[]): { sample: string; said: string | undefined } {
  let sample = '';
  let language: string | undefined;
  for (const { text, said } of texts) {
    if (!said.isForWholePage) continue;
    if (sample.length < SAMPLE) sample += `${text.slice(0, BEGINNING)}\n`;
    language ??= said.language;
    if (sample.length >= SAMPLE && language !== undefined) break;
  }
  return { sample, said: language };
}
