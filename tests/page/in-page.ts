/** The page room by itself in a page: no extension around it, and small names. Bundled by `page-room.ts`. */
import type { Entry } from '../../src/core/entries.ts';
import { QUIET_LOOK } from '../../src/core/mark-rule.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { DEFAULTS, type Density } from '../../src/core/settings.ts';
import { type PageChoices, startPage } from '../../src/page/page.ts';
import { type Dice, dice } from '../dice.ts';
import { editor, STYLES } from './edits.ts';

const NAMES: Record<string, string[]> = {
  'checkpoint-inhibitor': ['checkpoint inhibitor'],
  her2: ['HER2', 'HER-2'],
  trastuzumab: ['trastuzumab'],
  pembrolizumab: ['pembrolizumab'],
};

function entryOf([id, texts]: [string, string[]]): Entry {
  const names = texts.map((text) => ({ text, exact: false }));
  const en = { revision: 1, term: id, names, search: [], short: '.', why: '.', ask: [] };
  return {
    id,
    category: 'drug',
    tier: 1,
    anywhere: id !== 'pembrolizumab',
    see: [],
    warnings: [],
    sources: [],
    en,
  };
}

const names = openNames(packNames(Object.entries(NAMES).map(entryOf), 'en'));

/** Marks the page under a name of the highlight registry until the signal aborts. */
function markPage(highlight: string, density: Density, signal: AbortSignal): void {
  const { delay, textSize, holdKey } = DEFAULTS;
  const choices: PageChoices = {
    density,
    delay,
    look: QUIET_LOOK,
    textSize,
    holdKey,
    uiLanguage: 'en',
    known: [],
    saved: [],
    canKeep: false,
  };
  const nothing = () => undefined;
  startPage(
    names,
    {
      begin: async () => ({ choices, highlight }),
      paint: async () => undefined,
      languageOf: async () => undefined,
      found: nothing,
      bringCard: async () => undefined,
      card: async () => null,
      near: async () => [],
      save: async () => false,
      know: nothing,
      openFull: nothing,
    },
    signal,
  );
}

/** The marks under a name, each as node, start and end, in any order. */
function marksOf(highlight: string): StaticRange[] {
  return [...(CSS.highlights.get(highlight)?.values() ?? [])] as StaticRange[];
}

function areSame(a: readonly StaticRange[], b: readonly StaticRange[]): boolean {
  const offsets = new Map<Node, Set<string>>();
  for (const { startContainer, startOffset, endOffset } of a) {
    const known = offsets.get(startContainer) ?? new Set();
    offsets.set(startContainer, known.add(`${startOffset}-${endOffset}`));
  }
  const isInA = ({ startContainer, startOffset, endOffset }: StaticRange) =>
    offsets.get(startContainer)?.has(`${startOffset}-${endOffset}`) ?? false;
  return a.length === b.length && b.every(isInA);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Frames for which old and fresh marks must be the same, and for which they may differ, before a verdict. */
const STILL = 4;
const PATIENCE = 300;

/** Shows `html`, marks it, and gives it back with brackets around each mark. */
export async function marked(html: string, density: Density): Promise<string> {
  hurry();
  document.body.innerHTML = html;
  const life = new AbortController();
  markPage('shown', density, life.signal);
  let before = -1;
  for (let still = 0; still < STILL; still += 1) {
    await nextFrame();
    const now = marksOf('shown').length;
    if (now === 0 || now !== before) still = 0;
    before = now;
  }
  const ranges = marksOf('shown').sort((a, b) => b.startOffset - a.startOffset);
  life.abort();
  for (const { startContainer, startOffset, endOffset } of ranges) {
    const text = startContainer as Text;
    text.insertData(endOffset, ']');
    text.insertData(startOffset, '[');
  }
  return document.body.innerHTML;
}

export interface Verdict {
  /** How many marks were compared. */
  marks: number;
  /** What differed, and the page at that time. */
  problem: string | undefined;
}

/** A page under random edits, with marks that follow them. */
export class EditedPage {
  readonly #edit: () => string;
  readonly #random: Dice;
  readonly #top: HTMLElement;
  #done: string[] = [];

  constructor(seed: number) {
    hurry();
    document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));
    this.#top = document.body.appendChild(document.createElement('main'));
    const frame = document.body.appendChild(document.createElement('iframe'));
    this.#random = dice(seed);
    this.#edit = editor(this.#top, frame.contentDocument as Document, this.#random);
    markPage('old', 'every', new AbortController().signal);
  }

  /** Makes so many edits, a few at a time; after each few the marks must be those of a fresh scan. */
  async edit(count: number): Promise<Verdict> {
    let marks = 0;
    for (let left = count; left > 0; ) {
      const now = Math.min(left, 1 + Math.floor(this.#random() * 19));
      left -= now;
      this.#done = Array.from({ length: now }, () => this.#edit());
      const seen = await this.#compare();
      if (seen.problem) return seen;
      marks += seen.marks;
    }
    return { marks, problem: undefined };
  }

  async #compare(): Promise<Verdict> {
    const life = new AbortController();
    markPage('fresh', 'every', life.signal);
    let still = 0;
    for (let frames = 0; frames < PATIENCE && still < STILL; frames += 1) {
      await nextFrame();
      still = areSame(marksOf('old'), marksOf('fresh')) ? still + 1 : 0;
    }
    const marks = marksOf('fresh').length;
    const problem = still < STILL ? this.#describe() : undefined;
    life.abort();
    return { marks, problem };
  }

  #describe(): string {
    const words = (highlight: string) =>
      marksOf(highlight)
        .map(
          ({ startContainer, startOffset, endOffset }) =>
            `${(startContainer as Text).data.slice(startOffset, endOffset)} in <${startContainer.parentElement?.localName}>`,
        )
        .sort()
        .join(', ');
    const roots = [...this.#top.querySelectorAll('x-box')].flatMap((each) => each.shadowRoot ?? []);
    const html = this.#top.getHTML({ shadowRoots: roots });
    return `after ${this.#done.join(', ')}\nold: ${words('old')}\nfresh: ${words('fresh')}\n${html}`;
  }
}

let isHurrying = false;

/** Time-outs of this page come twenty times sooner, so that thousands of edits take minutes. */
function hurry(): void {
  if (isHurrying) return;
  isHurrying = true;
  const later = window.setTimeout.bind(window);
  window.setTimeout = ((act: () => void, delay = 0) => later(act, delay / 20)) as typeof window.setTimeout;
}
