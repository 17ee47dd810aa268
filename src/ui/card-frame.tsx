import type { ComponentChildren, JSX, RefObject } from 'preact';
import type { Language } from '../core/entries.ts';
import type { TextSize } from '../core/settings.ts';
import { BackIcon, CloseIcon } from './icons.tsx';
import type { CardStrings } from './strings-card.ts';

interface Props {
  frame?: RefObject<HTMLDivElement | null>;
  headingId: string;
  title: string;
  /** The language of the title; all around it is in that of the strings. */
  language: Language;
  pinned: boolean;
  textSize: TextSize;
  strings: CardStrings;
  children: ComponentChildren;
  onBack?(): void;
  onClose(): void;
}

/** What every card has: a title that names it, a way back, a way out, and focus that can be moved in. */
export function CardFrame(props: Props): JSX.Element {
  const { strings } = props;
  return (
    <div
      class={`card ${props.textSize}-text${props.pinned ? ' pinned' : ''}`}
      role="dialog"
      aria-labelledby={props.headingId}
      lang={strings.language}
      tabIndex={-1}
      {...(props.frame ? { ref: props.frame } : {})}
    >
      <div class="card-head">
        {props.onBack && (
          <button type="button" class="icon-button" aria-label={strings.back} onClick={props.onBack}>
            <BackIcon />
          </button>
        )}
        <h2 id={props.headingId} lang={props.language}>
          {props.title}
        </h2>
        <button type="button" class="icon-button" aria-label={strings.close} onClick={props.onClose}>
          <CloseIcon />
        </button>
      </div>
      {props.children}
    </div>
  );
}
