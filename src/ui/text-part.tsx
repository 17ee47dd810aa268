import type { JSX } from 'preact';
import type { TextPart } from '../core/prose.ts';

interface Props {
  parts: readonly TextPart[];
  onOpen(entry: string): void;
}

/** Prose in which the words of other entries are buttons that open them. */
export function LinkedText({ parts, onOpen }: Props): JSX.Element {
  return (
    <>
      {parts.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          // The same entry may stand in a sentence twice: only the place tells two parts apart.
          <button key={at} type="button" class="word" onClick={() => onOpen(part.entry)}>
            {part.text}
          </button>
        ),
      )}
    </>
  );
}
