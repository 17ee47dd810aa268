/** The appointment sheet as text, and all kept words as a table. */
import { csvOf } from '../core/csv.ts';
import type { WordsStrings } from './strings-words.ts';
import type { WordRow } from './word-rows.ts';

/** Room for an answer, on a screen or on paper. */
const ROOM = '\n\n';

/** What the printed sheet says, as plain text. */
export function sheetText(
  rows: readonly WordRow[],
  questions: readonly string[],
  { sheet }: WordsStrings,
): string {
  const asked = (list: readonly string[]): string[] =>
    list.map((ask) => `  [ ] ${ask}\n      ${sheet.answer}${ROOM}`);
  const words = rows.map(({ title, meaning, word, chosen }) =>
    [title, meaning, word.note && `${sheet.myNote} ${word.note}`, ...asked(chosen)]
      .filter(Boolean)
      .join('\n'),
  );
  const own = questions.length > 0 ? [[sheet.myQuestions, ...asked(questions)].join('\n')] : [];
  const head = [sheet.heading, `${sheet.date}: `, `${sheet.withWhom}: `].join('\n');
  return `${[head, ...words, ...own, sheet.notAdvice].join('\n\n')}\n`;
}

/** All kept words with what belongs to them, for a spreadsheet. */
export function wordsTable(rows: readonly WordRow[], { table }: WordsStrings): string {
  const head = [table.term, table.meaning, table.sentence, table.day, table.note, table.questions];
  const body = rows.map(({ title, meaning, word, chosen }) => [
    title,
    meaning,
    word.sentence,
    word.day,
    word.note,
    chosen.join('\n'),
  ]);
  return csvOf([head, ...body]);
}
