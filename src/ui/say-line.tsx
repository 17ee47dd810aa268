import type { JSX } from 'preact';
import { ListenIcon } from './icons.tsx';
import type { CardStrings } from './strings-card.ts';

interface Props {
  term: string;
  say: string | undefined;
  canSpeak: boolean;
  strings: CardStrings;
  onSpeak(): void;
  /** Has the wording read aloud, where that is offered. */
  onRead?(): void;
}

/** How a term is said, and the buttons that say it and its wording; nothing where neither is there. */
export function SayLine({ term, say, canSpeak, strings, onSpeak, onRead }: Props): JSX.Element | null {
  if (say === undefined && !canSpeak) return null;
  return (
    <p class="say">
      {say !== undefined && (
        <>
          <span class="quiet">{strings.sayItLike}</span> {say}{' '}
        </>
      )}
      {canSpeak && (
        <button type="button" class="button small" aria-label={strings.listenTo(term)} onClick={onSpeak}>
          <ListenIcon />
          {strings.listen}
        </button>
      )}
      {canSpeak && onRead && (
        <button type="button" class="button small" onClick={onRead}>
          {strings.readAloud}
        </button>
      )}
    </p>
  );
}
