import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Title } from './shelf.ts';
import { WordList } from './word-list.tsx';

interface Props {
  /** Names the list. */
  label: string;
  titles: readonly Title[];
  /** Said instead of a list without rows. */
  none: string;
  /** The button beside each row, and its whole name for a screen reader. */
  action: string;
  nameOf(title: string): string;
  onAction(id: string): void;
  /** The row that the reader has just come back from. */
  returnTo?: string | undefined;
  /** Without it the rows are plain text. */
  onOpen?(id: string): void;
}

/** What the reader kept: words, sites. Each can be taken out again. */
export function KeptList(props: Props): JSX.Element {
  const group = useRef<HTMLFieldSetElement>(null);
  const names = new Map(props.titles.map(({ id, title }) => [id, title]));
  const take = (id: string): void => {
    // The pressed button leaves with its row; without this the focus would fall to the top of the page.
    group.current?.focus();
    props.onAction(id);
  };
  return (
    <fieldset ref={group} class="bare" aria-label={props.label} tabIndex={-1}>
      {props.titles.length === 0 && <p class="quiet">{props.none}</p>}
      <WordList
        titles={props.titles}
        returnTo={props.returnTo}
        {...(props.onOpen ? { onOpen: props.onOpen } : {})}
        beside={(id) => (
          <button
            type="button"
            class="button small"
            aria-label={props.nameOf(names.get(id) ?? id)}
            onClick={() => take(id)}
          >
            {props.action}
          </button>
        )}
      />
    </fieldset>
  );
}
