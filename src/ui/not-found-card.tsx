import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NearEntry } from '../core/entries.ts';
import type { TextSize } from '../core/settings.ts';
import { CardFrame } from './card-frame.tsx';
import type { CardStrings } from './strings-card.ts';

interface Props {
  /** The words that somebody asked about. */
  words: string;
  near: readonly NearEntry[];
  textSize: TextSize;
  strings: CardStrings;
  onOpen(entry: string): void;
  onClose(): void;
}

/** Longest piece of a selection that a title repeats, in UTF-16 units. */
const LONGEST = 60;

/** Says that there is no entry for the selected words, and which ones come close. */
export function NotFoundCard({ words, near, textSize, strings, onOpen, onClose }: Props): JSX.Element {
  const headingId = useId();
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
  return (
    <CardFrame
      headingId={headingId}
      title={strings.noEntryFor(shown)}
      language={strings.language}
      pinned
      textSize={textSize}
      strings={strings}
      onClose={onClose}
    >
      <p>{near.length > 0 ? strings.nearest : strings.noneNear}</p>
      {near.length > 0 && (
        <ul>
          {near.map(({ entry, title }) => (
            <li key={entry}>
              <button type="button" class="word" onClick={() => onOpen(entry)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </CardFrame>
  );
}
