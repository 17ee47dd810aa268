/** Every text of the interface, by language: a missing one does not compile. Entries bring their own words. */
import type { Language } from '../core/entries.ts';
import type { Problem } from '../core/problem.ts';
import { CARD_EN, type CardStrings } from './strings-card.ts';
import { CARD_ES } from './strings-card-es.ts';
import {
  CHOICE_EN,
  type ChoiceStrings,
  OPTIONS_EN,
  type OptionsStrings,
  PROBLEMS_EN,
  WELCOME_EN,
  type WelcomeStrings,
} from './strings-pages.ts';
import { CHOICE_ES, OPTIONS_ES, PROBLEMS_ES, WELCOME_ES } from './strings-pages-es.ts';
import { ENTRY_EN, type EntryStrings, POPUP_EN, type PopupStrings } from './strings-popup.ts';
import { ENTRY_ES, POPUP_ES } from './strings-popup-es.ts';
import { BACKUP_EN, type BackupStrings, LOOK_EN, type LookStrings } from './strings-settings.ts';
import { BACKUP_ES, LOOK_ES } from './strings-settings-es.ts';
import { WORDS_EN, type WordsStrings } from './strings-words.ts';
import { WORDS_ES } from './strings-words-es.ts';

/** The card's texts stand at the top, so that whole `Strings` may be given where a card asks for its own. */
export interface Strings extends CardStrings {
  brand: string;
  popup: PopupStrings;
  entry: EntryStrings;
  choice: ChoiceStrings;
  welcome: WelcomeStrings;
  options: OptionsStrings;
  looks: LookStrings;
  backup: BackupStrings;
  words: WordsStrings;
  problems: Readonly<Record<Problem, string>>;
}

export const EN: Strings = {
  ...CARD_EN,
  brand: 'Plainword',
  popup: POPUP_EN,
  entry: ENTRY_EN,
  choice: CHOICE_EN,
  welcome: WELCOME_EN,
  options: OPTIONS_EN,
  looks: LOOK_EN,
  backup: BACKUP_EN,
  words: WORDS_EN,
  problems: PROBLEMS_EN,
};

export const ES: Strings = {
  ...CARD_ES,
  brand: 'Plainword',
  popup: POPUP_ES,
  entry: ENTRY_ES,
  choice: CHOICE_ES,
  welcome: WELCOME_ES,
  options: OPTIONS_ES,
  looks: LOOK_ES,
  backup: BACKUP_ES,
  words: WORDS_ES,
  problems: PROBLEMS_ES,
};

const WRITTEN: Readonly<Record<Language, Strings>> = { en: EN, es: ES };

/** The texts in `language`. */
export function stringsIn(language: Language): Strings {
  return WRITTEN[language];
}
