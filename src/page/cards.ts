/** Cards on a page: pointer, finger, keys and the page's own movements become events, and their states become a card. */
import type { PageMatch } from '../core/page-texts.ts';
import type { HoldKey } from '../core/settings.ts';
import { createCardControl } from './card-control.ts';
import type { MakeCardSession } from './card-door.ts';
import { isAskedFor } from './card-states.ts';
import { followPage } from './follow.ts';
import { watchKeys } from './keys.ts';
import { createLateSession } from './late-session.ts';
import { createLookUp, type Glossary, type Wish } from './look-up.ts';
import { watchPointer } from './pointer.ts';
import { bringBetween } from './scroll.ts';
import type { CardActions, CardChoices, CardNews, Target } from './session.tsx';
import { lineNear, lineOf, nodeOf, type Spot, textOf } from './spot.ts';

export interface CardsOfPage extends CardChoices {
  /** The match under a point of the viewport whose card may open, if any. */
  spotAt(x: number, y: number): Spot | undefined;
  /** Rest on a word before its card opens, in milliseconds. */
  delay(): number;
  /** The reader chose a word by click or tap. */
  onPick(entry: string): void;
  /** A step that waits for the page to be read. */
  isStepComing(): boolean;
  callOffStep(): void;
  /** The key to hold for a rest to count. */
  holdKey(): HoldKey;
}

/** What cards ask of whoever started the page layer. */
export interface CardsActions extends CardActions, Glossary {
  /** Brings in what draws cards; nothing where that cannot be had. */
  bringCard(): Promise<MakeCardSession | undefined>;
  /** What a text by itself names first; nothing where it names no entry, or nobody can tell. */
  firstNamed(text: string): Promise<PageMatch | null>;
}

export interface Cards {
  /** The word whose card is open. */
  openWord(): Spot | undefined;
  /** Scrolls to a word and opens its card, focus inside. `place`: which of the marked words it is, from 1. */
  goTo(spot: Spot, place?: { number: number; of: number }): void;
  /** Opens the card of the first entry named in the selected text, or what comes close. False: nothing is selected. */
  explain(text: string): boolean;
  /** Draws an open card again, after the reader's choices changed. */
  redraw(): void;
}

/** How far from the edges of the screen a word is brought, as parts of its height: there is room for the card. */
const COMFORT = { top: 0.2, bottom: 0.5 };

interface Wanted extends Target {
  /** Nothing for a selection, which is no mark. */
  spot?: Spot;
}

/** Starts at once, and leaves nothing behind when the signal aborts. */
export function startCards(actions: CardsActions, page: CardsOfPage, signal: AbortSignal): Cards {
  const lookUp = createLookUp(actions);
  const session = createLateSession(async () => {
    const make = await actions.bringCard();
    if (!make || signal.aborted) return undefined;
    return make(lookUp, actions, page, news, signal);
  });
  const hostNow = () => session.now()?.host;
  const isOpen = () => hostNow()?.isOpen() ?? false;
  const hasFocus = () => hostNow()?.hasFocus() ?? false;

  const prepare = ({ wish }: Wanted) => {
    session.expect();
    lookUp.prepare(wish);
  };
  const control = createCardControl<Wanted>(
    {
      delay: page.delay,
      prepare,
      async open(target, how) {
        const { wish } = target;
        if (how.isPinned && !how.takesFocus && 'entry' in wish) page.onPick(wish.entry);
        lookUp.prepare(wish);
        if (!(await session.open(target, how))) control.send('gone');
      },
      pin: () => session.now()?.pin(),
      close: session.close,
      lookAgain: () => pointer.lookAgain(),
    },
    signal,
  );
  const dismiss = () => control.send('dismiss');
  const news: CardNews = {
    onStay: () => control.send('stay'),
    onDismiss: dismiss,
    onLost: () => control.send('gone'),
  };

  const pointer = watchPointer(
    {
      state: control.state,
      word: () => control.target()?.spot,
      spotAt: page.spotAt,
      holdKey: page.holdKey,
      cardBox: () => hostNow()?.box(),
      isInCard: (event) => hostNow()?.holds(event) ?? false,
      prepare: (spot) => prepare(targetAt(spot, 0)),
      send(event, spot, at, rested) {
        control.send(event, spot && targetAt(spot, at ? lineNear(spot, at.x, at.y) : 0), rested);
      },
    },
    signal,
  );
  watchKeys(
    {
      isOpen,
      isComing: () => page.isStepComing() || (!isOpen() && isAskedFor(control.state())),
      hasFocus,
      isAtEdge: (isBackwards) => hostNow()?.isAtEdge(isBackwards) ?? false,
      dismiss() {
        page.callOffStep();
        dismiss();
      },
      enter() {
        control.send('stay');
        session.now()?.enter();
      },
    },
    signal,
  );
  followPage(
    {
      isOpen,
      line: () => {
        const target = control.target();
        return target?.spot && !hasFocus() ? target.line() : undefined;
      },
      place: () => hostNow()?.place(),
      onGone: () => control.send('gone'),
    },
    signal,
  );

  return {
    openWord: () => (isOpen() ? control.target()?.spot : undefined),
    goTo(spot, place) {
      const target = targetAt(spot, 0);
      bringBetween(target.line, target.at, innerHeight * COMFORT.top, innerHeight * COMFORT.bottom);
      control.send('ask', { ...target, ...(place ? { place } : {}) });
    },
    explain(text) {
      const selection = getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      if (!range) return false;
      const place = { line: () => range.getBoundingClientRect(), at: range.startContainer };
      void actions.firstNamed(text).then((match) => {
        const wish = match ? wishFor(match, text.slice(match.start, match.end)) : { words: text };
        if (!signal.aborted) control.send('ask', { ...place, wish });
      });
      return true;
    },
    redraw: () => session.now()?.redraw(),
  };
}

/** One line of a word as something a card can be asked for. */
function targetAt(spot: Spot, line: number): Wanted {
  return {
    spot,
    wish: wishFor(spot.match, textOf(spot)),
    line: () => lineOf(spot, line),
    at: nodeOf(spot),
  };
}

function wishFor({ entry, other, relation }: PageMatch, text: string): Wish {
  return { entry, ...(other === undefined ? {} : { other }), name: { text, relation } };
}
