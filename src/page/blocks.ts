/**
 * DOM → blocks, as the page is drawn: shadow roots stand in for what their hosts hold, and slots for what is put there.
 *
 *     quick     what a name may stand in: elements are taken by their names, and by their style only where letters would
 *               grow together or an element looks hidden
 *     careful   what a reader sees: every element by its style
 */
import { assignedTo, attributeOf, closestOf, isElement, nextOf, nodesUpTo, shadowRootOf } from './dom.ts';
import { type Block, isWordUnit, Runs } from './run.ts';
import { isSuspect, type Standing, skippedAs, standingByName, standingByStyle, tagOf } from './standing.ts';

/** What a walk tells its caller, and asks. */
export interface WalkEvents {
  /** `wall` is the element that ends the block's run of text. */
  onBlock(block: Block, wall: Element): void;
  /** An open shadow root, before the walk goes in. */
  onRoot?(root: ShadowRoot): void;
  /** An element of the page's own making that has no shadow root, or none yet. */
  onBare?(element: Element): void;
  /** The page took away what was being read; what is left of this element's inside has not been read. */
  onLost?(element: Node): void;
  /** May the walk go into this element, which ends the run around it? */
  enters(element: Element): boolean;
  /** Was this node taken from its place since the walk began? */
  wasTaken?(node: Node): boolean;
}

/** Walks the inside of `root`, in slices. */
export function blocksIn(root: Element, gaze: 'quick' | 'careful', events: WalkEvents): Generator<void> {
  return new Walk(root, gaze === 'careful', events).run();
}

/** The walk hands back after so many nodes, so that its caller can let the page have its turn. */
const CHUNK = 100;

class Walk {
  readonly #root: Element;
  readonly #isCareful: boolean;
  readonly #events: WalkEvents;
  readonly #runs: Runs;
  #seen = 0;
  /** Inline elements left since the last letter: whether one of them is a wall only their style can tell. */
  #leftSinceText: Element[] = [];

