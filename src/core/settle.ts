/** Of candidates that overlap, those that count. */
import type { Candidate } from './scan.ts';

/** Leftmost, then longest; of equal spans the strongest, and of equally strong ones the first. 0 = does not count. */
export function settle(candidates: readonly Candidate[], strength: (each: Candidate) => number): Candidate[] {
  const settled: Candidate[] = [];
  let free = 0;
  let held = 0;
  for (const each of candidates) {
    const last = settled.at(-1);
    const isRival = last !== undefined && each.start === last.start && each.end === last.end;
    if (each.start < free && !isRival) continue;
    const own = strength(each);
    if (own <= (isRival ? held : 0)) continue;
    if (isRival) settled.pop();
    settled.push(each);
    held = own;
    free = each.end;
  }
  return settled;
}
