/** What a page says of the language of its texts. */
import type { Said } from '../core/judge.ts';
import { attributeOf, holderOf } from './dom.ts';

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
