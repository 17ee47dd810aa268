/** The card of a page: which entry it shows, the way back, and what its buttons do. */
import type { CardEntry } from '../core/entries.ts';
import { matchesInProse } from '../core/matches.ts';
import { type Names, relationOf } from '../core/names.ts';
import type { TextSize } from '../core/settings.ts';
import { Card } from '../ui/card.tsx';
import { cardStringsIn } from '../ui/strings-card.ts';
import type { TextPart } from '../ui/text-part.tsx';
import { type CardHost, createCardHost } from './card-host.ts';
import { canSpeak, speak } from './speech.ts';
import { cardParent, schemeBehind } from './surroundings.ts';

/** What a card asks of whoever started the page layer. */
export interface CardActions {
  /** An entry's card, or null when there is none. */
  card(entry: string): Promise<CardEntry | null>;
  /** Resolves when it is written, or is known not to be. */
  save(entry: string, saved: boolean): Promise<void>;
  know(entry: string, known: boolean): void;
  /** Opens the full entry elsewhere. */
  openFull(entry: string): void;
}

/** What the card may do for this reader, here and now. */
export interface CardChoices {
  isSaved(entry: string): boolean;
  canKeep(): boolean;
  textSize(): TextSize;
}

/** Where a card is opened, and why. */
export interface Opening {
  entry: string;
  /** The name on the page, when it is not the entry's own: its index in the table, and the words as written. */
  name?: { index: number; text: string };
  anchor(): DOMRect;
  /** A node at the place, for what surrounds it. */
  at: Node;
  isPinned: boolean;
  takesFocus: boolean;
}

export interface CardSession {
  host: CardHost;
  isPinned(): boolean;
  prepare(entry: string): void;
  open(opening: Opening): Promise<void>;
  close(): void;
}

export function createCardSession(
  names: Names,
  actions: CardActions,
  choices: CardChoices,
  signal: AbortSignal,
): CardSession {
  const ready = new Map<string, Promise<CardEntry | null>>();
  let opening: Omit<Opening, 'entry'> | undefined;
  let trail: CardEntry[] = [];
  let turn = 0;
  let focusBefore: HTMLElement | undefined;
  const host = createCardHost(() => forget(), signal);

  const forget = () => {
    turn += 1;
    opening = undefined;
    trail = [];
  };
  const fetchCard = (entry: string) => {
    const known = ready.get(entry);
    if (known) return known;
    const asked = actions.card(entry);
    ready.set(entry, asked);
    asked.catch(() => ready.delete(entry));
    return asked;
  };
  const close = () => {
    const hadFocus = host.hasFocus();
    host.hide();
    forget();
    if (hadFocus) focusBefore?.focus({ preventScroll: true });
    focusBefore = undefined;
  };

  const draw = () => {
    const card = trail.at(-1);
    if (!card || !opening) return;
    const strings = cardStringsIn(card.language);
    const note = trail.length === 1 ? noteFor(card, opening.name, names) : undefined;
    const { at, anchor, isPinned } = opening;
    host.show(
      <Card
        card={card}
        {...(note === undefined ? {} : { note })}
        parts={partsOf(card.short, card.id, names)}
        trail={trail.length - 1}
        pinned={isPinned}
        textSize={choices.textSize()}
        saved={choices.isSaved(card.id)}
        canKeep={choices.canKeep()}
        canSpeak={canSpeak(card.language)}
        strings={strings}
        onOpen={(entry) => void goTo(entry)}
        onBack={() => {
          trail.pop();
          draw();
        }}
        onMore={() => actions.openFull(card.id)}
        onSave={(saved) => {
          void actions.save(card.id, saved).then(draw);
          draw();
        }}
        onKnow={() => {
          actions.know(card.id, true);
          close();
        }}
        onSpeak={() => speak(card.term, card.language)}
        onClose={close}
      />,
      anchor,
      cardParent(at),
      schemeBehind(at),
    );
  };

  const goTo = async (entry: string) => {
    const mine = turn;
    const card = await fetchCard(entry);
    if (!card || mine !== turn || !opening) return;
    // Somebody who looks up a word inside a card means to stay.
    opening = { ...opening, isPinned: true };
    trail.push(card);
    draw();
  };

  const takeFocus = () => {
    const active = document.activeElement;
    if (!host.hasFocus() && active instanceof HTMLElement) focusBefore = active;
    host.focus();
  };

  return {
    host,
    isPinned: () => host.isOpen() && (opening?.isPinned ?? false),
    prepare: (entry) => void fetchCard(entry).catch(() => undefined),
    async open(next) {
      turn += 1;
      const mine = turn;
      // Without an answer there is nothing to show: the extension was updated or switched off meanwhile.
      const card = await fetchCard(next.entry).catch(() => null);
      if (!card || mine !== turn || signal.aborted) return;
      opening = next;
      trail = [card];
      draw();
      if (next.takesFocus) takeFocus();
    },
    close,
  };
}

/** Prose split at the first mention of each other entry, so that its words can be looked up in place. */
export function partsOf(text: string, selfId: string, names: Names): TextPart[] {
  const parts: TextPart[] = [];
  const linked = new Set([selfId]);
  let from = 0;
  for (const { start, end, entry } of matchesInProse(text, names)) {
    if (linked.has(entry)) continue;
    linked.add(entry);
    if (start > from) parts.push(text.slice(from, start));
    parts.push({ text: text.slice(start, end), entry });
    from = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Says how the words on the page belong to the entry, where they are not the same thing. */
function noteFor(card: CardEntry, name: Opening['name'], names: Names): string | undefined {
  const relation = name && relationOf(names, name.index);
  return relation && cardStringsIn(card.language).relation[relation](name.text, card.term);
}
