import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type KeptWord, LONGEST_NOTE } from '../core/kept-words.ts';
import { withValue } from '../core/settings.ts';
import { SavedText } from './saved-text.tsx';
import type { WordsStrings } from './strings-words.ts';
import type { WordRow } from './word-rows.ts';

interface Props {
  row: WordRow;
  strings: WordsStrings;
  onChange(change: Partial<Omit<KeptWord, 'entry'>>): void;
  onRemove(): void;
  onOpen(): void;
}

/** One word of "My words": what it means, where it was met, and the reader's own part. */
export function KeptWordView({ row, strings, onChange, onRemove, onOpen }: Props): JSX.Element {
  const { word, lang, title, meaning, asks, chosen } = row;
  const id = useId();
  return (
    <article class="kept" aria-labelledby={id}>
      <h3 id={id} lang={lang}>
        {title}
      </h3>
      {meaning !== '' && <p lang={lang}>{meaning}</p>}
      {word.sentence === '' ? (
        word.day !== '' && <p class="quiet">{strings.savedOn(word.day)}</p>
      ) : (
        <figure class="met">
          <blockquote>{word.sentence}</blockquote>
          {word.day !== '' && <figcaption>{strings.metOn(word.day)}</figcaption>}
        </figure>
      )}
      <SavedText
        label={strings.note}
        name={strings.noteFor(title)}
        value={word.note}
        longest={LONGEST_NOTE}
        left={strings.left}
        onText={(note) => onChange({ note })}
      />
      {asks.length > 0 && (
        <fieldset aria-label={strings.questionsFor(title)}>
          <legend>{strings.questions}</legend>
          {asks.map((ask) => (
            <label key={ask} class="radio" lang={lang}>
              <input
                type="checkbox"
                checked={chosen.includes(ask)}
                onChange={({ currentTarget }) =>
                  onChange({ asks: withValue(word.asks, ask, currentTarget.checked) })
                }
              />
              {ask}
            </label>
          ))}
        </fieldset>
      )}
      <label class="radio on-sheet">
        <input
          type="checkbox"
          checked={word.isOnSheet}
          aria-label={strings.termOnSheet(title)}
          onChange={({ currentTarget }) => onChange({ isOnSheet: currentTarget.checked })}
        />
        {strings.onSheet}
      </label>
      <div class="actions">
        {meaning !== '' && (
          <button type="button" class="button small" aria-label={strings.fullEntryOf(title)} onClick={onOpen}>
            {strings.fullEntry}
          </button>
        )}
        <button type="button" class="button small" aria-label={strings.removeTerm(title)} onClick={onRemove}>
          {strings.remove}
        </button>
      </div>
    </article>
  );
}
