import type { Language, Relation } from '../core/entries.ts';
import { CARD_ES } from './strings-card-es.ts';

/** What the card says around an entry's own words. The page script carries these and no others. */
export interface CardStrings {
  /** The language of these texts. */
  language: Language;
  back: string;
  close: string;
  /** Stands before the way a term is said. */
  sayItLike: string;
  listen: string;
  /** Names the button for a screen reader. */
  listenTo(term: string): string;
  /** Has the short wording said. */
  readAloud: string;
  /** Said to those who go from word to word by key; 25 words at most. */
  arrived(term: string, number: number, of: number): string;
  more: string;
  whyItMatters: string;
  askYourTeam: string;
  notTheSame: string;
  fullEntry: string;
  save: string;
  saved: string;
  /** Said where a word could not be saved, or let go of. */
  unsaved: string;
  iKnowThis: string;
  /** Leads the two short wordings of words that can mean either. */
  twoSenses: string;
  warningSigns: string;
  /** Leads the list of emergency signs. */
  callNow: string;
  /** Leads the list of signs to call the care team for. */
  callSoon: string;
  /** The card for a selection that is not an entry. */
  noEntryFor(words: string): string;
  /** Leads the list of entries that come close. */
  nearest: string;
  noneNear: string;
  /** Says how words on the page belong to an entry that is not the same thing. */
  relation: Record<Relation, (words: string, term: string) => string>;
}

export const CARD_EN: CardStrings = {
  language: 'en',
  back: 'Back',
  close: 'Close',
  sayItLike: 'Say it like:',
  listen: 'Listen',
  listenTo: (term) => `Listen to “${term}”`,
  readAloud: 'Read it to me',
  arrived: (term, number, of) => `${term}, word ${number} of ${of}. Press Escape to close.`,
  more: 'More',
  whyItMatters: 'Why it matters',
  askYourTeam: 'Questions for your care team',
  notTheSame: 'Easy to mix up',
  fullEntry: 'Full entry',
  save: 'Save',
  saved: 'Saved',
  unsaved: 'This could not be saved, perhaps because the disk is full. Please try again.',
  iKnowThis: 'I know this one',
  twoSenses: 'This can mean two things here:',
  warningSigns: 'Warning signs',
  callNow: 'Call 911 or your local emergency number for:',
  callSoon: 'Call your care team right away, day or night, for:',
  noEntryFor: (words) => `No entry for “${words}”`,
  nearest: 'These come close:',
  noneNear: 'Nothing comes close. A shorter piece of it may be found.',
  relation: {
    kind: (words, term) => `This page says “${words}”. That is one kind of ${term}.`,
    part: (words, term) => `This page says “${words}”. That is one part of ${term}.`,
    related: (words, term) => `This page says “${words}”. That is related to ${term}, but not the same.`,
    opposite: (words, term) => `This page says “${words}”. That is the opposite of ${term}.`,
    misprint: (words, term) => `This page says “${words}”. That is most likely a misprint for ${term}.`,
  },
};

const WRITTEN: Readonly<Record<Language, CardStrings>> = { en: CARD_EN, es: CARD_ES };

/** The card's texts in `language`. */
export function cardStringsIn(language: Language): CardStrings {
  return WRITTEN[language];
}
