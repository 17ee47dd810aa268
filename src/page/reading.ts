/** Which blocks of the page hold names, kept in step with the page as it changes. */
import type { Said } from '../core/judge.ts';
import type { PageMatch, ReaderLine } from '../core/page-texts.ts';
import { blocksIn } from './blocks.ts';
import { watchChanges } from './changes.ts';
import { closestOf, isInPage, titleOf } from './dom.ts';
import { isSameSaid, saidAt } from './languages.ts';
import { coalesce, inSlices } from './pace.ts';
import type { Block } from './run.ts';
import { createSettling } from './settling.ts';
import { skippedAs, tagOf } from './standing.ts';
import { eventsFor, type Places, placesOf } from './walls.ts';

/** A block in which names stand, or may stand until the reader of its text has answered. */
export interface Passage {
  /** A number that no other passage of the page ever had. */
  id: number;
  block: Block;
  /** The element that ends its run of text. */
  wall: Element;
  /** What the page says of its language. */
  said: Said;
  /** Settled by the whole page's evidence: in order, never overlapping. */
  matches: readonly PageMatch[];
}

export interface Reading {
  passages(): Iterable<Passage>;
  /** The passage that a text node belongs to. */
  passageOf(node: Node): Passage | undefined;
  /** Open shadow roots met so far, for hit-testing. */
  roots(): readonly ShadowRoot[];
}

/** Changes of the page are read again at most this often, in milliseconds. */
const REREAD = 60;

/** What a reading tells, and what it asks. */
export interface ReadingEvents {
  /** Begins a line to a reader of the page's texts. */
  openReader(): ReaderLine;
  /** Called after the first reading that found something, and after each change of what was found. */
  onChange(): void;
  /** The page changed these or something around them: they may be seen now where they were hidden, or the reverse. */
  onTouched(passages: readonly Passage[]): void;
}

/** Reads the page and goes on reading its changes until the signal aborts. */
export function readPage(
  page: Document,
  { openReader, onChange, onTouched }: ReadingEvents,
  signal: AbortSignal,
): Reading {
  const passages = new Set<Passage>();
  const byNode = new WeakMap<Node, Passage>();
  /** Passages of what is being read again: dropped afterwards unless they were found again as they are. */
  let doubtful = new Set<Passage>();
  const settling = createSettling(openReader);
  let settledTitle = '';
  let lastId = 0;
  /** Texts came or went since they were last settled, and marked ones among those that went. */
  let isStale = false;
  let hasLostMatches = false;
  let isReady = false;

  const forget = (passage: Passage) => {
    passages.delete(passage);
    for (const node of passage.block.nodes) if (byNode.get(node) === passage) byNode.delete(node);
  };
  const drop = (passage: Passage) => {
    if (passages.has(passage)) isStale = true;
    hasLostMatches ||= passage.matches.length > 0;
    settling.drop(passage);
    forget(passage);
  };
  const keep = (block: Block, wall: Element) => {
    const [first] = block.nodes;
    const old = first && byNode.get(first);
    const said = saidAt(first as Text);
    if (old && old.wall === wall && isSameSaid(old.said, said) && isSameBlock(old.block, block)) {
      doubtful.delete(old);
      return;
    }
    for (const node of block.nodes) {
      const other = byNode.get(node);
      if (other) drop(other);
    }
    // Counters and clocks change all the time, and name nothing.
    if (!LETTER.test(block.text)) return;
    lastId += 1;
    const passage: Passage = { id: lastId, block, wall, said, matches: [] };
    passages.add(passage);
    for (const node of block.nodes) byNode.set(node, passage);
    isStale = true;
    settling.add(passage);
  };

  const changes = watchChanges(page, () => isReady && reread(), signal);
  const events = { ...eventsFor(changes), onBlock: keep };

  function* read({ tops, enters }: Pick<Places, 'tops' | 'enters'>): Generator<void> {
    for (const top of tops) {
      if (isInPage(top, page)) yield* blocksIn(top, 'careful', { ...events, enters });
    }
  }

  const finish = async () => {
    const title = titleOf(page);
    if (signal.aborted || (!isStale && title === settledTitle)) return;
    const outcome = await settling.settle(title, headings());
    // Without an answer all stays as it was, and is asked for with the next change.
    if (signal.aborted || !outcome) return;
    settledTitle = title;
    isStale = false;
    for (const passage of outcome.nameless) forget(passage);
    if (outcome.hasChanged || hasLostMatches) onChange();
    hasLostMatches = false;
  };

  /** What stands in the top heading, which names the page as a whole. Several such are a list of other pages. */
  const headings = (): Passage[] => {
    const all = [page, ...changes.roots()].flatMap((root) => [...root.querySelectorAll('h1')]);
    const tops = all.filter((each) => each.textContent?.trim() !== '');
    return [...passages].filter(({ wall }) => tops.length === 1 && closestOf(wall, 'h1') === tops[0]);
  };

  const reread = coalesce(
    async () => {
      const taken = changes.take();
      const places = placesOf(taken, page);
      const isGone = (node: Node) => !isInPage(node, page);
      const isDoubtful = ({ wall, block }: Passage) =>
        places.touches(wall) || (taken.wasAnyTaken && block.nodes.some(isGone));
      doubtful = new Set([...passages].filter(isDoubtful));
      await inSlices(read(places), signal);
      if (signal.aborted) return;
      for (const passage of doubtful) drop(passage);
      await finish();
      if (!signal.aborted) onTouched([...passages].filter(({ wall }) => places.touchesAround(wall)));
    },
    REREAD,
    signal,
  );

  const readAll = async () => {
    const body = page.body ?? page.documentElement;
    // A body that is itself an editor holds no reading text.
    if (body && !skippedAs(body, tagOf(body)))
      await inSlices(read({ tops: [body], enters: () => true }), signal);
    await finish();
    isReady = true;
    reread();
  };

  signal.addEventListener('abort', () => passages.clear());
  void readAll();
  return {
    passages: () => passages,
    passageOf: (node) => byNode.get(node),
    roots: changes.roots,
  };
}

const LETTER = /\p{L}/u;

function isSameBlock(a: Block, b: Block): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i])
  );
}
