/** The page room by itself in a page: no extension around it, and small names. Bundled by `page-room.ts`. */
import type { Entry } from '../../src/core/entries.ts';
import { QUIET_LOOK } from '../../src/core/mark-rule.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { lineTo, PageReader } from '../../src/core/page-reader.ts';
import { DEFAULTS, type Density } from '../../src/core/settings.ts';
import { type PageChoices, startPage } from '../../src/page/page.ts';
import { type Dice, dice } from '../dice.ts';
import { type EditKind, editor, STYLES, translator } from './edits.ts';

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
    {
      begin: async () => ({ choices, highlight }),
      paint: async () => undefined,
      openReader: () =>
        lineTo(
          new PageReader(
            names,
            async () => undefined,
            async () => {},
          ),
        ),
      firstNamed: async () => null,
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

/** Frames and milliseconds for which old and fresh marks must be the same, and milliseconds for which they may differ. */
const STILL = 4;
const STILL_TIME = 20;
const PATIENCE = 8000;

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

/** Edits that are made at once, each as the seed of its dice: so it stays what it is when others are left out. */
export type Batch = readonly number[];

/** Names whole, in parts of their own, and across elements. */
const TRANSLATED = `<p>A <b>checkpoint</b> inhibitor such as pembrolizumab. <a href="#x">Then trastuzumab</a>, for HER<sub>2</sub>.</p>
<ul><li>HER2 <i>and</i> a checkpoint inhibitor</li><li>tras<b>tuzumab</b> and pembrolizumab</li></ul>`;

/** A page under random edits, with marks that follow them. */
export class EditedPage {
  readonly #edit: () => string;
  readonly #top: HTMLElement;
  /** Thrown anew for each edit. */
  #chance: Dice = dice(0);
  #done: string[] = [];

  /** `translator`: nothing but texts wrapped and unwrapped, as translators do. */
  constructor(kind: EditKind) {
    hurry();
    document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));
    this.#top = document.body.appendChild(document.createElement('main'));
    const frame = document.body.appendChild(document.createElement('iframe'));
    const chance = () => this.#chance();
    if (kind === 'translator') this.#top.innerHTML = TRANSLATED.repeat(12);
    this.#edit =
      kind === 'translator'
        ? translator(this.#top, chance)
        : editor(this.#top, frame.contentDocument as Document, chance);
    markPage('old', 'every', new AbortController().signal);
  }

  /**
   * Makes the edits; after each batch the marks must become those of a fresh scan within `patience`. Answers which batch
   * failed, from 0.
   */
  async edit(batches: readonly Batch[], patience = PATIENCE): Promise<Verdict & { failed?: number }> {
    let marks = 0;
    for (const [failed, batch] of batches.entries()) {
      this.#done = batch.map((seed) => {
        this.#chance = dice(seed);
        return this.#edit();
      });
      const seen = await this.#compare(patience);
      if (seen.problem) return { ...seen, failed };
      marks += seen.marks;
    }
    return { marks, problem: undefined };
  }

  async #compare(patience: number): Promise<Verdict> {
    const life = new AbortController();
    markPage('fresh', 'every', life.signal);
    const start = performance.now();
    let still = 0;
    let since = start;
    // Frames are shorter than usual where a browser was told to hurry.
    const isStill = () => still >= STILL && performance.now() - since >= STILL_TIME;
    while (!isStill() && performance.now() - start < patience) {
      await nextFrame();
      still = areSame(marksOf('old'), marksOf('fresh')) ? still + 1 : 0;
      if (still === 0) since = performance.now();
    }
    const marks = marksOf('fresh').length;
    const problem = isStill() ? undefined : this.#describe();
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
