/**
 * The card of a page: which entry it shows, the way back, and what its buttons do. With all that draws it, it is a script
 * of its own, which a page gets when its first card is wanted.
 */
import type { Language } from '../core/entries.ts';
import type { LinkedCard } from '../core/prose.ts';
import type { TextSize } from '../core/settings.ts';
import { Card } from '../ui/card.tsx';
import { NotFoundCard } from '../ui/not-found-card.tsx';
import { cardStringsIn } from '../ui/strings-card.ts';
import { TwoSenses } from '../ui/two-senses.tsx';
import { type CardHost, createCardHost } from './card-host.ts';
import { noteFor } from './card-note.ts';
import { notePlace } from './focus.ts';
import type { LookUp, NotFound, Senses, Shown, Wish } from './look-up.ts';
import { canSpeak, speak, watchVoices } from './speech.ts';
import { cardParent, schemeBehind, sideOf } from './surroundings.ts';

/** What the buttons of a card do. */
export interface CardActions {
  /** Answers whether it was written. */
  save(entry: string, saved: boolean): Promise<boolean>;
  know(entry: string, known: boolean): void;
  /** Opens the full entry elsewhere. */
  openFull(entry: string): void;
}

/** What the card may do for this reader, here and now. */
export interface CardChoices {
  isSaved(entry: string): boolean;
  canKeep(): boolean;
  textSize(): TextSize;
  /** The language of what the card says around an entry's own words. */
  uiLanguage(): Language;
  /** The rule that draws the marks of this page, once there is one. */
  ruleName(): string | undefined;
}

/** What happened inside the card that its states must know of. */
export interface CardNews {
  /** The reader looked up a word in it, and so means to stay. */
  onStay(): void;
  onDismiss(): void;
  /** The page took the card away. */
  onLost(): void;
}

/** What a card is asked for: words on the page, and where they are. */
export interface Target {
  wish: Wish;
  /** The line of the words, measured anew at each call. */
  line(): DOMRect;
  /** A node at the place, for what surrounds it. */
  at: Node;
  /** Which of the page's marked words it is, counted from 1: said to those who go from word to word by key. */
  place?: { number: number; of: number };
}

export interface CardSession {
  host: CardHost;
  /** Answers false when there is nothing to show; true also when another wish came first. */
  open(target: Target, how: { isPinned: boolean; takesFocus: boolean }): Promise<boolean>;
  pin(): void;
  /** Draws an open card again, after the reader's choices changed. */
  redraw(): void;
  enter(): void;
  close(): void;
}

export function createCardSession(
  lookUp: LookUp,
  actions: CardActions,
  choices: CardChoices,
  news: CardNews,
  signal: AbortSignal,
): CardSession {
  let target: Target | undefined;
  let isPinned = false;
  let trail: Shown[] = [];
  let turn = 0;
  let putBack: (() => void) | undefined;
  let hush = () => {};
  const onLost = () => {
    forget();
    news.onLost();
  };
  const host = createCardHost(onLost, choices.ruleName, signal);

  const stringsNow = () => cardStringsIn(choices.uiLanguage());
  const forget = () => {
    turn += 1;
    target = undefined;
    trail = [];
    putBack = undefined;
    hush();
  };
  const draw = () => {
    const shown = trail.at(-1);
    if (!shown || !target) return;
    const { at, line } = target;
    const hadFocus = host.hasFocus();
    host.show(viewOf(shown, target), {
      line,
      at,
      side: sideOf(at),
      parent: cardParent(at),
      scheme: schemeBehind(at),
      mayScroll: isPinned,
    });
    // The button that was pressed may be gone with its view, and focus with it.
    if (hadFocus && !host.hasFocus()) host.focus();
  };
  const viewOf = (shown: Shown, of: Target) => {
    if ('words' in shown) return viewOfNone(shown);
    return 'cards' in shown ? viewOfTwo(shown) : viewOfOne(shown, of);
  };
  const viewOfTwo = ({ name, cards }: Senses) => (
    <TwoSenses
      words={name}
      cards={cards}
      pinned={isPinned}
      textSize={choices.textSize()}
      strings={stringsNow()}
      onOpen={(entry) => void goTo(entry)}
      onClose={news.onDismiss}
    />
  );
  const viewOfNone = (none: NotFound) => (
    <NotFoundCard
      {...none}
      textSize={choices.textSize()}
      strings={stringsNow()}
      onOpen={(entry) => void goTo(entry)}
      onClose={news.onDismiss}
    />
  );
  const viewOfOne = (card: LinkedCard, { wish }: Target) => {
    const strings = stringsNow();
    const name = trail.length === 1 && 'name' in wish ? wish.name : undefined;
    const note = name && noteFor(card.term, name.text, name.relation, strings);
    return (
      <Card
        card={card}
        {...(note === undefined ? {} : { note })}
        parts={card.parts}
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
          const written = actions.save(card.id, saved);
          draw();
          void written.then(draw);
          return written;
        }}
        onKnow={() => {
          actions.know(card.id, true);
          news.onDismiss();
        }}
        onSpeak={(text) => {
          hush = speak(text, card.language);
        }}
        onClose={news.onDismiss}
      />
    );
  };

  const goTo = async (entry: string) => {
    const mine = turn;
    const card = await lookUp.card(entry).catch(() => null);
    if (!card || mine !== turn) return;
    trail.push(card);
    news.onStay();
    draw();
  };

  const enter = () => {
    if (!host.hasFocus()) putBack = notePlace();
    host.focus();
  };

  watchVoices(draw, signal);
  // The card goes by itself; a voice would go on, also on the next page.
  signal.addEventListener('abort', () => hush());

  return {
    host,
    async open(next, how) {
      turn += 1;
      const mine = turn;
      // Without an answer there is nothing to show: the extension was updated or switched off meanwhile.
      const shown = await lookUp.answer(next.wish).catch(() => null);
      if (mine !== turn || signal.aborted) return true;
      if (!shown) return false;
      if (!host.isOpen()) putBack = notePlace();
      target = next;
      isPinned = how.isPinned;
      trail = [shown];
      hush();
      draw();
      // The page has taken cards away again and again.
      if (!host.isOpen()) return false;
      if (!how.takesFocus) return true;
      enter();
      const { arrived, language } = stringsNow();
      if (!next.place || 'words' in shown) return true;
      const term = 'cards' in shown ? shown.name : shown.term;
      host.announce(arrived(term, next.place.number, next.place.of), language);
      return true;
    },
    pin() {
      isPinned = true;
      draw();
    },
    redraw: draw,
    enter,
    close() {
      const end = host.hasFocus() ? putBack : undefined;
      host.hide();
      forget();
      end?.();
    },
  };
}
