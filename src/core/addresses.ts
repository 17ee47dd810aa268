/**
 * Addresses in a text (`https://…/breast-cancer/`, `info@komen.org`, `/blog/tnbc`) and members' names (`brca_baby`): nobody
 * reads them as words.
 */
import type { Candidate } from './scan.ts';

const ADDRESS =
  /:\/\/|www\.|@\w|^\/|[a-z\d]_[a-z\d]|\w\.(?:com|org|net|gov|edu|info|co|uk|html?|php)(?:[/?#:]|\W*$)/i;

/**
 * Tells which candidates, asked for in their order, are part of an address. A run without spaces is looked at once for
 * all its candidates: a page may show a whole file as one run.
 */
export function addressesIn(text: string): (each: Candidate) => boolean {
  let from = 0;
  let to = 0;
  let isOneRun = false;
  let isAddress = false;
  return ({ start, end }) => {
    if (!isOneRun || start < from || end > to) {
      from = start;
      to = end;
      while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
      while (to < text.length && !/\s/.test(text.charAt(to))) to += 1;
      // A full stop or a bracket around an address is none of it.
      while (from < start && /[("'“‘]/.test(text.charAt(from))) from += 1;
      while (to > end && /[.,;:!?)"'”’]/.test(text.charAt(to - 1))) to -= 1;
      const run = text.slice(from, to);
      isOneRun = !/\s/.test(run);
      isAddress = ADDRESS.test(run);
    }
    return isAddress && to - from !== end - start;
  };
}
