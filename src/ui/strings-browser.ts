/** What the browser itself shows for us: in its menu of a selection and under its address bar. */
import type { Language } from '../core/entries.ts';

export interface BrowserStrings {
  /** The selected text stands in the place of `%s`. */
  explainMenu: string;
  /** Stands under the address bar until something fits. */
  lookUp: string;
  /** The same, when nothing fits. */
  noneFits(query: string): string;
}

export const BROWSER_STRINGS: Readonly<Record<Language, BrowserStrings>> = {
  en: {
    explainMenu: 'Explain “%s”',
    lookUp: 'Type a word to look it up in Plainword',
    noneFits: (query) => `No entry for “${query}”. Press Enter to search in Plainword.`,
  },
  es: {
    explainMenu: 'Explicar “%s”',
    lookUp: 'Escriba una palabra para buscarla en Plainword',
    noneFits: (query) => `No hay una entrada para “${query}”. Pulse Intro para buscar en Plainword.`,
  },
};
