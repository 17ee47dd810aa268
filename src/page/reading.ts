/** Which blocks of the page hold names, kept in step with the page as it changes. */
import { evidenceKey, evidenceOf } from '../core/evidence.ts';
import { type Match, matchesIn } from '../core/matches.ts';
import type { Names } from '../core/names.ts';
import { type ReadText, readText } from '../core/read-text.ts';
import { type Block, blocksIn, isSkipped, isWall, type WalkEvents } from './blocks.ts';
import { attributeOf, holderOf, isConnected, isElement, nodeNameOf, parentOf, titleOf } from './dom.ts';
import { coalesce, inSlices } from './pace.ts';

/** A block in which names stand. */
export interface Passage {
  block: Block;
  /** The element that ends its run of text. */
  wall: Node;
  read: ReadText;
  /** Settled by the whole page's evidence: in order, never overlapping. */
  matches: readonly Match[];
}

export interface Reading {
  passages(): Iterable<Passage>;
  /** The passage that a text node belongs to. */
  passageOf(node: Node): Passage | undefined;
  /** Open shadow roots met so far, for hit-testing. */
  roots(): ShadowRoot[];
}

/** Changes of the page are read again at most this often, in milliseconds. */
const REREAD = 60;

/**
 * Reads the page and goes on reading its changes until the signal aborts. `onChange` is called after the first
 * reading that found something, and after each change of what was found.
 */
export function readPage(page: Document, names: Names, onChange: () => void, signal: AbortSignal): Reading {
  const passages = new Set<Passage>();
  const byNode = new WeakMap<Node, Passage>();
  const roots = new Set<ShadowRoot>();
  const changed = new Set<Node>();
  const added = new Set<Node>();
  const topHeadings = new Set<Node>();
  const waiting: Node[] = [];
  let settledBy = '';
  let isStale = false;

  const drop = (passage: Passage) => {
    if (passages.delete(passage)) isStale = true;
    for (const node of passage.block.nodes) if (byNode.get(node) === passage) byNode.delete(node);
  };
  const events: WalkEvents = {
    onBlock(block) {
      for (const node of block.nodes) {
        const old = byNode.get(node);
        if (old) drop(old);
      }
      const read = readText(block.text, names);
      const wall = wallAround(block.nodes[0] as Text);
      if (wall && isTopHeading(wall)) topHeadings.add(wall);
      if (!read || !wall || !isInLanguage(block, names.language)) return;
      const passage: Passage = { block, wall, read, matches: [] };
      passages.add(passage);
      for (const node of block.nodes) byNode.set(node, passage);
      isStale = true;
      settledBy = '';
    },
    onRoot(root) {
      if (roots.has(root)) return;
      roots.add(root);
      observer.observe(root, WATCHED);
      waiting.push(root);
    },
  };

  const observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      changed.add(target);
      if (type === 'childList') for (const node of addedNodes) if (isElement(node)) added.add(node);
    }
    reread();
  });

  /** Everything that one walk may leave behind: shadow roots met on the way, then the page's evidence. */
  const finish = async () => {
    for (let root = waiting.pop(); root; root = waiting.pop()) await inSlices(blocksIn(root, events), signal);
    if (signal.aborted || !isStale) return;
    isStale = false;
    await inSlices(settle(), signal);
    if (!signal.aborted) onChange();
  };

  function* settle(): Generator<void> {
    const evidence = evidenceOf(
      [...passages].map((each) => each.read),
      headings(),
    );
    const key = evidenceKey(evidence);
    if (key === settledBy) return;
    settledBy = key;
    for (const passage of passages) {
      passage.matches = matchesIn(passage.read, names, evidence);
      yield;
    }
  }

  /** What names the page as a whole: its title, and its top heading. Several such are a list of other pages. */
  const headings = (): ReadText[] => {
    for (const each of topHeadings) if (!isConnected(each)) topHeadings.delete(each);
    const tops = [...passages].filter(({ wall }) => topHeadings.size === 1 && topHeadings.has(wall));
    const title = readText(titleOf(page), names);
    return [...(title ? [title] : []), ...tops.map((each) => each.read)];
  };

  const reread = coalesce(
    async () => {
      const walls = new Set([...changed].flatMap((node) => wallAround(node) ?? []));
      const fresh = new Set(added);
      changed.clear();
      added.clear();
      for (const passage of passages) {
        const isTouched = walls.has(passage.wall) || !isConnected(passage.wall) || isIn(passage.wall, fresh);
        if (isTouched) drop(passage);
      }
      for (const wall of walls) {
        // A wall inside something new is read by the walk of the wall around that.
        if (!isConnected(wall) || isIn(wall, fresh) || isInsideSkipped(wall)) continue;
        const enters = (inner: Node) => isIn(inner, fresh, wall);
        await inSlices(blocksIn(wall, { ...events, enters }), signal);
        if (signal.aborted) return;
      }
      await finish();
    },
    REREAD,
    signal,
  );

  observer.observe(page, WATCHED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    passages.clear();
  });

  const readAll = async () => {
    const body = page.body ?? page.documentElement;
    if (body) await inSlices(blocksIn(body, events), signal);
    await finish();
  };

  void readAll();
  return {
    passages: () => passages,
    passageOf: (node) => byNode.get(node),
    roots: () => [...roots],
  };
}

export const WATCHED = { childList: true, characterData: true, subtree: true } as const;

/** The nearest element around a node (or the node itself) that ends runs of text; a shadow root is one too. */
export function wallAround(node: Node): Node | undefined {
  for (let at: Node | null = node; at; at = parentOrRoot(at)) {
    if (at instanceof ShadowRoot) return at;
    if (isElement(at) && isWall(at)) return at;
  }
  return undefined;
}

function isTopHeading(wall: Node): boolean {
  const parent = parentOf(wall);
  return [wall, parent].some((each) => each !== null && nodeNameOf(each).toUpperCase() === 'H1');
}

/** One step up; from a shadow root to its host. */
function parentOrRoot(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : parentOf(node);
}

/** Is the node itself, or anything around it, no reading text? */
export function isInsideSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = holderOf(at)) if (isElement(at) && isSkipped(at)) return true;
  return false;
}

/** Is the node one of `others`, or inside one (looking no higher than `top`)? */
function isIn(node: Node, others: ReadonlySet<Node>, top?: Node): boolean {
  if (others.size === 0) return false;
  for (let at: Node | null = node; at && at !== top; at = parentOrRoot(at)) if (others.has(at)) return true;
  return false;
}

/** The page's own word for the language of a block; where it says nothing, the language is taken to fit. */
function isInLanguage(block: Block, language: string): boolean {
  const [first] = block.nodes;
  for (let at = first ? holderOf(first) : null; at; at = holderOf(at)) {
    const lang = attributeOf(at, 'lang') ?? attributeOf(at, 'xml:lang');
    if (lang) return lang.toLowerCase().split('-')[0] === language;
  }
  return true;
}
