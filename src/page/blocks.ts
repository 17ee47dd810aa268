/** DOM → blocks: text that a reader sees as one run, and where it lies in the page. */
import { attributeOf, isElement, nodeNameOf, shadowRootOf } from './dom.ts';

export interface Block {
  /** All its text; virtual spaces stand where the page breaks a line or raises a digit. */
  text: string;
  /** Its text nodes in order, and where in `text` each begins. */
  nodes: readonly Text[];
  starts: readonly number[];
}

/** Never reading text: code, fields, editors' insides, players, menus. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST CODE KBD SAMP VAR IFRAME OBJECT EMBED ' +
    'CANVAS AUDIO VIDEO PROGRESS METER MAP HEAD TITLE NAV MENU RT RP SVG MATH'
  ).split(' '),
);

/** Elements inside a run of text; every other element is a wall. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RUBY RB S SLOT SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U WBR'
  ).split(' '),
);

const SKIPPED_ROLES = new Set([
  'navigation',
  'menu',
  'menubar',
  'textbox',
  'searchbox',
  'combobox',
  'code',
  'math',
]);

const EDITORS = /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|ProseMirror|ql-editor)(?:\s|$)/;

/** Is this element, with all it holds, no reading text? */
export function isSkipped(element: Node): boolean {
  if (SKIPPED.has(nodeNameOf(element).toUpperCase())) return true;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attributeOf(element, 'role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  if (attributeOf(element, 'translate') === 'no' && attributeOf(element, 'popover') === 'manual') return true;
  const classes = attributeOf(element, 'class');
  return classes !== null && EDITORS.test(classes);
}

export function isWall(element: Node): boolean {
  return !INLINE.has(nodeNameOf(element).toUpperCase());
}

/** What a walk tells its caller. */
export interface WalkEvents {
  onBlock(block: Block): void;
  /** An open shadow root; the walk does not go in. */
  onRoot(root: ShadowRoot): void;
  /** May the walk go into this wall? Without it, into all. */
  enters?(wall: Node): boolean;
}

/** The walk hands back after so many nodes, so that its caller can let the page have its turn. */
const CHUNK = 400;

/** Walks the inside of `root`, in slices. */
export function* blocksIn(root: Node, events: WalkEvents): Generator<void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const run = new Run(events.onBlock);
  let node: Node | null = walker.firstChild();
  let seen = 0;
  while (node) {
    seen += 1;
    if (seen % CHUNK === 0) yield;
    if (!isElement(node)) run.add(node as Text);
    else if (!isSkipped(node)) {
      run.enter(node);
      const shadow = shadowRootOf(node);
      if (shadow) events.onRoot(shadow);
      const child = isWall(node) && events.enters?.(node) === false ? null : walker.firstChild();
      if (child) {
        node = child;
        continue;
      }
      run.leave(node);
    } else run.breakLine();
    node = nextAfter(walker, run);
  }
  run.close();
}

/** The next node after this one's subtree, leaving elements on the way up; null at the end of the walk. */
function nextAfter(walker: TreeWalker, run: Run): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    const parent = walker.parentNode();
    if (!parent || parent === walker.root) return null;
    run.leave(parent);
  }
}

/** Collects text until a wall. */
class Run {
  readonly #onBlock: (block: Block) => void;
  #text = '';
  #nodes: Text[] = [];
  #starts: number[] = [];
  #isAfterBreak = false;

  constructor(onBlock: (block: Block) => void) {
    this.#onBlock = onBlock;
  }

  add(node: Text): void {
    const { data } = node;
    if (data.trim() === '') {
      if (this.#text !== '') this.#text += ' ';
      return;
    }
    this.#isAfterBreak = false;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += data;
  }

  enter(element: Node): void {
    const name = nodeNameOf(element).toUpperCase();
    if (name === 'BR') this.#breakTwiceIsWall();
    else if (name === 'IMG') this.#text += '\ufffc';
    else if (name === 'SUP') this.#text += ' ';
    else if (isWall(element)) this.close();
  }

  leave(element: Node): void {
    const name = nodeNameOf(element).toUpperCase();
    if (name !== 'BR' && name !== 'IMG' && isWall(element)) this.close();
  }

  /** A skipped element in the middle of a line: words on its two sides are not one name. */
  breakLine(): void {
    if (this.#text !== '') this.#text += '\ufffc';
  }

  #breakTwiceIsWall(): void {
    if (this.#isAfterBreak) this.close();
    else if (this.#text !== '') this.#text += '\n';
    this.#isAfterBreak = true;
  }

  close(): void {
    if (this.#nodes.length > 0) {
      this.#onBlock({ text: this.#text, nodes: this.#nodes, starts: this.#starts });
    }
    this.#text = '';
    this.#nodes = [];
    this.#starts = [];
    this.#isAfterBreak = false;
  }
}

/** The part of a block's text that lies in one node. */
export interface Piece {
  node: Text;
  /** Offsets into `node.data`. */
  start: number;
  end: number;
}

/** Where `start`–`end` of a block's text lies in its nodes. */
export function piecesOf(block: Block, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  block.nodes.forEach((node, i) => {
    const from = block.starts[i] as number;
    const to = from + node.data.length;
    if (to <= start || from >= end) return;
    pieces.push({ node, start: Math.max(start, from) - from, end: Math.min(end, to) - from });
  });
  return pieces;
}
