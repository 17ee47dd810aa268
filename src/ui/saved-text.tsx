import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** The whole name of the field for a screen reader, where the label is short. */
  name?: string;
  hint?: string;
  value: string;
  /** In UTF-16 units, as the browser counts. */
  longest: number;
  /** Tells how many units are left. */
  left(count: number): string;
  /** Called with each change: there is no button to forget. */
  onText(text: string): void;
}

/** From so few units on, the reader is told how many are left. */
const NEAR_END = 200;

/** A text that is saved as it is typed. */
export function SavedText(props: Props): JSX.Element {
  const { value, longest } = props;
  const [text, setText] = useState(value);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  // What another window wrote comes in, but never under the hands of somebody who types here.
  useEffect(() => {
    if (field.current !== field.current?.ownerDocument.activeElement) setText(value);
  }, [value]);

  const room = longest - text.length;
  return (
    <div class="saved-text">
      <label class="saved-text-label" for={id}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {props.hint}
        </p>
      )}
      <textarea
        id={id}
        ref={field}
        maxLength={longest}
        {...(props.hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        value={text}
        {...(props.name === undefined ? {} : { 'aria-label': props.name })}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          props.onText(currentTarget.value);
        }}
      />
      {/* It changes with each letter, so it is there to be read, and only its end is said. */}
      {room > 0 && room <= NEAR_END && <p class="quiet">{props.left(room)}</p>}
      <p role="status" class="quiet full">
        {room <= 0 ? props.left(0) : ''}
      </p>
    </div>
  );
}
