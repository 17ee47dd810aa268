/** Every text of the interface, by language. Entries bring their own words. */
import type { Language } from '../core/entries.ts';
import { CARD_EN, type CardStrings } from './strings-card.ts';
import {
  CHOICE_EN,
  type ChoiceStrings,
  OPTIONS_EN,
  type OptionsStrings,
  WELCOME_EN,
  type WelcomeStrings,
} from './strings-pages.ts';
import { ENTRY_EN, type EntryStrings, POPUP_EN, type PopupStrings } from './strings-popup.ts';
import { BACKUP_EN, type BackupStrings, LOOK_EN, type LookStrings } from './strings-settings.ts';
import { WORDS_EN, type WordsStrings } from './strings-words.ts';

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
};

/** The texts in `language`, or in English where they are not written yet. */
export function stringsIn(language: Language): Strings {
  const written: Partial<Record<Language, Strings>> = { en: EN };
  return written[language] ?? EN;
}
