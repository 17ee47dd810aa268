import type { JSX, RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { SearchIcon } from './icons.tsx';
import type { PopupStrings } from './strings-popup.ts';

interface Props {
  box: RefObject<HTMLInputElement | null>;
  query: string;
  /** Undefined while nothing is asked. */
  count: number | undefined;
  strings: PopupStrings;
  onQuery(query: string): void;
  /** Enter: open the best result. */
  onEnter(): void;
  /** Arrow down: go into the list. */
  onDown(): void;
}

/** One field that searches as the reader types, and says how much it found. */
export function SearchBox(props: Props): JSX.Element {
  const id = useId();
  const { strings } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') props.onEnter();
    else if (event.key === 'ArrowDown') props.onDown();
    // With text in the field, Escape clears it; on an empty field the browser may close the popup.
    else if (event.key === 'Escape' && props.query !== '') props.onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <label for={id}>{strings.searchLabel}</label>
      <div class="search-field">
        <SearchIcon />
        <input
          id={id}
          ref={props.box}
          type="search"
          aria-keyshortcuts="/"
          value={props.query}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={200}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Announcer text={countIn(strings, props.count)} />
    </search>
  );
}

/** How long the reader's fingers rest before a count is spoken: one count for a word, not one for each letter. */
const QUIET_MS = 500;

function Announcer({ text }: { text: string }): JSX.Element {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status">
      {spoken}
    </p>
  );
}

/** “12 results”, “No word like that”, or nothing where nothing is asked. */
export function countIn(strings: PopupStrings, count: number | undefined): string {
  if (count === undefined) return '';
  return count === 0 ? strings.noResults : strings.results(count);
}
