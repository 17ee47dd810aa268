import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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
  const field = useRef<HTMLTextAreaElement>(null);

  // What another window wrote comes in, but never under the hands of somebody who types here.
  useEffect(() => {
    if (field.current !== field.current?.ownerDocument.activeElement) setText(value);
  }, [value]);

  const room = longest - text.length;
  return (
    <label class="saved-text">
      <span class="saved-text-label">{props.label}</span>
      {props.hint !== undefined && <span class="quiet">{props.hint}</span>}
      <textarea
        ref={field}
        maxLength={longest}
        value={text}
        {...(props.name === undefined ? {} : { 'aria-label': props.name })}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          props.onText(currentTarget.value);
        }}
      />
      {room <= NEAR_END && <span class="quiet">{props.left(room)}</span>}
    </label>
  );
}
