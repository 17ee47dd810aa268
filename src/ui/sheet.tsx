import type { JSX } from 'preact';
import type { Language } from '../core/entries.ts';
import type { SheetStrings } from './strings-words.ts';
import type { WordRow } from './word-rows.ts';

interface Props {
  rows: readonly WordRow[];
  /** The reader's own. */
  questions: readonly string[];
  strings: SheetStrings;
}

/** The sheet of paper: what it looks like here is what is printed. */
export function Sheet({ rows, questions, strings }: Props): JSX.Element {
  return (
    <article class="sheet" aria-label={strings.title}>
      <h2>{strings.heading}</h2>
      <div class="sheet-head">
        <p>{strings.date}</p>
        <p>{strings.withWhom}</p>
      </div>
      {rows.map(({ word, lang, title, meaning, chosen }) => (
        <section key={word.entry} class="sheet-word">
          <h3 lang={lang}>{title}</h3>
          {meaning !== '' && <p lang={lang}>{meaning}</p>}
          {word.note !== '' && (
            <p class="sheet-note">
              {strings.myNote} {word.note}
            </p>
          )}
          <Asks asks={chosen} lang={lang} />
        </section>
      ))}
      {questions.length > 0 && (
        <section class="sheet-word">
          <h3>{strings.myQuestions}</h3>
          <Asks asks={questions} />
        </section>
      )}
      <p class="sheet-foot">{strings.notAdvice}</p>
    </article>
  );
}

/** Questions, each with lines to write on. */
function Asks({ asks, lang }: { asks: readonly string[]; lang?: Language }): JSX.Element | null {
  if (asks.length === 0) return null;
  return (
    <ul class="asks" lang={lang}>
      {asks.map((ask) => (
        <li key={ask}>{ask}</li>
      ))}
    </ul>
  );
}
