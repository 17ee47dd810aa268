import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Glossary, Language } from '../core/entries.ts';
import { type KeptWord, LONGEST_NOTE, questionsOf, type Words } from '../core/kept-words.ts';
import { KeptWordView } from './kept-word.tsx';
import { saveFile } from './save-file.ts';
import { SavedText } from './saved-text.tsx';
import { Sheet } from './sheet.tsx';
import type { Strings } from './strings.ts';
import type { WordsStrings } from './strings-words.ts';
import { sheetText, wordsTable } from './word-files.ts';
import { rowsOf, type WordRow } from './word-rows.ts';

export interface MyWordsProps {
  words: Words;
  language: Language;
  /** ISO day. */
  today: string;
  /** In a private window nothing is shown. */
  isPrivate: boolean;
  /** The last change could not be written. */
  isUnsaved: boolean;
  glossary: Glossary;
  strings: Strings;
  onChange(entry: string, change: Partial<Omit<KeptWord, 'entry'>>): void;
  onRemove(entry: string): void;
  /** `at` is the place that the word had. */
  onPutBack(word: KeptWord, at: number): void;
  onQuestions(questions: string): void;
  onOpen(entry: string): void;
}

/** What the reader saved, with notes, and the sheet for an appointment that is made from it. */
export function MyWords(props: MyWordsProps): JSX.Element {
  const { strings, words, glossary, language } = props;
  const rows = useMemo(
    () => rowsOf(words.saved, glossary.entries, language),
    [words.saved, glossary, language],
  );
  return (
    <main class="page my-words" lang={strings.language}>
      <header>
        <h1>{strings.words.title}</h1>
        <p class="quiet">{props.isPrivate ? strings.words.isPrivate : strings.words.intro}</p>
        {props.isUnsaved && (
          <p role="alert" class="problem">
            {strings.words.unsaved}
          </p>
        )}
      </header>
      {!props.isPrivate && <SavedWords {...props} rows={rows} />}
      {!props.isPrivate && (
        <section class="own">
          <SavedText
            label={strings.words.ownQuestions}
            hint={strings.words.ownQuestionsHint}
            value={words.questions}
            longest={LONGEST_NOTE}
            left={strings.words.left}
            onText={props.onQuestions}
          />
        </section>
      )}
      {!props.isPrivate && <SheetSection {...props} rows={rows} strings={strings.words} />}
    </main>
  );
}

type Rows = { rows: readonly WordRow[] };

function SavedWords(props: MyWordsProps & Rows): JSX.Element {
  const { rows, words } = props;
  const strings = props.strings.words;
  const [removed, setRemoved] = useState<{ word: KeptWord; at: number; title: string }>();
  const undo = useRef<HTMLButtonElement>(null);

  // The pressed button left with its word: focus goes to what takes the press back.
  useEffect(() => undo.current?.focus(), [removed]);

  return (
    <section aria-labelledby="saved">
      <h2 id="saved">{strings.saved(rows.length)}</h2>
      <div class="undo">
        <p role="status">{removed ? strings.removed(removed.title) : ''}</p>
        {removed && (
          <button
            ref={undo}
            type="button"
            class="button"
            onClick={() => {
              props.onPutBack(removed.word, removed.at);
              setRemoved(undefined);
            }}
          >
            {strings.undo}
          </button>
        )}
      </div>
      {rows.length === 0 && <p class="quiet">{strings.none}</p>}
      {rows.map((row) => (
        <KeptWordView
          key={row.word.entry}
          row={row}
          strings={strings}
          onChange={(change) => props.onChange(row.word.entry, change)}
          onRemove={() => {
            setRemoved({ word: row.word, at: words.saved.indexOf(row.word), title: row.title });
            props.onRemove(row.word.entry);
          }}
          onOpen={() => props.onOpen(row.word.entry)}
        />
      ))}
    </section>
  );
}

function SheetSection(props: {
  rows: readonly WordRow[];
  words: Words;
  today: string;
  strings: WordsStrings;
}): JSX.Element {
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
