/** From candidates to matches: leftmost, then longest, doubtful names only with evidence. */
import { NO_EVIDENCE, type PageEvidence } from './evidence.ts';
import { isExactName, type Names } from './names.ts';
import { type ReadText, readText } from './read-text.ts';
import type { Candidate } from './scan.ts';
import { ruleOf, weigh } from './senses.ts';
import { settle } from './settle.ts';

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

/** The entries that a match may mean. */
export function meaningsOf({ entry, other }: Pick<Match, 'entry' | 'other'>): readonly string[] {
  return other === undefined ? [entry] : [entry, other];
}

/** The matches of a text on a page with this evidence: in order, never overlapping. */
export function matchesIn(read: ReadText, names: Names, page: PageEvidence): Match[] {
  const entryOf = ({ name }: Candidate) => names.entries[names.owners[name] as number] as string;
  return settle(read.candidates, (each) => strengthOf(each, read, names, page)).map((group) => {
    const [{ start, end, name }] = group;
    const entry = entryOf(group[0]);
    const other = group.map(entryOf).find((each) => each !== entry);
    return { start, end, name, entry, ...(other === undefined ? {} : { other }) };
  });
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

export function strengthOf(each: Candidate, read: ReadText, names: Names, page: PageEvidence): number {
  return STRENGTH[standingOf(each, read, names, page)];
}

/** Where a candidate stands on a page with this evidence. */
export function standingOf(each: Candidate, read: ReadText, names: Names, page: PageEvidence): Standing {
  const owner = names.owners[each.name] as number;
  if (names.isAnywhere[owner] === 0 && !page.isAboutCancer) return 'notAboutCancer';
  if (each.ruledBy === 'form') return 'form';
  const entry = names.entries[owner];
  const isExact = isExactName(names, each.name);
  const here = read.bindings.find(({ at }) => at.start === each.start && at.end === each.end);
  if (isExact && here) return here.entry === entry ? 'here' : 'boundElsewhere';
  const rule = ruleOf(each, names);
  const weight = rule ? weigh(rule, read.text, each.start, each.end, page) : 'sure';
  const bound = isExact ? page.bindings.get(names.signatures[each.name] as number) : undefined;
  if (bound === undefined || weight === 'vetoed') return weight;
  const hasOwnWords = weight === 'beside' || weight === 'near';
  // Between two meanings for which as much speaks, the one that the page spells out wins.
  if (bound === entry) return hasOwnWords ? `${weight}AndBound` : 'bound';
  // A foreign long form silences; one of another entry leaves "HR-positive" its own sense beside "hazard ratio (HR)".
  return bound !== '' && hasOwnWords ? weight : 'boundElsewhere';
}
