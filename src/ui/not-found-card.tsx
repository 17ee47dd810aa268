import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { CardFrame } from './card-frame.tsx';
import { ForwardIcon } from './icons.tsx';
import type { CardStrings } from './strings-card.ts';

export interface NotFoundCardProps {
  /** The words that the reader asked about. */
  text: string;
  /** Entries with a name close to them, best first. */
  near: readonly { entry: string; term: string }[];
  strings: CardStrings;
  onOpen(entry: string): void;
  onClose(): void;
}

/** The answer to “Explain ‘…’” where no entry has that name. */
export function NotFoundCard({ text, near, strings, onOpen, onClose }: NotFoundCardProps): JSX.Element {
  const headingId = useId();
  return (
    <CardFrame
      headingId={headingId}
      title={strings.notFound(shortened(text))}
      language={strings.language}
      pinned
      strings={strings}
      onClose={onClose}
    >
      <p>{near.length > 0 ? strings.notFoundWithNear : strings.notFoundAtAll}</p>
      {near.length > 0 && (
        <ul class="near">
          {near.map(({ entry, term }) => (
            <li key={entry}>
              <button type="button" class="button" onClick={() => onOpen(entry)}>
                {term}
                <ForwardIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
    </CardFrame>
  );
}

/** A title holds a few words: a reader may have selected a whole paragraph. */
const TITLE_LIMIT = 60;

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= TITLE_LIMIT ? line : `${line.slice(0, TITLE_LIMIT).trimEnd()}…`;
}