  constructor(root: Element, isCareful: boolean, events: WalkEvents) {
    this.#root = root;
    this.#isCareful = isCareful;
    this.#events = events;
    this.#runs = new Runs(
      root,
      (block, wall) => events.onBlock(block, wall),
      closestOf(root, 'pre') !== null,
    );
  }

  *run(): Generator<void> {
    yield* this.#inside(this.#root);
    this.#runs.close();
  }

  /** What is drawn inside an element: its shadow root, what its slot was given, or else its children. */
  *#inside(top: Node): Generator<void> {
    const shadow = isElement(top) ? shadowRootOf(top) : null;
    if (shadow) {
      this.#events.onRoot?.(shadow);
      yield* this.#children(shadow);
      return;
    }
    const given = assignedTo(top);
    if (given.length === 0) yield* this.#children(top);
    for (const node of given) {
      if (!isElement(node)) this.#add(node as Text);
      else if (this.#enter(node)) {
        yield* this.#inside(node);
        this.#leave(node);
      }
    }
  }

  *#children(top: Node): Generator<void> {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let node: Node | null = walker.firstChild();
    while (node) {
      const path = this.#seen % CHUNK === 0 ? nodesUpTo(node, top) : undefined;
      this.#seen += 1;
      if (path) {
        yield;
        if (this.#hasLost(path, walker)) {
          node = this.#next(walker);
          continue;
        }
      }
      if (!isElement(node)) this.#add(node as Text);
      else if (this.#enter(node)) {
        if (isDrawnFromElsewhere(node)) {
          const way = nodesUpTo(node, top);
          yield* this.#inside(node);
          if (this.#hasLost(way, walker)) {
            node = this.#next(walker);
            continue;
          }
        } else {
          const child = walker.firstChild();
          if (child) {
            node = child;
            continue;
          }
        }
        this.#leave(node);
      }
      node = this.#next(walker);
    }
  }

  /** The next node after the walker's, leaving elements on the way up; null at the end. */
  #next(walker: TreeWalker): Node | null {
    for (;;) {
      const sibling = walker.nextSibling();
      if (sibling) return sibling;
      const parent = walker.parentNode();
      if (!parent || parent === walker.root) return null;
      this.#leave(parent as Element);
    }
  }

  /** After a pause: was the place of the walk taken away? Then goes on behind what that place was in. */
  #hasLost(path: readonly Node[], walker: TreeWalker): boolean {
    const at = path.findLastIndex((node) => this.#events.wasTaken?.(node));
    if (at < 0) return false;
    const around = path[at + 1] ?? walker.root;
    for (const node of path.slice(0, at + 2)) this.#leave(node as Element);
    walker.currentNode = around;
    this.#events.onLost?.(around);
    return true;
  }

  #add(node: Text): void {
    const growsTogether = this.#runs.endsInWord() && isWordUnit(node.data.charCodeAt(0));
    if (growsTogether) this.#closeIfWallWasLeft();
    this.#leftSinceText = [];
    this.#runs.add(node);
  }

  /** Goes into an element; answers false where there is nothing to read in it. */
  #enter(element: Element): boolean {
    const name = tagOf(element);
    if (name === 'BR') {
      this.#runs.breakLine();
      return false;
    }
    const skipped = skippedAs(element, name);
    if (skipped === 'gap') this.#runs.hole();
    if (skipped) return false;
    if (name.includes('-') && shadowRootOf(element) === null) this.#events.onBare?.(element);
    const isEntered = this.#events.enters(element);
    // What is passed by because it ends the run must really do so.
    const isSure = this.#isCareful || !isEntered;
    const standing = isSure ? standingByStyle(element, name) : this.#guess(element, name);
    if (standing === 'inline') {
      if (name === 'SUP') this.#runs.raise();
      if (name === 'TSPAN' && isLineOfItsOwn(element)) this.#runs.breakLine();
      return true;
    }
    this.#runs.enter(element, name, standing);
    if (isEntered) return true;
    this.#runs.leave(element);
    return false;
  }

  /** By name, and by style where the name is likely to be wrong and it matters. */
  #guess(element: Element, name: string): Standing {
    if (standingByName(name) === 'wall') {
      const isBesideText = this.#runs.hasText() || isBeforeText(element);
      return isBesideText ? standingByStyle(element, name) : 'wall';
    }
    if (this.#runs.endsInWord()) this.#closeIfWallWasLeft();
    else if (!isSuspect(element)) return 'inline';
    return standingByStyle(element, name);
  }

  #closeIfWallWasLeft(): void {
    if (this.#leftSinceText.some((each) => standingByStyle(each, tagOf(each)) !== 'inline'))
      this.#runs.close();
    this.#leftSinceText = [];
  }

  #leave(element: Element): void {
    const wasInline = !this.#runs.leave(element);
    if (wasInline && !this.#isCareful && this.#runs.endsInWord()) this.#leftSinceText.push(element);
  }
}

function isDrawnFromElsewhere(element: Element): boolean {
  return shadowRootOf(element) !== null || assignedTo(element).length > 0;
}

/** Is it directly followed by words, so that it may stand in line with them? */
function isBeforeText(element: Element): boolean {
  const next = nextOf(element);
  return next !== null && next.nodeType === Node.TEXT_NODE && (next as Text).data.trim() !== '';
}

/** A line of a drawing's text is placed by itself. */
function isLineOfItsOwn(element: Element): boolean {
  return attributeOf(element, 'x') !== null || attributeOf(element, 'dy') !== null;
}

/** The part of a block's text that lies in one node. */
export interface Piece {
  node: Text;
  /** Offsets into `node.data`. */
  start: number;
  end: number;
}

/** Where `start`–`end` of a block's text lies in its nodes. */
export function piecesOf({ nodes, starts }: Block, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let i = lastAtOrBefore(starts, start); i < nodes.length; i += 1) {
    const node = nodes[i] as Text;
    const from = starts[i] as number;
    if (from >= end) break;
    const to = from + node.data.length;
    if (to > start) pieces.push({ node, start: Math.max(start, from) - from, end: Math.min(end, to) - from });
  }
  return pieces;
}

/** The index of the last of these rising numbers that is not above `limit`, or 0: a block may have thousands of nodes. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
