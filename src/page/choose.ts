/** Which mentions are underlined; the others still open their card. */
import { meaningsOf, type PageMatch } from '../core/page-texts.ts';
import type { Density } from '../core/settings.ts';
import { comesBefore } from './dom.ts';
import type { Passage } from './reading.ts';
import { type SectionMemory, sectionOf } from './sections.ts';

/** The passages as a reader meets them. */
export function inReadingOrder(passages: Iterable<Passage>): Passage[] {
  const list = [...passages];
  for (const _ of sortPassages(list));
  return list;
}

/** Puts passages into the order in which a reader meets them. Mostly they are in it already, and to see that is all. */
export function* sortPassages(list: Passage[]): Generator<void> {
  let isSorted = true;
  for (let i = 1; isSorted && i < list.length; i += 1) {
    isSorted = isBefore(list[i - 1] as Passage, list[i] as Passage);
    yield;
  }
  if (!isSorted) list.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

function isBefore(a: Passage, b: Passage): boolean {
  return comesBefore(a.block.nodes[0] as Text, b.block.nodes[0] as Text);
}

/** Adds to `chosen` the matches to underline, for each passage in order. */
export function* chooseMarks(
  passages: readonly Passage[],
  density: Density,
  known: ReadonlySet<string>,
  chosen: Map<Passage, PageMatch[]>,
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
