/** The page room as a whole, with small names, as a reader meets it. */
import type { Entry } from '../../../src/core/entries.ts';
import { QUIET_LOOK } from '../../../src/core/mark-rule.ts';
import { type Names, openNames } from '../../../src/core/names.ts';
import { packNames } from '../../../src/core/pack-names.ts';
import { firstNamedIn, lineTo, PageReader } from '../../../src/core/page-reader.ts';
import type { ReaderLine } from '../../../src/core/page-texts.ts';
import { type LinkedCard, partsOf } from '../../../src/core/prose.ts';
import type { FoundTerm, PanelNews } from '../../../src/core/site-state.ts';
import { comesBefore } from '../../../src/page/dom.ts';
import { type PageActions, type PageChoices, type PageControl, startPage } from '../../../src/page/page.ts';
import { createCardSession } from '../../../src/page/session.tsx';
import { type Stage, seen } from './stage.ts';

const NAMES: Record<string, string[]> = {
  her2: ['HER2'],
  trastuzumab: ['trastuzumab'],
  chemotherapy: ['chemotherapy'],
  biopsy: ['biopsy'],
  response: ['PR'],
  receptor: ['PR'],
};

/** Short wordings; that of trastuzumab leads on to HER2. */
const SHORT: Record<string, string> = {
  trastuzumab: 'A drug that blocks HER2.',
  biopsy: 'A small piece is taken.',
};

function entryOf([id, texts]: [string, string[]]): Entry {
  const names = texts.map((text) => ({ text, exact: false }));
  const en = { revision: 1, term: id, names, search: [], short: '.', why: '.', ask: [] };
  return { id, category: 'drug', tier: 1, anywhere: true, see: [], warnings: [], sources: [], en };
}

/** The names of these pages. */
export function smallNames(): Names {
  return openNames(packNames(Object.entries(NAMES).map(entryOf), 'en'));
}

export function cardOf(id: string): LinkedCard {
  const short = SHORT[id] ?? 'A word.';
  return {
    id,
    language: 'en',
    term: id,
    short,
    parts: partsOf(short, id, smallNames()),
    why: 'It matters.',
    ask: [],
    warnings: [],
  };
}

/** A reader of these names, on the page itself. */
export function smallReader(): ReaderLine {
  return lineTo(
    new PageReader(
      smallNames(),
      async () => undefined,
      async () => {},
    ),
  );
}

const HIGHLIGHT = 'room';

/** The words that are marked, in the order of the page. */
export function markedWords(): string[] {
  return [...(CSS.highlights.get(HIGHLIGHT)?.values() ?? [])]
    .map((range) => range as StaticRange)
    .sort((a, b) =>
      a.startContainer === b.startContainer
        ? a.startOffset - b.startOffset
        : comesBefore(a.startContainer, b.startContainer)
          ? -1
          : 1,
    )
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    );
}

/** The root of the open card: `scene-player.ts` has made the closed roots of this page open ones. */
export function cardRoot(): ShadowRoot | undefined {
  return document.querySelector('[popover=manual][translate=no]')?.shadowRoot ?? undefined;
}

export function cardTitle(): string | null {
  return cardRoot()?.querySelector('[role=dialog] h2')?.textContent ?? null;
}

/** The live region, which says what happens to the card; the card has one of its own for what its buttons did. */
export function cardNews(): HTMLElement | undefined {
  const children = [...(cardRoot()?.children ?? [])];
  return children.find((each): each is HTMLElement => each.role === 'status');
}

export function cardBox(): DOMRect {
  return cardRoot()?.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
}

export function cardButton(label: string): HTMLElement {
  const all = [...(cardRoot()?.querySelectorAll<HTMLElement>('button, summary') ?? [])];
  const button = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === label);
  if (!button)
    throw new Error(`expected a button ${label}, found ${all.map((each) => each.textContent).join()}`);
  return button;
}

export interface Room {
  control: PageControl;
  /** What was asked for, in order. */
  asked: string[];
  found: FoundTerm[][];
  news: PanelNews[];
  choices: PageChoices;
}

/** What a scene wants to be otherwise than it mostly is. */
type Own = Partial<PageChoices> & { card?: PageActions['card']; isWritten?: boolean };

/** Shows a page, starts the page layer on it, and waits until it has marked so many words. */
export async function openRoom(
  show: Stage['show'],
  html: string,
  words: number,
  signal: AbortSignal,
  own?: Own,
): Promise<Room> {
  show(html);
  const room = startRoom(signal, own);
  await seen(() => markedWords().length, words);
  return room;
}

/** Starts the page layer; a card opens after a tenth of a second. */
export function startRoom(signal: AbortSignal, own: Own = {}): Room {
  const { card = async (id: string) => cardOf(id), isWritten = true, ...some } = own;
  const choices: PageChoices = {
    density: 'section',
    look: QUIET_LOOK,
    textSize: 'normal',
    holdKey: 'none',
    delay: 100,
    uiLanguage: 'en',
    known: [],
    saved: [],
    canKeep: true,
    ...some,
  };
  const asked: string[] = [];
  const found: FoundTerm[][] = [];
  const news: PanelNews[] = [];
  const control = startPage(
    {
      begin: async () => ({ choices, highlight: HIGHLIGHT }),
      paint: async ({ line, color }) => void asked.push(`paint ${line} ${color}`),
      openReader: smallReader,
      firstNamed: async (text) => firstNamedIn(text, smallNames()),
      found: (terms) => found.push(terms),
      bringCard: async () => createCardSession,
      card,
      near: async (words) => [{ entry: 'her2', title: `near ${words}`, short: 'x' }],
      async save(entry, saved, sentence) {
        asked.push(`save ${entry} ${saved} ${sentence ?? '-'}`);
        return isWritten;
      },
      know: (entry, known) => asked.push(`know ${entry} ${known}`),
      openFull: (entry) => asked.push(`open ${entry}`),
    },
    signal,
  );
  return { control, asked, found, news, choices };
}
