import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CardEntry, titleOf } from '../core/entries.ts';
import type { TextPart } from '../core/prose.ts';
import type { TextSize } from '../core/settings.ts';
import { CardFrame } from './card-frame.tsx';
import { KeepButtons } from './keep-buttons.tsx';
import { SayLine } from './say-line.tsx';
import type { CardStrings } from './strings-card.ts';
import { LinkedText } from './text-part.tsx';
import { WarningSigns } from './warning-signs.tsx';

export interface CardProps {
  card: CardEntry;
  /** Says how the words on the page belong to this entry, where they are not the same. */
  note?: string;
  /** The short wording, split for look-ups inside it. */
  parts: readonly TextPart[];
  /** How many steps back there are. */
  trail: number;
  /** Stays until closed. */
  pinned: boolean;
  textSize: TextSize;
  saved: boolean;
  /** False in a private window, where nothing may be kept. */
  canKeep: boolean;
  canSpeak: boolean;
  strings: CardStrings;
  onOpen(entry: string): void;
  onBack(): void;
  onMore(): void;
  /** Answers whether it was written. */
  onSave(saved: boolean): Promise<boolean>;
  onKnow(): void;
  onSpeak(text: string): void;
  onClose(): void;
}

/** The tooltip with an entry's short wording: a non-modal dialog, named by its term. */
export function Card(props: CardProps): JSX.Element {
  const { card, strings } = props;
  const root = useRef<HTMLDivElement>(null);
  const isStepping = useRef(false);
  const headingId = useId();

  // The button that was pressed is gone with its entry, and focus with it: give focus to the new one.
  useLayoutEffect(() => {
    root.current?.scrollTo(0, 0);
    if (isStepping.current) root.current?.focus({ preventScroll: true });
    isStepping.current = false;
  }, [card.id]);

  const step = (take: () => void): void => {
    isStepping.current = true;
    take();
  };

  return (
    <CardFrame
      frame={root}
      headingId={headingId}
      title={titleOf(card)}
      language={card.language}
      pinned={props.pinned}
      textSize={props.textSize}
      strings={strings}
      onClose={props.onClose}
      {...(props.trail > 0 ? { onBack: () => step(props.onBack) } : {})}
    >
      <SayLine
        term={card.term}
        say={card.say}
        canSpeak={props.canSpeak}
        strings={strings}
        onSpeak={() => props.onSpeak(card.term)}
        onRead={() => props.onSpeak(`${card.term}. ${card.short}`)}
      />
      {props.note !== undefined && <p class="note">{props.note}</p>}
      <p class="short" lang={card.language}>
        <LinkedText parts={props.parts} onOpen={(entry) => step(() => props.onOpen(entry))} />
      </p>
      <WarningSigns warnings={card.warnings} language={card.language} strings={strings} level={3} />
      <More key={card.id} card={card} strings={strings} onMore={props.onMore} />
      {props.canKeep && (
        <Keep
          key={`keep ${card.id}`}
          saved={props.saved}
          strings={strings}
          onSave={props.onSave}
          onKnow={props.onKnow}
        />
      )}
    </CardFrame>
  );
}

function Keep(props: Pick<CardProps, 'saved' | 'strings' | 'onSave' | 'onKnow'>): JSX.Element {
  const { saved, strings } = props;
  const [isUnsaved, setUnsaved] = useState(false);
  const save = async (next: boolean) => {
    setUnsaved(false);
    setUnsaved(!(await props.onSave(next)));
  };
  return (
    <div class="actions">
      <KeepButtons
        saved={saved}
        known={false}
        strings={strings}
        onSave={(next) => void save(next)}
        onKnow={props.onKnow}
      />
      {/* Always there: a screen reader hears of what comes into it, not of what comes with it. */}
      <p role="status" class={isUnsaved ? 'note' : 'unseen'}>
        {isUnsaved && strings.unsaved}
      </p>
    </div>
  );
}

function More(props: { card: CardEntry; strings: CardStrings; onMore(): void }): JSX.Element {
  const { card, strings } = props;
  return (
    <details>
      <summary>{strings.more}</summary>
      <h3>{strings.whyItMatters}</h3>
      <p lang={card.language}>{card.why}</p>
      {card.ask.length > 0 && <h3>{strings.askYourTeam}</h3>}
      {card.ask.length > 0 && (
        <ul lang={card.language}>
          {card.ask.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      {card.mixup !== undefined && <h3>{strings.notTheSame}</h3>}
      {card.mixup !== undefined && <p lang={card.language}>{card.mixup}</p>}
      <button type="button" class="button" onClick={props.onMore}>
        {strings.fullEntry}
      </button>
    </details>
  );
}
