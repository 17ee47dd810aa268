import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type CardEntry, titleOf } from '../core/entries.ts';
import type { TextSize } from '../core/settings.ts';
import { CardFrame } from './card-frame.tsx';
import type { CardStrings } from './strings-card.ts';

export interface TwoSensesProps {
  /** The words as the page has them. */
  words: string;
  cards: readonly [CardEntry, CardEntry];
  pinned: boolean;
  textSize: TextSize;
  strings: CardStrings;
  onOpen(entry: string): void;
  onClose(): void;
}

/** The card of words for which as much speaks for either of two meanings: both short wordings, side by side. */
export function TwoSenses(props: TwoSensesProps): JSX.Element {
  const { cards, strings } = props;
  const headingId = useId();
  return (
    <CardFrame
      headingId={headingId}
      title={props.words}
      language={strings.language}
      pinned={props.pinned}
      textSize={props.textSize}
      strings={strings}
      onClose={props.onClose}
    >
      <p class="note">{strings.twoSenses}</p>
      {cards.map((card) => (
        <section key={card.id} lang={card.language}>
          <h3>
            <button type="button" class="word" onClick={() => props.onOpen(card.id)}>
              {titleOf(card)}
            </button>
          </h3>
          <p class="short">{card.short}</p>
        </section>
      ))}
    </CardFrame>
  );
}
