import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Glossary, Language } from '../core/entries.ts';
import { type KeptWord, LONGEST_NOTE, type Words } from '../core/kept-words.ts';
import type { Problem } from '../core/problem.ts';
import { KeptWordView } from './kept-word.tsx';
import { ProblemLine } from './problem-line.tsx';
import { SavedText } from './saved-text.tsx';
import { SheetPart } from './sheet-part.tsx';
import type { Strings } from './strings.ts';
import { rowsOf, type WordRow } from './word-rows.ts';

export interface MyWordsProps {
  words: Words;
  language: Language;
  /** ISO day. */
  today: string;
  /** In a private window nothing is shown. */
  isPrivate: boolean;
  problem: Problem | undefined;
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
        <ProblemLine {...props} />
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
      {!props.isPrivate && <SheetPart {...props} rows={rows} strings={strings.words} />}
    </main>
  );
}

type Rows = { rows: readonly WordRow[] };

function SavedWords(props: MyWordsProps & Rows): JSX.Element {
  const { rows, words } = props;
  const strings = props.strings.words;
  const [removed, setRemoved] = useState<{ word: KeptWord; at: number; title: string }>();
  const undo = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);

  // The pressed button left with its word: focus goes to what takes the press back, and from there to the list.
  useEffect(() => undo.current?.focus(), [removed]);

  return (
    <section aria-labelledby="saved">
      <h2 ref={title} id="saved" tabIndex={-1}>
        {strings.saved(rows.length)}
      </h2>
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
              title.current?.focus();
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
