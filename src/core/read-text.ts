/** A text read once, before anything is known of the rest of its page. */
import { type Binding, bindingsIn } from './bindings.ts';
import type { Names } from './names.ts';
import { type Candidate, findCandidates } from './scan.ts';
import { settle } from './settle.ts';

/** A text read once: its candidates, and what it contributes to the page's evidence. */
export interface ReadText {
  text: string;
  candidates: readonly Candidate[];
  /** Ids of entries that this text surely names. */
  sure: readonly string[];
  /** How many of them only a page about cancer names: numbers into the table of entries. */
  anchors: readonly number[];
  /** How often it names them. */
  anchorMentions: number;
  bindings: readonly Binding[];
}

/** Reads a text; nothing when no name can stand in it. */
export function readText(text: string, names: Names): ReadText | undefined {
  const candidates = findCandidates(text, names).filter((each) => !isInAddress(text, each));
  if (candidates.length === 0) return undefined;
  const sure = settle(candidates, (each) => (names.senses[each.name] ? 0 : 1)).map(([first]) => first);
  const owners = [...new Set(sure.map((each) => names.owners[each.name] as number))];
  return {
    text,
    candidates,
    sure: owners.map((owner) => names.entries[owner] as string),
    anchors: owners.filter((owner) => names.isAnchor[owner] === 1),
    anchorMentions: sure.filter((each) => names.isAnchor[names.owners[each.name] as number] === 1).length,
    bindings: bindingsIn(text, candidates, names),
  };
}

/** Part of an address (`https://…/breast-cancer/`, `info@komen.org`, `/blog/tnbc`), which nobody reads as words. */
function isInAddress(text: string, { start, end }: Candidate): boolean {
  let from = start;
  let to = end;
  while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !/\s/.test(text.charAt(to))) to += 1;
  if (to - from === end - start) return false;
  const run = text.slice(from, to);
  return /:\/\/|www\.|@\w|^\/|\w\.(?:com|org|net|gov|edu|info|co|uk|html?|php)(?:[/?#:]|\W*$)/i.test(run);
}
