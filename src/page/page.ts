/** The page layer: reads, marks and explains one document until its signal aborts, and leaves no trace of itself. */
import type { Language } from '../core/entries.ts';
import type { MarkLook } from '../core/mark-rule.ts';
import { meaningsOf, type PageMatch, type ReaderLine } from '../core/page-texts.ts';
import { DEFAULTS, type Density, type HoldKey, type TextSize, withValue } from '../core/settings.ts';
import type { FoundTerm, PanelNews } from '../core/site-state.ts';
import { type CardsActions, startCards } from './cards.ts';
import { chooseMarks, inReadingOrder, sortPassages } from './choose.ts';
import { lookOn } from './look.ts';
import { drawMarks, type Marks } from './marks.ts';
import { coalesce, inSlices, whenSeen } from './pace.ts';
import { createPanelLine } from './panel-news.ts';
import { type Passage, type Reading, readPage } from './reading.ts';
import { boxOf, type Looked, watchSeen } from './seen.ts';
import { type BoxMemory, isShown, type Spot, sentenceOf, spotAt } from './spot.ts';
import { createStepWish, isOnScreen, stepFrom } from './steps.ts';

/** What the reader chose, as far as a page needs it. */
export interface PageChoices {
  density: Density;
  look: MarkLook;
  textSize: TextSize;
  holdKey: HoldKey;
  /** Milliseconds. */
  delay: number;
  /** The language of the card's buttons and labels. */
  uiLanguage: Language;
  known: readonly string[];
  saved: readonly string[];
  /** False in a private window: nothing may be kept. */
  canKeep: boolean;
}

export interface PageActions extends Omit<CardsActions, 'save'> {
  /** Called when the first name was found; without an answer the page stays unmarked. */
  begin(): Promise<{ choices: PageChoices; highlight: string } | undefined>;
  /** Draws the marks' rule in this look from now on. */
  paint(look: MarkLook): Promise<void>;
  /** Begins a line to a reader of the page's texts. */
  openReader(): ReaderLine;
  found(terms: FoundTerm[]): void;
  /** With the sentence of the page, where the entry was met in one. Answers whether it was written. */
  save(entry: string, saved: boolean, sentence?: string): Promise<boolean>;
}

export interface PageControl {
  /** Follows a change of the reader's choices. */
  choose(choices: PageChoices): void;
  /** Scrolls to the first mention of an entry and opens its card there. */
  jumpTo(entry: string): void;
  /** Opens the card of the next (1) or previous (-1) marked word, focus inside. Answers whether there is one. */
  step(by: 1 | -1): boolean;
  /** Explains the selected text, or shows what comes close. Answers false when nothing is selected here. */
  explain(text: string): boolean;
  /** Tells a panel what stands on the screen, now and as the page scrolls, and which word the reader chooses. */
  follow(tell: (news: PanelNews) => void, following: AbortSignal): void;
}

