/** Which mentions are underlined; the others still open their card. */
import { type Match, meaningsOf } from '../core/matches.ts';
import type { Density } from '../core/settings.ts';
import { comesBefore } from './dom.ts';
import type { Passage } from './reading.ts';
import { type SectionMemory, sectionOf } from './sections.ts';

/** The passages as a reader meets them. */
export function inReadingOrder(passages: Iterable<Passage>): Passage[] {
  const list = [...passages];
  const first = (passage: Passage): Node => passage.block.nodes[0] as Text;
  const isSorted = list.every(
    (each, i) => i === 0 || comesBefore(first(list[i - 1] as Passage), first(each)),
  );
  return isSorted ? list : list.sort((a, b) => (comesBefore(first(a), first(b)) ? -1 : 1));
}

/** Adds to `chosen` the matches to underline, for each passage in order. */
export function* chooseMarks(
  passages: readonly Passage[],
  density: Density,
  known: ReadonlySet<string>,
  chosen: Map<Passage, Match[]>,
): Generator<void> {
  const sections: SectionMemory = new Map();
  const seenIn = new Map<Node, Set<string>>();
  for (const passage of passages) {
    const section =
      density === 'section' ? sectionOf(passage.block.nodes[0] as Text, sections) : document.documentElement;
    const seen = seenIn.get(section) ?? new Set();
    seenIn.set(section, seen);
    const marks = passage.matches.filter((match) => {
      const meanings = meaningsOf(match);
      if (meanings.every((entry) => known.has(entry))) return false;
      const isFirst = meanings.some((entry) => !seen.has(entry));
      for (const entry of meanings) seen.add(entry);
      return isFirst || density === 'every';
    });
    if (marks.length > 0) chosen.set(passage, marks);
    yield;
  }
}
