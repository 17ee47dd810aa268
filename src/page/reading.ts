/** Which blocks of the page hold names, kept in step with the page as it changes. */
import { evidenceKey, evidenceOf } from '../core/evidence.ts';
import { type Match, matchesIn } from '../core/matches.ts';
import type { Names } from '../core/names.ts';
import { type ReadText, readText } from '../core/read-text.ts';
import { findCandidates } from '../core/scan.ts';
import { blocksIn, piecesOf } from './blocks.ts';
import { watchChanges } from './changes.ts';
import { closestOf, isInPage, titleOf } from './dom.ts';
import { createJudge, isSameSaid, type LanguageOf, type Said, saidAt } from './languages.ts';
import { coalesce, inSlices } from './pace.ts';
import type { Block } from './run.ts';
import { skippedAs, tagOf } from './standing.ts';
import { eventsFor, type Places, placesOf, wallAround } from './walls.ts';

/** A block in which names stand. */
export interface Passage {
  block: Block;
  /** The element that ends its run of text. */
  wall: Element;
  /** What the page says of its language, and whether it is another than that of the names. */
  said: Said;
  isForeign: boolean;
  /** Nothing where only names of this language stand in a text of another. */
  read: ReadText | undefined;
  /** Settled by the whole page's evidence: in order, never overlapping. */
  matches: readonly Match[];
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
  languageOf: LanguageOf;
  /** Called after the first reading that found something, and after each change of what was found. */
  onChange(): void;
  /** The page changed these or something around them: they may be seen now where they were hidden, or the reverse. */
  onTouched(passages: readonly Passage[]): void;
}

/** Reads the page and goes on reading its changes until the signal aborts. */
export function readPage(
  page: Document,
  names: Names,
  { onChange, onTouched, languageOf }: ReadingEvents,
  signal: AbortSignal,
): Reading {
  const passages = new Set<Passage>();
  const byNode = new WeakMap<Node, Passage>();
  /** Passages of what is being read again: dropped afterwards unless they were found again as they are. */
  let doubtful = new Set<Passage>();
  /** Passages that the page's evidence has not settled yet, and the evidence by which it settled the others. */
  const unsettled = new Set<Passage>();
  let settledBy = '';
  let settledTitle = '';
  let isStale = false;
  let isReady = false;

  const drop = (passage: Passage) => {
    if (passages.delete(passage)) isStale = true;
    unsettled.delete(passage);
    for (const node of passage.block.nodes) if (byNode.get(node) === passage) byNode.delete(node);
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
    const read = readText(block.text, names);
    if (!read) return;
    const passage: Passage = { block, wall, said, isForeign: false, read, matches: [] };
    passages.add(passage);
    for (const node of block.nodes) byNode.set(node, passage);
    isStale = true;
    unsettled.add(passage);
  };

  const changes = watchChanges(page, () => isReady && reread(), signal);
  const walkEvents = eventsFor(changes);

  /** Looks quickly for where names may stand inside these elements, and then carefully at those places alone. */
  function* read({ tops, enters }: Pick<Places, 'tops' | 'enters'>): Generator<void> {
    const named = new Set<Element>();
    for (const top of tops) {
      const onBlock = (block: Block) => addWallsOfNames(block, names, named);
      yield* blocksIn(top, 'quick', { ...walkEvents, onBlock, enters });
    }
    for (const wall of named) {
      const onBlock = (block: Block) => keep(block, wall);
      const enters = () => false;
      if (isInPage(wall, page)) yield* blocksIn(wall, 'careful', { ...walkEvents, onBlock, enters });
    }
  }

  const finish = async () => {
    if (signal.aborted || (!isStale && titleOf(page) === settledTitle)) return;
    isStale = false;
    await tellLanguages();
    await inSlices(settle(), signal);
    if (!signal.aborted) onChange();
  };

  const judge = createJudge(names.language, languageOf, signal);
  const tellLanguages = async () => {
    for (const passage of await judge(passages)) {
      passage.read = readText(passage.block.text, names, passage.isForeign);
      unsettled.add(passage);
    }
  };

  function* settle(): Generator<void> {
    settledTitle = titleOf(page);
    const evidence = evidenceOf(
      [...passages].flatMap(({ read }) => read ?? []),
      headings(),
    );
    const key = evidenceKey(evidence);
    const toSettle = key === settledBy ? [...unsettled] : passages;
    settledBy = key;
    unsettled.clear();
    for (const passage of toSettle) {
      passage.matches = passage.read ? matchesIn(passage.read, names, evidence) : [];
      yield;
    }
  }

  /** What names the page as a whole: its title, and its top heading. Several such are a list of other pages. */
  const headings = (): ReadText[] => {
    const all = [page, ...changes.roots()].flatMap((root) => [...root.querySelectorAll('h1')]);
    const tops = all.filter((each) => each.textContent?.trim() !== '');
    const inTop = [...passages].filter(({ wall }) => tops.length === 1 && closestOf(wall, 'h1') === tops[0]);
    const title = readText(titleOf(page), names);
    return [...(title ? [title] : []), ...inTop.flatMap(({ read }) => read ?? [])];
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

function isSameBlock(a: Block, b: Block): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i])
  );
}

/** Adds the walls of all places in a block where a name may stand, or between which it may. */
function addWallsOfNames(block: Block, names: Names, walls: Set<Element>): void {
  // Several names often stand in one text node, and asking for its wall asks for styles.
  const nodes = new Set<Text>();
  for (const { start, end } of findCandidates(block.text, names)) {
    for (const { node } of piecesOf(block, start, end)) nodes.add(node);
  }
  for (const node of nodes) {
    const wall = wallAround(node);
    if (wall) walls.add(wall);
  }
}
