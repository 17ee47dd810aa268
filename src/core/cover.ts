/**
 * Which candidates of a text can never count, whatever its page says, since a sure name holds their place:
 *
 *     text       metastatic  breast  cancer  stage
 *     sure      [metastatic  breast  cancer]            nothing begins earlier and reaches into it: it counts
 *     covered               [breast][cancer]            begin inside it: nobody needs to weigh them
 *     open                          [cancer  stage]     likewise covered, though it reaches further: leftmost wins
 */
import { isExactName, type Names } from './names.ts';
import type { Candidate } from './scan.ts';

/** What is known of the candidates so far; they come by their start, the longest first. */
export interface Cover {
  /** The sure name that was met last, and whether it counts on any page, or on pages about cancer alone. */
  from: number;
  to: number;
  isAnywhere: boolean;
  /** How far candidates reach that begin before `start`, and how far those that begin there. */
  reach: number;
  start: number;
  ownReach: number;
}

export function noCover(): Cover {
  return { from: -1, to: 0, isAnywhere: false, reach: 0, start: -1, ownReach: 0 };
}

/** Does a sure name hold the place of this candidate on every page on which it could count? */
export function isCovered({ start, end }: Candidate, owner: number, cover: Cover, names: Names): boolean {
  if (start >= cover.to || (start === cover.from && end === cover.to)) return false;
  return cover.isAnywhere || names.isAnywhere[owner] === 0;
}

/** Takes in a candidate that is not covered. */
export function widen(
  cover: Cover,
  { start, end, name }: Candidate,
  rule: number,
  owner: number,
  names: Names,
): void {
  if (start !== cover.start) {
    cover.reach = Math.max(cover.reach, cover.ownReach);
    cover.start = start;
  }
  cover.ownReach = Math.max(cover.ownReach, end);
  // Exact letters may be bound to another meaning by the page.
  if (rule !== 0 || start < cover.reach || start < cover.to || isExactName(names, name)) return;
  cover.from = start;
  cover.to = end;
  cover.isAnywhere = names.isAnywhere[owner] === 1;
}
