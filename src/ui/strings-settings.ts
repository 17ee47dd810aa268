import type { BackupField } from '../core/backup.ts';
import type { Language } from '../core/entries.ts';
import type { MarkColor, MarkLine } from '../core/mark-rule.ts';
import type { HoldKey, TextSize } from '../core/settings.ts';

/** How marks and cards look, in the settings. */
export interface LookStrings {
  lineLabel: string;
  lines: Record<MarkLine, string>;
  colorLabel: string;
  colors: Record<MarkColor, string>;
  /** The contrast of the chosen colour, as ratios to one. */
  contrast(onWhite: string, onDark: string): string;
  contrastOfText: string;
  contrastHint: string;
  preview: string;
  onWhite: string;
  onDark: string;
  /** The words in brackets are marked. */
  sample: string;
  sizeLabel: string;
  sizes: Record<TextSize, string>;
  sizeSample: string;
  holdLabel: string;
  holdKeys: Record<HoldKey, string>;
  holdHint: string;
  /** The language is that of the browser. */
  asInBrowser: string;
  languages: Record<Language, string>;
  reset: string;
  resetHint: string;
  wasReset: string;
  undo: string;
  myWords(count: number): string;
  myWordsHint: string;
}

/** Settings and words as a file. */
export interface BackupStrings {
  title: string;
  text: string;
  save: string;
  file(day: string): string;
  choose: string;
  chooseLabel: string;
  wrong: Record<'unreadable' | 'foreign' | 'newer', string>;
  review: string;
  merging: string;
  nothingNew: string;
  words(count: number): string;
  fuller(count: number): string;
  known(count: number): string;
  offSites(count: number): string;
  questions(count: number): string;
  /** Own questions for which there is no room. */
  unfit(count: number): string;
  settings(names: string): string;
  fields: Record<BackupField, string>;
  leftOut: string;
  leftOutField(name: string, count: number): string;
  take: string;
  cancel: string;
  taken: string;
  notTaken: string;
  hosts(count: number): string;
  /** Stands in the list of sites for all of them. */
  everySite: string;
  allow: string;
}

export const LOOK_EN: LookStrings = {
  lineLabel: 'The line under a word',
  lines: { dotted: 'Dotted', dashed: 'Dashed', solid: 'Solid' },
  colorLabel: 'Its color',
  colors: { text: 'Like the text', teal: 'Green', blue: 'Blue', violet: 'Violet', amber: 'Brown' },
  contrast: (onWhite, onDark) =>
    `Contrast: ${onWhite} to 1 on white, ${onDark} to 1 on dark. A line needs 3 to 1 to be seen well.`,
  contrastOfText: 'The line is as easy to see as the text.',
  contrastHint: 'On a page where this color would be hard to see, the line takes the color of the text.',
  preview: 'How it looks',
  onWhite: 'On a light page',
  onDark: 'On a dark page',
  sample: 'After the [biopsy] she asked her [oncologist] what comes next.',
  sizeLabel: 'Size of the text in a card',
  sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
  sizeSample: 'The text in a card is this large.',
  holdLabel: 'Does a card open when you rest on a word?',
  holdKeys: {
    none: 'Yes',
    alt: 'Only while I hold Alt (Option on a Mac)',
    shift: 'Only while I hold Shift',
  },
  holdHint: 'A click or a tap on a word always opens its card.',
  asInBrowser: 'As in the browser',
  languages: { en: 'English', es: 'Español' },
  reset: 'Back to the defaults',
  resetHint: 'For marks, cards and language. Your words and sites stay as they are.',
  wasReset: 'Marks, cards and language are as on the first day.',
  undo: 'Undo',
  myWords: (count) => `My words (${count})`,
  myWordsHint: 'Saved words with your notes, and a sheet to take to an appointment.',
};

export const BACKUP_EN: BackupStrings = {
  title: 'A copy in a file',
  text: 'The file holds your settings, sites, words and notes, for another browser or as a safe copy. It is not locked: anyone who opens it can read it.',
  save: 'Save a copy',
  file: (day) => `plainword-${day}.json`,
  choose: 'Bring back a copy',
  chooseLabel: 'A file with a copy',
  wrong: {
    unreadable: 'This file cannot be read. It may be damaged or cut off. Nothing was changed.',
    foreign: 'This file is not a copy that Plainword made. Nothing was changed.',
    newer: 'This file was made by a newer Plainword. Update this one first. Nothing was changed.',
  },
  review: 'What this file would change',
  merging: 'It is added to what you have. No word, note or site of yours is taken away.',
  nothingNew: 'The file holds nothing that is not here already.',
  words: (count) => (count === 1 ? '1 saved word is added.' : `${count} saved words are added.`),
  fuller: (count) =>
    count === 1 ? '1 saved word gets a note or question.' : `${count} saved words get notes or questions.`,
  known: (count) =>
    count === 1 ? '1 word that you know is added.' : `${count} words that you know are added.`,
  offSites: (count) => (count === 1 ? '1 more site is turned off.' : `${count} more sites are turned off.`),
  questions: (count) =>
    count === 1 ? '1 question of your own is added.' : `${count} questions of your own are added.`,
  unfit: (count) =>
    count === 1
      ? 'For 1 question of your own there is no room. It stays in the file only.'
      : `For ${count} questions of your own there is no room. They stay in the file only.`,
  settings: (names) => `These settings change: ${names}.`,
  fields: {
    paused: 'pause everywhere',
    offSites: 'sites that are turned off',
    density: 'which mentions are underlined',
    markLine: 'the line under a word',
    markColor: 'the color of the line',
    textSize: 'size of the text in a card',
    holdKey: 'the key to hold',
    delay: 'how soon a card opens',
    language: 'language of the explanations',
    uiLanguage: 'language of the buttons',
    known: 'words that you know',
    welcomed: 'whether the welcome page was answered',
    words: 'saved words',
    questions: 'your own questions',
    hosts: 'sites where Plainword runs',
  },
  leftOut: 'Some of the file is damaged or too long, and is left out:',
  leftOutField: (name, count) => (count === 1 ? name : `${name} (${count})`),
  take: 'Add it',
  cancel: 'Cancel',
  taken: 'The copy was added.',
  notTaken: 'The copy could not be added. Nothing was changed. Please try again.',
  hosts: (count) =>
    count === 1
      ? 'In the copy, Plainword also ran on this site. Only you can allow that here:'
      : `In the copy, Plainword also ran on these ${count} sites. Only you can allow that here:`,
  everySite: 'Every site',
  allow: 'Allow these sites',
};
