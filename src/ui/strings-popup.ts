import type { Category, Relation } from '../core/entries.ts';
import { longDay } from './long-day.ts';

/** The toolbar window: switches, lists and search. */
export interface PopupStrings {
  looking: string;
  restricted: string;
  /** In a panel, on a page that nobody has let Plainword into. */
  unasked: string;
  /** The label of the switch. */
  explainOn(site: string): string;
  /** The switch's state in words: short beside it, and as a sentence. */
  on: string;
  onForNow: string;
  off: string;
  isOn: string;
  isOnForNow: string;
  isOff: string;
  isPaused: string;
  always(site: string): string;
  pause: string;
  resume: string;
  keepBeside: string;
  settings: string;
  searchLabel: string;
  results(count: number): string;
  /** Under a list that was cut. */
  firstResults(count: number): string;
  noResults: string;
  noResultsHint: string;
  /** In a panel: the words on the screen now. */
  inView: string;
  noneInView: string;
  onThisPage(count: number): string;
  noneOnThisPage: string;
  times(count: number): string;
  showOnPage: string;
  showTermOnPage(term: string): string;
  browse: string;
  lastRead(term: string): string;
  allWords: string;
  byTopic: string;
  topics: string;
  letters: string;
  wordsUnder(letter: string, count: number): string;
  words(count: number): string;
  savedWords: string;
  noSaved: string;
  remove: string;
  removeTerm(term: string): string;
  knownWords: string;
  knownHint: string;
  noKnown: string;
  putBack: string;
  putTermBack(term: string): string;
  notAdvice: string;
  categories: Record<Category, string>;
}

/** The whole entry. */
export interface EntryStrings {
  alsoCalled: string;
  belongsHere: string;
  relations: Record<Relation, string>;
  related: string;
  sources: string;
  readOn(day: string): string;
  confirmedOn(day: string): string;
  opensNewTab: string;
  topic: string;
  writtenBy: string;
}

const wordCount = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

export const POPUP_EN: PopupStrings = {
  looking: 'Looking at this page…',
  restricted: 'This page can’t be explained here. You can still search.',
  unasked: 'Press the Plainword button in the toolbar to explain this page.',
  explainOn: (site) => `Explain words on ${site}`,
  on: 'On',
  onForNow: 'On for now',
  off: 'Off',
  isOn: 'On for this site.',
  isOnForNow: 'On for this page only, because you opened Plainword.',
  isOff: 'Off for this site.',
  isPaused: 'Paused on every site.',
  always: (site) => `Always explain words on ${site}`,
  pause: 'Pause everywhere',
  resume: 'Turn back on',
  keepBeside: 'Keep beside the page',
  settings: 'Settings',
  searchLabel: 'Look up a word',
  results: (count) => (count === 1 ? '1 result' : `${count} results`),
  firstResults: (count) => `The first ${count} are shown. More letters make the list shorter.`,
  noResults: 'No word like that',
  noResultsHint: 'Try fewer letters, another spelling, or the A to Z list.',
  inView: 'On the screen now',
  noneInView: 'No words here. Scroll on, and they appear.',
  onThisPage: (count) => `Words on this page (${count})`,
  noneOnThisPage: 'None found so far. You can look up any word above.',
  times: (count) => (count === 1 ? 'Once' : `${count} times`),
  showOnPage: 'Show',
  showTermOnPage: (term) => `Show “${term}” on the page`,
  browse: 'Browse',
  lastRead: (term) => `Back to “${term}”`,
  allWords: 'A to Z',
  byTopic: 'By topic',
  topics: 'Topics',
  letters: 'Letters',
  wordsUnder: (letter, count) => `${letter}: ${wordCount(count)}`,
  words: wordCount,
  savedWords: 'Saved words',
  noSaved: 'Nothing saved yet. Press Save on a card or an entry to keep a word here.',
  remove: 'Remove',
  removeTerm: (term) => `Remove “${term}” from saved words`,
  knownWords: 'Words I know',
  knownHint: 'These are not underlined on pages.',
  noKnown: 'No words yet. Press “I know this one” on a card and its word is no longer underlined.',
  putBack: 'Put back',
  putTermBack: (term) => `Put back “${term}”, so that it is underlined again`,
  notAdvice: 'Plainword explains words. It does not give medical advice.',
  categories: {
    biomarker: 'Markers and genes',
    trial: 'Clinical trials',
    drug: 'Medicines',
    'drug-class': 'Kinds of medicine',
    immune: 'Immune system',
    pathology: 'Lab reports',
    people: 'People and roles',
    test: 'Tests and scans',
    body: 'The body',
    'side-effect': 'Side effects',
    treatment: 'Treatments',
    practical: 'Daily life and costs',
  },
};

export const ENTRY_EN: EntryStrings = {
  alsoCalled: 'Also called',
  belongsHere: 'Belongs here, but is not the same',
  relations: {
    kind: 'A kind of this',
    part: 'A part of this',
    related: 'Related to this',
    opposite: 'The opposite of this',
    misprint: 'Sometimes written by mistake',
  },
  related: 'Related words',
  sources: 'Sources',
  readOn: (day) => `Read on ${longDay(day, 'en')}`,
  confirmedOn: (day) => `Address confirmed on ${longDay(day, 'en')}`,
  opensNewTab: 'opens in a new tab',
  topic: 'Topic:',
  writtenBy: 'Written in plain language by the Plainword project. No clinician has reviewed it yet.',
};
