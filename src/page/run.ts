/** Collects the text that a reader sees as one run, until a wall. */
import { foldUnit, SPACE } from '../core/fold.ts';
import type { Standing } from './standing.ts';

/** Text that a reader sees as one run. */
export interface Block {
  /** All its text; virtual signs stand where the page breaks a line, raises a digit or leaves a hole. */
  text: string;
  /** Its text nodes in order, and where in `text` each begins. */
  nodes: readonly Text[];
  starts: readonly number[];
}

/** A hole in a run: words on its two sides are not one name. */
const HOLE = '\ufffc';

class Run {
  text = '';
  nodes: Text[] = [];
  starts: number[] = [];
  isAfterBreak = false;
  /** What to put before the next letter, or sign: see `raise`. */
  isRaised = false;

  add(node: Text, isPreformatted: boolean): void {
    const { data } = node;
    if (data.trim() === '') {
      if (this.text !== '') this.text += isPreformatted && BLANK_LINE.test(data) ? HOLE : ' ';
      return;
    }
    this.isAfterBreak = false;
    if (this.isRaised && isWordUnit(data.charCodeAt(0))) this.text += ' ';
    this.isRaised = false;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += isPreformatted ? asLinesShow(data) : data;
  }

  /** Fills in a sign that the page does not have; a run never begins with one. */
  put(sign: string): void {
    if (this.text !== '') this.text += sign;
  }

  /** Ends in the middle of a word, so that what comes next may belong to it. */
  endsInWord(): boolean {
    return this.text !== '' && isWordUnit(this.text.charCodeAt(this.text.length - 1));
  }
}

/** The runs of a walk: the one being read, and those that wait behind what stands apart from them. */
export class Runs {
  readonly #onBlock: (block: Block, wall: Element) => void;
  readonly #root: Element;
  #run = new Run();
  #open: { element: Element; name: string; standing: Standing; around: Run | undefined }[] = [];
  #isPreformatted: boolean;

  /** `isPreformatted`: the walk begins, inside `root`, in preformatted text. */
  constructor(root: Element, onBlock: (block: Block, wall: Element) => void, isPreformatted: boolean) {
    this.#root = root;
    this.#onBlock = onBlock;
    this.#isPreformatted = isPreformatted;
  }

  add(node: Text): void {
    this.#run.add(node, this.#isPreformatted);
  }

  endsInWord(): boolean {
    return this.#run.endsInWord();
  }

  hasText(): boolean {
    return this.#run.nodes.length > 0;
  }

  /** A raised digit does not grow together with the word before it (`survival²`); a sign does (`CD8⁺`). */
  raise(): void {
    this.#run.isRaised = this.#run.text !== '';
  }

  /** One break is a space, two are a wall. */
  breakLine(): void {
    if (this.#run.isAfterBreak) this.close();
    else this.#run.put('\n');
    this.#run.isAfterBreak = true;
  }

  hole(): void {
    this.#run.put(HOLE);
  }

  /** Goes into an element that is not inline. */
  enter(element: Element, name: string, standing: Standing): void {
    if (standing === 'wall') this.close();
    const around = standing === 'wall' ? undefined : this.#run;
    this.#open.push({ element, name, standing, around });
    if (around) this.#run = new Run();
    if (name === 'PRE') this.#isPreformatted = true;
  }

  /** Comes out of an element; answers false for an inline one, which ends nothing. */
  leave(element: Node): boolean {
    if (this.#open.at(-1)?.element !== element) return false;
    this.close();
    const left = this.#open.pop();
    if (left?.around) this.#run = left.around;
    if (left?.standing === 'gap') this.hole();
    if (left?.name === 'PRE') this.#isPreformatted = false;
    return true;
  }

  close(): void {
    const { text, nodes, starts } = this.#run;
    if (nodes.length > 0) this.#onBlock({ text, nodes, starts }, this.#open.at(-1)?.element ?? this.#root);
    this.#run = new Run();
  }
}

const BLANK_LINE = /\n[^\S\n]*\n/;

/** Preformatted text as its lines show it, unit for unit: a blank line is a wall, a hyphen at a line's end is none. */
function asLinesShow(data: string): string {
  if (!data.includes('\n')) return data;
  return data
    .replace(/\n[^\S\n]*(?=\n)/g, (blank) => HOLE.repeat(blank.length))
    .replace(/(?<=\p{Ll})-\n[^\S\n]*(?=\p{Ll})/gu, (ending) => '\u00ad'.repeat(ending.length));
}

/** A letter or digit, or what counts as none inside a word, such as a soft hyphen. */
export function isWordUnit(unit: number): boolean {
  return foldUnit(unit) > SPACE;
}
