/** Is there anything to explain on a page? Reads until the first name and keeps nothing of what it read. */

import type { Names } from '../core/names.ts';
import { readText } from '../core/read-text.ts';
import { blocksIn, type WalkEvents } from './blocks.ts';
import { isConnected } from './dom.ts';
import { coalesce, inSlices, whenSeen } from './pace.ts';
import { isInsideSkipped, WATCHED, wallAround } from './reading.ts';

/** Changes of a page without a name are looked at at most this often, in milliseconds. */
const LOOK_AGAIN = 120;

/** A walk that stays in one run of text. */
const STAYS_OUT = { enters: () => false };

/**
 * Calls `onScent` once, when the first name of `names` is met: at the first reading, or later as the page changes. Then,
 * or when `signal` aborts, nothing is left running.
 */
export function watchForScent(page: Document, names: Names, onScent: () => void, signal: AbortSignal): void {
  const roots = new Set<ShadowRoot>();
  /** What is to be read, and whether only the run of text itself. */
  const waiting = new Map<Node, boolean>();
  const done = new AbortController();
  const { signal: isOver } = done;

  const events: WalkEvents = {
    onBlock({ text }) {
      if (isOver.aborted || !readText(text, names)) return;
      done.abort();
      onScent();
    },
    onRoot(root) {
      if (roots.has(root)) return;
      roots.add(root);
      observer.observe(root, WATCHED);
      waiting.set(root, false);
    },
  };

  const read = async () => {
    for (const [node, isRun] of waiting) {
      waiting.delete(node);
      if (!isConnected(node) || isInsideSkipped(node)) continue;
      await inSlices(blocksIn(node, isRun ? { ...events, ...STAYS_OUT } : events), isOver);
      if (isOver.aborted) return;
    }
  };
  const readAgain = coalesce(read, LOOK_AGAIN, isOver);

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      // What is new, or taken away, may complete a name out of what stands beside it: that run is read again.
      for (const node of [target, ...addedNodes]) {
        const wall = wallAround(node);
        const isRun = node === target || wall !== node;
        if (wall) waiting.set(wall, isRun && waiting.get(wall) !== false);
      }
    }
    readAgain();
  });

  isOver.addEventListener('abort', () => observer.disconnect());
  signal.addEventListener('abort', () => done.abort(), { signal: isOver });
  void whenSeen(page, isOver).then(() => {
    const body = page.body ?? page.documentElement;
    if (signal.aborted || !body) return;
    observer.observe(page, WATCHED);
    waiting.set(body, false);
    void read();
  });
}