/** Starts at once; stops and cleans up when the signal aborts. */
export function startPage(actions: PageActions, signal: AbortSignal): PageControl {
  let choices: PageChoices | undefined;
  let marks: Marks | undefined;
  let reading: Reading | undefined;
  let chosen: ReadonlyMap<Passage, readonly PageMatch[]> = new Map();
  let stepped: Spot | undefined;
  const wishedStep = createStepWish();
  let told = '';
  const panel = createPanelLine(signal);

  const cards = startCards(
    {
      ...actions,
      async save(entry, saved) {
        const show = (isSaved: boolean) => {
          if (choices) choices = { ...choices, saved: withValue(choices.saved, entry, isSaved) };
        };
        show(saved);
        const open = cards.openWord();
        const here = open && meaningsOf(open.match).includes(entry) ? open : undefined;
        const isWritten = await actions.save(entry, saved, here && sentenceOf(here, NAMES_LANGUAGE));
        if (!isWritten) show(!saved);
        return isWritten;
      },
      know(entry, known) {
        if (choices) choices = { ...choices, known: withValue(choices.known, entry, known) };
        actions.know(entry, known);
        refresh();
      },
    },
    {
      spotAt(x, y) {
        const spot = reading && marks ? spotAt(x, y, reading) : undefined;
        const known = choices?.known ?? [];
        return spot && !meaningsOf(spot.match).every((entry) => known.includes(entry)) ? spot : undefined;
      },
      delay: () => choices?.delay ?? DEFAULTS.delay,
      holdKey: () => choices?.holdKey ?? DEFAULTS.holdKey,
      isSaved: (entry) => choices?.saved.includes(entry) ?? false,
      canKeep: () => choices?.canKeep ?? false,
      textSize: () => choices?.textSize ?? DEFAULTS.textSize,
      uiLanguage: () => choices?.uiLanguage ?? NAMES_LANGUAGE,
      ruleName: () => marks?.name,
      onPick: panel.pick,
      isStepComing: wishedStep.isWaiting,
      callOffStep: wishedStep.take,
    },
    signal,
  );

  /** Each passage's first match as it was last looked at. */
  let looks = new WeakMap<Passage, Looked>();
  const lookAfresh = () => {
    looks = new WeakMap();
    refresh();
  };
  const seen = watchSeen(lookAfresh, signal);
  matchMedia(FORCED_COLORS).addEventListener('change', () => refresh(), { signal });

  const redraw = async () => {
    if (!reading) return;
    const passages = [...reading.passages()].filter(({ matches }) => matches.length > 0);
    if (passages.length === 0 && !marks) return;
    if (!marks) {
      const begun = await actions.begin();
      if (!begun || signal.aborted) return;
      choices = begun.choices;
      marks = drawMarks(begun.highlight, signal);
    }
    if (!choices) return;
    await inSlices(sortPassages(passages), signal);
    const looked: Looked[] = [];
    await inSlices(lookAt(passages, looked), signal);
    if (signal.aborted) return;
    await inSlices(seen.follow(looked), signal);
    const shown = looked.flatMap(({ spot, isSeen }) => (isSeen ? [spot.passage] : []));
    const next = new Map<Passage, PageMatch[]>();
    await inSlices(chooseMarks(shown, densityNow(choices.density), new Set(choices.known), next), signal);
    if (signal.aborted) return;
    await actions.paint(lookOn(next.keys(), choices.look));
    await inSlices(marks.show(next), signal);
    if (signal.aborted) return;
    chosen = next;
    const known = new Set(choices.known);
    panel.read(shown, known);
    tell(
      countEntries(
        shown.flatMap((passage) => passage.matches),
        known,
      ),
    );
    const by = wishedStep.take();
    if (by) step(by);
  };
  const refresh = coalesce(redraw, 30, signal);

  /** The first match of each passage, and whether it can be seen. */
  function* lookAt(passages: readonly Passage[], looked: Looked[]): Generator<void> {
    const boxes: BoxMemory = new Map();
    for (const passage of passages) {
      const [match] = passage.matches;
      if (!match) continue;
      const known = looks.get(passage);
      const spot = { passage, match };
      const look =
        known?.spot.match === match ? known : { spot, box: boxOf(passage), isSeen: isShown(spot, boxes) };
      looks.set(passage, look);
      looked.push(look);
      yield;
    }
  }

  /** Matches as spots, passage by passage. */
  const spotsOf = (shown: Iterable<readonly [Passage, readonly PageMatch[]]>): Spot[] =>
    [...shown].flatMap(([passage, matches]) => matches.map((match) => ({ passage, match })));

  const tell = (terms: FoundTerm[]) => {
    const key = terms.map(({ entry, count }) => `${entry} ${count}`).join();
    if (key === told) return;
    told = key;
    actions.found(terms);
  };

  void whenSeen(document, signal).then(() => {
    if (signal.aborted) return;
    reading = readPage(
      document,
      { openReader: actions.openReader, onChange: refresh, onTouched: seen.lookAt },
      signal,
    );
  });

  /** Goes on from the word whose card is open, or was last, as long as that one can still be seen. */
  const step = (by: 1 | -1): boolean => {
    const last = stepped && isOnScreen(stepped) ? stepped : undefined;
    const spots = spotsOf(chosen);
    const next = stepFrom(spots, cards.openWord() ?? last, by);
    stepped = next;
    if (next) cards.goTo(next, { number: spots.indexOf(next) + 1, of: spots.length });
    return next !== undefined;
  };

  return {
    choose(next) {
      choices = next;
      cards.redraw();
      refresh();
    },
    jumpTo(entry) {
      const isWanted = ({ match }: Spot) => meaningsOf(match).includes(entry);
      const inOrder = () => inReadingOrder(reading?.passages() ?? []);
      const spot =
        spotsOf(chosen).find(isWanted) ??
        spotsOf(inOrder().map((passage) => [passage, passage.matches] as const)).find(isWanted);
      if (spot) cards.goTo(spot);
    },
    step(by) {
      if (marks) return step(by);
      // The key itself has started the layer: the page is still being read.
      wishedStep.put(by);
      return true;
    },
    explain: cards.explain,
    follow: panel.follow,
  };
}

/** The language of the names, and so of a sentence that is kept with one. */
const NAMES_LANGUAGE: Language = 'en';

const FORCED_COLORS = '(forced-colors: active)';

/** With forced colours Chromium draws any highlight like selected text: then as few as can be. */
function densityNow(density: Density): Density {
  return matchMedia(FORCED_COLORS).matches ? 'page' : density;
}

function countEntries(matches: readonly PageMatch[], known: ReadonlySet<string>): FoundTerm[] {
  const counts = new Map<string, number>();
  for (const entry of matches.flatMap(meaningsOf)) {
    if (!known.has(entry)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return [...counts].map(([entry, count]) => ({ entry, count }));
}
