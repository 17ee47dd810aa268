/** A match on the screen: which one is under a point, and where it lies. */
import type { PageMatch } from '../core/page-texts.ts';
import { sentenceAround } from '../core/sentence.ts';
import { piecesOf } from './blocks.ts';
import { attributeOf, boxAround, holderOf } from './dom.ts';
import type { Passage, Reading } from './reading.ts';
import { tagOf } from './standing.ts';

/** A match in its passage. */
export interface Spot {
  passage: Passage;
  match: PageMatch;
}

/** The same words in the same place, also when the page around them was read again meanwhile. */
export function isSameSpot(a: Spot | undefined, b: Spot | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.passage.block.nodes[0] === b.passage.block.nodes[0] &&
    a.match.start === b.match.start &&
    a.match.end === b.match.end &&
    a.match.entry === b.match.entry
  );
}

/** The words as the page has them. */
export function textOf({ passage, match }: Spot): string {
  return passage.block.text.slice(match.start, match.end);
}

/** The sentence that the words stand in. */
export function sentenceOf({ passage, match }: Spot, language: string): string {
  return sentenceAround(passage.block.text, match.start, match.end, language);
}

/** The first text node of the words. */
export function nodeOf({ passage, match }: Spot): Text {
  const [piece] = piecesOf(passage.block, match.start, match.end);
  return piece?.node ?? (passage.block.nodes[0] as Text);
}

/** Live: for measuring and scrolling at once, never to be kept (a kept live range slows the page). */
function rangesOf({ passage, match }: Spot): Range[] {
  return piecesOf(passage.block, match.start, match.end).flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.data.length) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}

/** The line boxes of a match, in pixels of the viewport. */
export function linesOf(spot: Spot): DOMRect[] {
  return rangesOf(spot).flatMap((range) => [...range.getClientRects()].filter(({ width }) => width > 0));
}

/** Which line of a wrapped match lies nearest to a point, from 0: the card stands at the line being read. */
export function lineNear(spot: Spot, x: number, y: number): number {
  const away = (line: DOMRect) =>
    Math.max(line.top - y, 0, y - line.bottom) + Math.max(line.left - x, 0, x - line.right);
  const lines = linesOf(spot);
  return lines.reduce((best, line, at) => (away(line) < away(lines[best] ?? line) ? at : best), 0);
}

/** One line of a match; where the page has fewer lines by now, its last; where it is gone, an empty box. */
export function lineOf(spot: Spot, at: number): DOMRect {
  const lines = linesOf(spot);
  return lines[at] ?? lines.at(-1) ?? new DOMRect();
}

/** Slack around a line of text for an unsteady hand, in pixels. */
const SLACK = 4;

/** The match whose text is under a point of the viewport. */
export function spotAt(x: number, y: number, reading: Reading): Spot | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...reading.roots()] });
  if (!caret) return undefined;
  const passage = reading.passageOf(caret.offsetNode);
  if (!passage) return undefined;
  const at = passage.block.nodes.indexOf(caret.offsetNode as Text);
  const offset = (passage.block.starts[at] as number) + caret.offset;
  const match = passage.matches.find(({ start, end }) => start <= offset && offset <= end);
  if (!match) return undefined;
  // The caret snaps to the nearest letter even from blank space: is the point really on the words?
  const spot = { passage, match };
  return linesOf(spot).some((line) => isOn(line, x, y)) ? spot : undefined;
}

function isOn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}

/** Boxes that were looked at, and whether words in them are hidden by their size. */
export type BoxMemory = Map<Element, boolean>;

/**
 * Can a reader see the match: laid out, not hidden, not shrunk to nothing, not moved out of the page? `boxes` is for those
 * who ask for many at once: most words of a page stand in the same few boxes.
 */
export function isShown(spot: Spot, boxes: BoxMemory = new Map()): boolean {
  const [piece] = piecesOf(spot.passage.block, spot.match.start, spot.match.end);
  const element = piece && boxAround(piece.node);
  const { checkVisibility } = Element.prototype;
  if (!element || !checkVisibility.call(element, { visibilityProperty: true })) return false;
  if (isShrunk(element, boxes)) return false;
  // What a closed one holds has no box, but words directly in it are asked of the element itself.
  if (tagOf(element) === 'DETAILS' && attributeOf(element, 'open') === null) return false;
  return linesOf(spot).some(
    ({ width, height, right, bottom }) =>
      width > 2 && height > 4 && right + scrollX > 0 && bottom + scrollY > 0,
  );
}

/** Inside a box of a pixel or less that hides what does not fit: closed, or for screen readers alone. */
function isShrunk(element: Element, boxes: BoxMemory): boolean {
  const known = boxes.get(element);
  if (known !== undefined) return known;
  const isRoomy = !(element instanceof HTMLElement) || (element.offsetWidth > 1 && element.offsetHeight > 1);
  const isClosed = !isRoomy && getComputedStyle(element).overflow !== 'visible';
  const holder = holderOf(element);
  const shrunk = isClosed || (holder !== null && isShrunk(holder, boxes));
  boxes.set(element, shrunk);
  return shrunk;
}
