/** Drawing: static ranges in one highlight of the document's registry, under a name that no page can guess. */
import type { PageMatch } from '../core/page-texts.ts';
import { piecesOf } from './blocks.ts';
import type { Passage } from './reading.ts';

export interface Marks {
  /** The name of the rule that draws them. */
  name: string;
  /** Draws exactly these, passage by passage, taking away what is no longer among them. */
  show(chosen: ReadonlyMap<Passage, readonly PageMatch[]>): Generator<void>;
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
  const drawn = new Map<Passage, { matches: readonly PageMatch[]; ranges: StaticRange[] }>();
  signal.addEventListener('abort', () => CSS.highlights.delete(name));

  const wipe = (passage: Passage) => {
    for (const range of drawn.get(passage)?.ranges ?? []) highlight.delete(range);
    drawn.delete(passage);
  };
  return {
    name,
    *show(chosen) {
      // A page may have emptied the registry, which is its own.
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
      for (const passage of drawn.keys()) if (!chosen.has(passage)) wipe(passage);
      for (const [passage, matches] of chosen) {
        if (areSame(drawn.get(passage)?.matches, matches)) continue;
        wipe(passage);
        const ranges = matches.flatMap((each) => rangesOf(passage, each));
        for (const range of ranges) highlight.add(range);
        drawn.set(passage, { matches, ranges });
        yield;
      }
    },
  };
}

function areSame(before: readonly PageMatch[] | undefined, now: readonly PageMatch[]): boolean {
  if (before?.length !== now.length) return false;
  return now.every(({ start, end }, i) => before[i]?.start === start && before[i]?.end === end);
}

/** One static range a text node, since a range over several would also draw what lies between them. */
function rangesOf(passage: Passage, match: PageMatch): StaticRange[] {
  return piecesOf(passage.block, match.start, match.end).map(
    ({ node, start, end }) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
}
