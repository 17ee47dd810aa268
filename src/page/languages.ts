/** In which language each passage is, so that the names of one language are not looked for in another. */
import type { Language } from '../core/entries.ts';
import { fitsLanguage } from '../core/language.ts';
import { attributeOf, holderOf } from './dom.ts';

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

/** Judges passages, `languageOf` asked only where small words leave it open and the page's own word is no help. */
export function createJudge(
  language: Language,
  languageOf: LanguageOf,
): (passages: readonly Spoken[]) => Promise<void> {
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
  /** `said` is believed unless the words plainly speak against it. */
  const judge = async (text: string, said: string | undefined) => {
    const fits = fitsLanguage(text, language);
    if (fits) return language;
    if (fits === undefined && said !== undefined) return said;
    return (await ask(text)) ?? said;
  };

  /** By what the page as a whole was held to be when a passage was judged: it is judged again only if that changes. */
  const judgedBy = new WeakMap<Spoken, string | undefined>();

  return async (passages) => {
    const open = passages.filter(({ said }) => said.isForWholePage);
    const said = open.find((each) => each.said.language !== undefined)?.said.language;
    const ofPage = open.length > 0 ? await judge(sampleOf(open), said) : undefined;
    for (const passage of passages) {
      if (judgedBy.has(passage) && judgedBy.get(passage) === ofPage) continue;
      judgedBy.set(passage, ofPage);
      const own = passage.said.isForWholePage
        ? await judge(passage.block.text, ofPage)
        : passage.said.language;
      passage.isForeign = (own ?? language) !== language;
    }
  };
}

/** The beginnings of texts, as many as tell the language of the page. */
function sampleOf(passages: readonly Spoken[]): string {
  let sample = '';
  for (const { block } of passages) {
    if (sample.length >= SAMPLE) break;
    sample += `${block.text.slice(0, BEGINNING)}\n`;
  }
  return sample;
}
