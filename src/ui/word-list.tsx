import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { DOWN_A_LIST, indexAfter } from './arrow-keys.ts';
import type { Title } from './shelf.ts';

interface Props<Id extends string> {
  titles: readonly Title<Id>[];
  /** What stands beside a title: a button. */
  beside?: (id: Id) => ComponentChildren;
  /** The row that the reader has just come back from: it takes focus. */
  returnTo?: string | undefined;
  /** Arrow up on the first row: back to where the reader came from. */
  onLeave?(): void;
  /** Without it the rows are plain text. */
  onOpen?(id: Id): void;
}

/** Rows, most often of entries to open. Arrow keys, Home and End move through them; Tab does too. */
export function WordList<Id extends string>(props: Props<Id>): JSX.Element {
  const { titles, beside, returnTo, onLeave, onOpen } = props;
  const list = useRef<HTMLUListElement>(null);

  // After the title's own effect, which gives focus to the top of the view.
  useEffect(() => {
    const at = titles.findIndex(({ id }) => id === returnTo);
    list.current?.children[at]?.querySelector('button')?.focus();
  }, [returnTo]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.row-open') ?? [])];
    const at = rows.findIndex((row) => row.parentElement?.contains(event.target as Node));
    const next = indexAfter(event.key, at, rows.length, DOWN_A_LIST);
    if (next === undefined) return;
    if (next >= 0) rows[next]?.focus();
    else if (onLeave) onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} class="rows" onKeyDown={onKeyDown}>
      {titles.map(({ id, title, lang, detail }) => (
        <li key={id} class="row">
          {onOpen ? (
            <button type="button" class="row-open" onClick={() => onOpen(id)}>
              <span lang={lang}>{title}</span>
              {detail !== undefined && <span class="quiet">{detail}</span>}
            </button>
          ) : (
            <span class="row-text" lang={lang}>
              {title}
            </span>
          )}
          {beside?.(id)}
        </li>
      ))}
    </ul>
  );
}
