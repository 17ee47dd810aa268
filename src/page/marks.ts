/** Drawing: static ranges in one highlight of the document's registry, under a name that no page can guess. */
import type { Match } from '../core/matches.ts';
import { piecesOf } from './blocks.ts';
import type { Passage } from './reading.ts';

export interface Marks {
  /** Draws exactly these, taking away what is no longer among them. */
  show(chosen: ReadonlyMap<Passage, readonly Match[]>): void;
  /** Draws again what the page wiped from the registry. */
  restore(): void;
}

/** 16 letters: a name a page cannot probe for. */
export function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(letters, (value) => String.fromCharCode(97 + (value % 26))).join('');
}

/** Marks of one document; gone without a trace when the signal aborts. */
export function drawMarks(name: string, signal: AbortSignal): Marks {
  // StaticRange costs a page's own DOM work nothing, a live Range does; it is rebuilt when its block changes.
  const highlight = new Highlight();
  let drawn = new Map<Passage, { key: string; ranges: StaticRange[] }>();
  signal.addEventListener('abort', () => CSS.highlights.delete(name));

  const restore = () => {
    if (!signal.aborted && !CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
  };
  return {
    restore,
    show(chosen) {
      if (signal.aborted) return;
      const next = new Map<Passage, { key: string; ranges: StaticRange[] }>();
      for (const [passage, matches] of chosen) {
        const key = matches.map((each) => `${each.start}-${each.end}`).join();
        const old = drawn.get(passage);
        if (old?.key === key) next.set(passage, old);
        else next.set(passage, { key, ranges: matches.flatMap((each) => rangesOf(passage, each)) });
      }
      for (const [passage, { ranges }] of drawn) {
        if (next.get(passage)?.ranges !== ranges) for (const range of ranges) highlight.delete(range);
      }
      for (const [passage, { ranges }] of next) {
        if (drawn.get(passage)?.ranges !== ranges) for (const range of ranges) highlight.add(range);
      }
      drawn = next;
      restore();
    },
  };
}

/** One static range a text node, since a range over several would also draw what lies between them. */
function rangesOf(passage: Passage, match: Match): StaticRange[] {
  return piecesOf(passage.block, match.start, match.end).map(
    ({ node, start, end }) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
}
