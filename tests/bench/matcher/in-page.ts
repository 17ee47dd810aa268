/** Runs the arms in a page; the command drives it from outside. */
import type { Arm, List, Scan } from './arm.ts';
import { L1, L2, L2_AGAIN } from './limits.ts';
import { FIND_AND_REPLACE, MARK_JS, MODERN, MONYONE, REGEXP } from './peers.ts';
import { MATCHER, READING, SCAN } from './shipped.ts';

export const ARMS: readonly Arm[] = [
  L1,
  L2,
  L2_AGAIN,
  SCAN,
  MATCHER,
  READING,
  MODERN,
  MONYONE,
  REGEXP,
  FIND_AND_REPLACE,
  MARK_JS,
];

/** What the command calls in a page. */
export interface Stand {
  /** What the page's own script left there. */
  list?: List;
  names: readonly string[];
  writes(arm: string): boolean;
  /** Makes an arm ready. */
  build(arm: string): void;
  /** Scans the whole page so many times; answers how many marks one scan found. */
  scan(arm: string, times: number): number;
  /** Writes the page anew. */
  reset(): void;
}

const ready = new Map<string, Scan>();
let html = '';

function find(name: string): Arm {
  const arm = ARMS.find((each) => each.name === name);
  if (!arm) throw new Error(`expected an arm, found ${name}`);
  return arm;
}

const stand: Stand = {
  names: ARMS.map((each) => each.name),
  writes: (name) => find(name).writes === true,
  build(name) {
    if (!stand.list) throw new Error('expected a list of names, found none');
    const arm = find(name);
    if (arm.writes) html ||= document.body.innerHTML;
    ready.set(name, arm.build(stand.list));
  },
  scan(name, times) {
    const scan = ready.get(name);
    if (!scan) throw new Error(`expected ${name} to be built`);
    let marks = 0;
    for (let i = 0; i < times; i += 1) marks = scan(document.body);
    return marks;
  },
  reset() {
    document.body.innerHTML = html;
  },
};

Object.assign(globalThis, { stand });
