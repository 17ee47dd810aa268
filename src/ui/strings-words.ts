import { longDay } from './long-day.ts';

/** The page "My words" and the appointment sheet. */
export interface WordsStrings {
  title: string;
  /** The button that opens the page. */
  open: string;
  intro: string;
  isPrivate: string;
  saved(count: number): string;
  none: string;
  metOn(day: string): string;
  savedOn(day: string): string;
  note: string;
  noteFor(term: string): string;
  /** How much room a text field has left, near its end. */
  left(count: number): string;
  questionsFor(term: string): string;
  questions: string;
  onSheet: string;
  /** Names the box of one word for a screen reader. */
  termOnSheet(term: string): string;
  fullEntry: string;
  fullEntryOf(term: string): string;
  remove: string;
  removeTerm(term: string): string;
  removed(term: string): string;
  undo: string;
  ownQuestions: string;
  ownQuestionsHint: string;
  sheet: SheetStrings;
  table: TableStrings;
}

/** The sheet of paper, and how to get it. */
export interface SheetStrings {
  title: string;
  hint: string;
  empty: string;
  print: string;
  saveText: string;
  saveTable: string;
  fileOfSheet(day: string): string;
  fileOfTable(day: string): string;
  heading: string;
  date: string;
  withWhom: string;
  myNote: string;
  myQuestions: string;
  answer: string;
  notAdvice: string;
}

/** The first row of the table. */
export interface TableStrings {
  term: string;
  meaning: string;
  sentence: string;
  day: string;
  note: string;
  questions: string;
}

export const WORDS_EN: WordsStrings = {
  title: 'My words',
  open: 'Notes and appointment sheet',
  intro: 'Words you saved, with your notes. All of it stays in this browser and is sent to no one.',
  isPrivate:
    'In a private window Plainword keeps nothing, and does not show what you saved. Open this page in an ordinary window.',
  saved: (count) => (count === 1 ? '1 saved word' : `${count} saved words`),
  none: 'Nothing saved yet. Press Save on a card or an entry to keep a word here.',
  metOn: (day) => `Where you met it, on ${longDay(day, 'en')}`,
  savedOn: (day) => `Saved on ${longDay(day, 'en')}`,
  note: 'Your note',
  noteFor: (term) => `Your note on “${term}”`,
  left: (count) =>
    count === 0 ? 'No room for more letters' : `Room for ${count} more ${count === 1 ? 'letter' : 'letters'}`,
  questions: 'Questions to ask',
  questionsFor: (term) => `Questions to ask about “${term}”`,
  onSheet: 'On the appointment sheet',
  termOnSheet: (term) => `Put “${term}” on the appointment sheet`,
  fullEntry: 'Full entry',
  fullEntryOf: (term) => `Full entry of “${term}”`,
  remove: 'Remove',
  removeTerm: (term) => `Remove “${term}” and its note`,
  removed: (term) => `“${term}” was removed.`,
  undo: 'Undo',
  ownQuestions: 'Your own questions',
  ownQuestionsHint: 'One on each line. They go on the appointment sheet.',
  sheet: {
    title: 'Appointment sheet',
    hint: 'Choose above which words and questions go on it. A short sheet is easier to use. Only this sheet is printed, not the rest of the page.',
    empty: 'The sheet is empty so far. Save a word, or write a question of your own.',
    print: 'Print the sheet',
    saveText: 'Save the sheet as text',
    saveTable: 'Save all my words as a table (CSV)',
    fileOfSheet: (day) => `questions-${day}.txt`,
    fileOfTable: (day) => `my-words-${day}.csv`,
    heading: 'For my appointment',
    date: 'Date',
    withWhom: 'With',
    myNote: 'My note:',
    myQuestions: 'My own questions',
    answer: 'Answer:',
    notAdvice: 'Plain meanings by Plainword. They explain words and are not medical advice.',
  },
  table: {
    term: 'Word',
    meaning: 'Plain meaning',
    sentence: 'Where I met it',
    day: 'Saved on',
    note: 'My note',
    questions: 'Questions to ask',
  },
};
