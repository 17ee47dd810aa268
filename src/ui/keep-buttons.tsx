import type { JSX } from 'preact';
import { CheckIcon, SaveIcon } from './icons.tsx';
import type { CardStrings } from './strings-card.ts';

interface Props {
  saved: boolean;
  known: boolean;
  strings: CardStrings;
  onSave(saved: boolean): void;
  onKnow(known: boolean): void;
}

/** Keep a word for later, or say that it needs no card any more. */
export function KeepButtons({ saved, known, strings, onSave, onKnow }: Props): JSX.Element {
  return (
    <>
      <button type="button" class="button" aria-pressed={saved} onClick={() => onSave(!saved)}>
        <SaveIcon filled={saved} />
        {saved ? strings.saved : strings.save}
      </button>
      <button type="button" class="button" aria-pressed={known} onClick={() => onKnow(!known)}>
        {known && <CheckIcon />}
        {strings.iKnowThis}
      </button>
    </>
  );
}
