/** In which language each passage is, so that the names of one language are not looked for in another. */
import type { Language } from '../core/entries.ts';
import { fitsLanguage } from '../core/language.ts';
import { attributeOf, holderOf } from './dom.ts';
import { inSlices } from './pace.ts';

/** What the page says of a text's language: at the text itself, or for the page as a whole, and that may be a default. */
export interface Said {
  language: string | undefined;
  isForWholePage: boolean;
}

/** Tells the language of a text, such as `de`, where it can be told surely. */
export type LanguageOf = (text: string) => Promise<string | undefined>;

/** A text whose language is in question. */
export interface Spoken {
  block: { text: string };
  said: Said;
  isForeign: boolean;
}

/** The nearest word of the page on the language of a node. */
export function saidAt(node: Node): Said {
  for (let at = holderOf(node); at; at = holderOf(at)) {
    const lang = attributeOf(at, 'lang') ?? attributeOf(at, 'xml:lang');
    if (lang === null) continue;
    const isForWholePage = at === document.documentElement || at === document.body || lang === '';
    return { language: baseOf(lang), isForWholePage };
  }
  return { language: undefined, isForWholePage: true };
}

export function isSameSaid(a: Said, b: Said): boolean {
  return a.language === b.language && a.isForWholePage === b.isForWholePage;
}

/** `en-GB` → `en`. */
function baseOf(lang: string): string | undefined {
  return lang.toLowerCase().split('-')[0] || undefined;
}

/** A text as long as this tells its language as surely as any longer one, in units. */
const SAMPLE = 3000;

/** How much of each text goes into a sample of the page. */
const BEGINNING = 300;

/** How many answers are kept: a page asks for few, and for the same ones again after each change. */
const MOST_ANSWERS = 200;

/** Judges passages, and answers those that are foreign now and were not before, or the reverse. */
export type Judge = <T extends Spoken>(passages: Iterable<T>) => Promise<T[]>;

/** A judge that asks `languageOf` only where small words leave it open and the page's own word is no help. */
export function createJudge(language: Language, languageOf: LanguageOf, signal: AbortSignal): Judge {
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

  /** By what the page as a whole was held to be when a passage was judged: it is judged again only if that changes. */
  const judgedBy = new WeakMap<Spoken, string | undefined>();

  return async <T extends Spoken>(passages: Iterable<T>) => {
    const { sample, said } = wholeOf(passages);
    const ofPage = sample === '' ? undefined : (atOnce(sample, said) ?? (await ask(sample)) ?? said);
    const turned: T[] = [];
    const settle = (passage: T, own: string | undefined) => {
      const isForeign = (own ?? language) !== language;
      if (isForeign !== passage.isForeign) turned.push(passage);
      passage.isForeign = isForeign;
    };
    const open: T[] = [];
    function* judgeAtOnce(): Generator<void> {
      for (const passage of passages) {
        if (judgedBy.has(passage) && judgedBy.get(passage) === ofPage) continue;
        judgedBy.set(passage, ofPage);
        const { said, block } = passage;
        const own = said.isForWholePage ? atOnce(block.text, ofPage) : (said.language ?? language);
        if (own === undefined) open.push(passage);
        else settle(passage, own);
        yield;
      }
    }
    await inSlices(judgeAtOnce(), signal);
    for (const passage of open) settle(passage, (await ask(passage.block.text)) ?? ofPage);
    return turned;
  };
}

/** The beginnings of those texts that go by the page, as many as tell its language, and what is said of that. */
function wholeOf(passages: Iterable<Spoken>): { sample: string; said: string | undefined } {
  let sample = '';
  let language: string | undefined;
  for (const { block, said } of passages) {
    if (!said.isForWholePage) continue;
    if (sample.length < SAMPLE) sample += `${block.text.slice(0, BEGINNING)}\n`;
    language ??= said.language;
    if (sample.length >= SAMPLE && language !== undefined) break;
  }
  return { sample, said: language };
}
