/** Of candidates that overlap, those that count. */
import type { Candidate } from './scan.ts';

/** Candidates of one span that are equally strong, in the order in which they came. */
export type Settled = [first: Candidate, ...rivals: Candidate[]];

/** Leftmost, then longest; of equal spans the strongest. A candidate of strength 0 does not count. */
export function settle(candidates: readonly Candidate[], strength: (each: Candidate) => number): Settled[] {
  const settled: Settled[] = [];
  let free = 0;
  let held = 0;
  for (const each of candidates) {
    const last = settled.at(-1);
    const isRival = last !== undefined && each.start === last[0].start && each.end === last[0].end;
    if (each.start < free && !isRival) continue;
    const own = strength(each);
    if (own === 0 || (isRival && own < held)) continue;
    if (isRival && own === held) {
      last.push(each);
      continue;
    }
    if (isRival) settled.pop();
    settled.push([each]);
    held = own;
    free = each.end;
  }
  return settled;
}
