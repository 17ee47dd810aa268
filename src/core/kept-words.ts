/** What the reader keeps on the page "My words": saved entries with what belongs to them, and questions of their own. */
import { LONGEST_SENTENCE } from './sentence.ts';
import { isEntryId, isRecord, LIST_LIMIT } from './settings.ts';

/** Longest note, and longest text of own questions, in UTF-16 units. */
export const LONGEST_NOTE = 2000;

/** More questions than any entry has. */
const MOST_ASKS = 20;
const LONGEST_ASK = 500;

/** An entry the reader saved. A text that is not there is empty. */
export interface KeptWord {
  entry: string;
  /** ISO day on which it was saved. */
  day: string;
  /** The sentence it was met in, without address or title: those would tell which pages somebody reads. */
  sentence: string;
  /** The reader's own words about it. */
  note: string;
  /** Which of the entry's questions go on the appointment sheet, as they are worded. */
  asks: string[];
  isOnSheet: boolean;
}

export interface Words {
  /** Newest last; no entry twice. */
  saved: KeptWord[];
  /** The reader's own questions, one on each line. */
  questions: string;
}

/** Before anything is saved. */
export const NO_WORDS: Words = { saved: [], questions: '' };

/** A word as it is when it was just saved. */
export function keptWord(entry: string, day: string, sentence = ''): KeptWord {
  return { entry, day, sentence, note: '', asks: [], isOnSheet: true };
}

/** Whole, valid words from whatever storage holds: what is damaged is left out, field by field. */
export function parseWords(stored: unknown): Words {
  const from = isRecord(stored) ? stored : {};
  const saved = Array.isArray(from.saved) ? from.saved.slice(0, LIST_LIMIT) : [];
  const byEntry = new Map<string, KeptWord>();
  for (const each of saved) {
    const word = parseKeptWord(each);
    if (word && !byEntry.has(word.entry)) byEntry.set(word.entry, word);
  }
  return { saved: [...byEntry.values()], questions: aText(from.questions, LONGEST_NOTE) };
}

/** The first versions kept nothing but the entry's id. */
function parseKeptWord(value: unknown): KeptWord | undefined {
  if (isEntryId(value)) return keptWord(value, '');
  if (!isRecord(value) || !isEntryId(value.entry)) return undefined;
  const { day, asks } = value;
  return {
    entry: value.entry,
    day: isDay(day) ? day : '',
    sentence: aText(value.sentence, LONGEST_SENTENCE),
    note: aText(value.note, LONGEST_NOTE),
    asks: Array.isArray(asks) ? asks.slice(0, MOST_ASKS).filter(isAsk) : [],
    isOnSheet: value.isOnSheet !== false,
  };
}

/** A new word goes last, or to its old place; one that is there already stays as it is. */
export function withWord(words: Words, word: KeptWord, at = words.saved.length): Words {
  const isThere = words.saved.some(({ entry }) => entry === word.entry);
  return isThere ? words : { ...words, saved: words.saved.toSpliced(at, 0, word) };
}

export function withoutWord(words: Words, entry: string): Words {
  return { ...words, saved: words.saved.filter((each) => each.entry !== entry) };
}

/** Changes what belongs to one word; a word that is gone stays gone. */
export function changeWord(words: Words, entry: string, change: Partial<Omit<KeptWord, 'entry'>>): Words {
  return {
    ...words,
    saved: words.saved.map((each) => (each.entry === entry ? { ...each, ...change } : each)),
  };
}

/** Both together. Of a word in both, what `mine` says stays, and `theirs` fills what is empty. */
export function mergeWords(mine: Words, theirs: Words): Words {
  const other = new Map(theirs.saved.map((word) => [word.entry, word]));
  const merged = mine.saved.map((word) => {
    const added = other.get(word.entry);
    other.delete(word.entry);
    if (!added) return word;
    return {
      ...word,
      day: word.day || added.day,
      sentence: word.sentence || added.sentence,
      note: word.note || added.note,
      asks: [...new Set([...word.asks, ...added.asks])],
    };
  });
  const own = questionsOf(mine);
  const added = new Set(questionsOf(theirs).filter((each) => !own.includes(each)));
  const both = thatFit([...own, ...added]);
  const questions = both.length === own.length ? mine.questions : both.join('\n');
  return { saved: [...merged, ...other.values()], questions };
}

/** Those of a list of own questions that find room together, in their order and whole: half a question asks nothing. */
export function thatFit(questions: readonly string[]): string[] {
  let room = LONGEST_NOTE;
  return questions.filter((each) => {
    if (each.length > room) return false;
    // One more for the end of the line.
    room -= each.length + 1;
    return true;
  });
}

/** The reader's own questions, one by one. */
export function questionsOf({ questions }: Pick<Words, 'questions'>): string[] {
  return questions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An ISO day that there is: any other could not be written out as a date. */
function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isAsk(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ASK;
}

function aText(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}
