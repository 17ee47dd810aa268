import type { JSX } from 'preact';
import { questionsOf, type Words } from '../core/kept-words.ts';
import { saveFile } from './save-file.ts';
import { Sheet } from './sheet.tsx';
import type { WordsStrings } from './strings-words.ts';
import { sheetText, wordsTable } from './word-files.ts';
import type { WordRow } from './word-rows.ts';

interface Props {
  rows: readonly WordRow[];
  words: Words;
  /** ISO day. */
  today: string;
  strings: WordsStrings;
}

/** The appointment sheet with the ways to take it along; nothing of it is printed but the sheet. */
export function SheetPart(props: Props): JSX.Element {
  const { rows, words, today, strings } = props;
  const { sheet } = strings;
  const chosen = rows.filter(({ word }) => word.isOnSheet);
  const questions = questionsOf(words);
  const isEmpty = chosen.length + questions.length === 0;
  return (
    <section aria-labelledby="sheet" class="sheet-part">
      <h2 id="sheet">{sheet.title}</h2>
      <p class="quiet">{isEmpty ? sheet.empty : sheet.hint}</p>
      <div class="actions">
        {!isEmpty && (
          <>
            <button type="button" class="button primary" onClick={() => print()}>
              {sheet.print}
            </button>
            <button
              type="button"
              class="button"
              onClick={() =>
                saveFile(sheet.fileOfSheet(today), 'text/plain', sheetText(chosen, questions, strings))
              }
            >
              {sheet.saveText}
            </button>
          </>
        )}
        {rows.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => saveFile(sheet.fileOfTable(today), 'text/csv', wordsTable(rows, strings))}
          >
            {sheet.saveTable}
          </button>
        )}
      </div>
      {!isEmpty && <Sheet rows={chosen} questions={questions} strings={sheet} />}
    </section>
  );
}
