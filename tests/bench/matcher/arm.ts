/** What is compared: each arm reads the same page for the same names. Runs in the page. */
import type { PackedNames } from '../../../src/core/names.ts';

/** The same names for everybody: packed as the build packs them, and as texts for those who build from texts. */
export interface List {
  packed: PackedNames;
  texts: string[];
}

export interface Arm {
  name: string;
  /** Whether `scan` writes marks into the page, which is then written anew before each run. */
  writes?: true;
  /** Everything that must be ready before the first scan. */
  build(list: List): Scan;
}

/** Reads everything in `root`; answers how many marks it found, or 0 where the arm only reads. */
export type Scan = (root: HTMLElement) => number;

/** The texts of all text nodes, by the plainest walk there is. */
export function eachText(root: Node, visit: (node: Text) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) visit(node as Text);
}
