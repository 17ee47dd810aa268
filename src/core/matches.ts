/** From candidates to matches: leftmost, then longest, doubtful names only with evidence. */
import { bindingAt } from './bindings.ts';
import { NO_EVIDENCE, type PageEvidence } from './evidence.ts';
import { isExactName, type Names } from './names.ts';
import { type ReadText, readText } from './read-text.ts';
import type { Candidate } from './scan.ts';
import { ruleOf, type Said, weightOf } from './senses.ts';

/** Where a name stands in a text. Offsets index UTF-16 units of that text; `end` is past the last. */
export interface Match {
  start: number;
  end: number;
  entry: string;
  /** Index into the table of names. */
  name: number;
  /** A second entry for which just as much speaks here: HR can be hormone receptor and hazard ratio. */
  other?: string;
}

/**
 * The matches of a text on a page with this evidence: in order, never overlapping. Of candidates that overlap the leftmost
 * counts, then the longest, and of equal spans the strongest; two that are equally strong share a match.
 */
export function matchesIn(read: ReadText, names: Names, page: PageEvidence): Match[] {
  const { candidates } = read;
  const matches: Match[] = [];
  let held = 0;
  let free = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const { start, end, name } = candidates[at] as Candidate;
    const last = matches[matches.length - 1];
    const isRival = last !== undefined && start === last.start && end === last.end;
    if (start < free && !isRival) continue;
    const strength = STRENGTH[standingOf(at, read, names, page)];
    if (strength === 0 || (isRival && strength < held)) continue;
    const entry = names.entries[names.owners[name] as number] as string;
    if (isRival && strength === held) {
      if (entry !== last.entry) last.other ??= entry;
      continue;
    }
    if (isRival) matches.pop();
    matches.push({ start, end, name, entry });
    held = strength;
    free = end;
  }
  return matches;
}

/** The matches of a text by itself, as on a page about cancer: for the glossary's own prose. */
export function matchesInProse(text: string, names: Names): Match[] {
  const read = readText(text, names);
  return read
    ? matchesIn(read, names, { ...NO_EVIDENCE, isAboutCancer: true, sure: new Set(read.sure) })
    : [];
}

/**
 * Why a candidate counts, and how much against others of the same words: spelled out right here; words at it; the page's
 * spelling out, also as a makeweight; the page as a whole; no need of evidence. Or why it does not count.
 */
const STRENGTH = {
  here: 6,
  besideAndBound: 5.5,
  beside: 5,
  nearAndBound: 4.5,
  near: 4,
  bound: 3,
  page: 2,
  free: 1,
  sure: 1,
  // An entry that lists a code by its letters knows better.
  form: 0.5,
  none: 0,
  vetoed: 0,
  boundElsewhere: 0,
  notAboutCancer: 0,
} as const;

export type Standing = keyof typeof STRENGTH;

/** Where candidate number `at` of a text stands on a page with this evidence. */
export function standingOf(at: number, read: ReadText, names: Names, page: PageEvidence): Standing {
  const each = read.candidates[at] as Candidate;
  const owner = names.owners[each.name] as number;
  if (names.isAnywhere[owner] === 0 && !page.isAboutCancer) return 'notAboutCancer';
  if (each.ruledBy === 'form') return 'form';
  const rule = ruleOf(each, names.rules);
  const weight = rule === 0 ? 'sure' : weightOf(rule, read.said[at] as Said, names, page);
  if (!isExactName(names, each.name)) return weight;
  const entry = names.entries[owner];
  const here = bindingAt(read.bindings, each);
  if (here) return here.entry === entry ? 'here' : 'boundElsewhere';
  const bound = page.bindings.get(names.signatures[each.name] as number);
  if (bound === undefined || weight === 'vetoed') return weight;
  // Between two meanings for which as much speaks, the one that the page spells out wins.
  if (bound === entry) return weight === 'beside' || weight === 'near' ? `${weight}AndBound` : 'bound';
  // A foreign long form silences; one of another entry leaves "HR-positive" its own sense beside "hazard ratio (HR)".
  return bound !== '' && (weight === 'beside' || weight === 'near') ? weight : 'boundElsewhere';
}
