/** From candidates to matches: leftmost, then longest, doubtful names only with evidence. */
import type { Names } from './names.ts';
import { type Candidate, findCandidates } from './scan.ts';
import { NO_EVIDENCE, type PageEvidence, weigh } from './senses.ts';

/** Where a name stands in a text. Offsets index UTF-16 units of that text; `end` is past the last. */
export interface Match {
  start: number;
  end: number;
  entry: string;
  /** Index into the table of names. */
  name: number;
}

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

/** A short form where a text spells it out. */
interface Binding {
  at: Candidate;
  shortForm: string;
  /** The entry's id, or `''` for a foreign meaning. */
  entry: string;
}

/** Reads a text; nothing when no name can stand in it. */
export function readText(text: string, names: Names): ReadText | undefined {
  const candidates = findCandidates(text, names).filter((each) => !isInAddress(text, each));
  if (candidates.length === 0) return undefined;
  const sure = settle(candidates, (each) => (names.senses[each.name] ? 0 : 1));
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

/** The page's evidence from all its texts, whatever their order. */
export function evidenceOf(texts: Iterable<ReadText>): PageEvidence {
  const sure = new Set<string>();
  const anchors = new Set<number>();
  let mentions = 0;
  let places = 0;
  const bindings = new Map<string, string>();
  const torn = new Set<string>();
  for (const text of texts) {
    for (const id of text.sure) sure.add(id);
    for (const owner of text.anchors) anchors.add(owner);
    mentions += text.anchorMentions;
    if (text.anchorMentions > 0) places += 1;
    for (const { shortForm, entry } of text.bindings) {
      const other = bindings.get(shortForm);
      if (other !== undefined && other !== entry) torn.add(shortForm);
      bindings.set(shortForm, entry);
    }
  }
  // A page that spells a short form out in two ways settles nothing.
  for (const shortForm of torn) bindings.delete(shortForm);
  return { sure, isAboutCancer: isAboutCancer(anchors.size, mentions, places, sure.size), bindings };
}

/**
 * Is a page about cancer? Three mentions of what cancer pages alone name are enough where they stand in two blocks or
 * more, or are of four entries: a page on the heart names three drugs in one sentence. Otherwise two such entries among
 * few others, as in a short text, or two mentions among many medical words. The numbers part the open annotated pages
 * of tests/words and twenty pages of real organisations.
 */
function isAboutCancer(anchors: number, mentions: number, places: number, sure: number): boolean {
  if (mentions >= 3 && (places >= 2 || anchors >= 4)) return true;
  return (anchors >= 2 && sure <= 6) || (mentions >= 2 && sure >= 15);
}

/** Two evidences that settle every name alike give equal keys. */
export function evidenceKey(page: PageEvidence): string {
  const bindings = [...page.bindings].map((pair) => pair.join('=')).sort();
  return [page.isAboutCancer, [...page.sure].sort().join(), bindings.join()].join(';');
}

/** The matches of a text on a page with this evidence: in order, never overlapping. */
export function matchesIn(read: ReadText, names: Names, page: PageEvidence): Match[] {
  return settle(read.candidates, (each) => strengthOf(each, read, names, page)).map(
    ({ start, end, name }) => ({
      start,
      end,
      name,
      entry: names.entries[names.owners[name] as number] as string,
    }),
  );
}

/** The matches of a text by itself, as on a page about cancer: for the glossary's own prose. */
export function matchesInProse(text: string, names: Names): Match[] {
  const read = readText(text, names);
  return read
    ? matchesIn(read, names, { ...NO_EVIDENCE, isAboutCancer: true, sure: new Set(read.sure) })
    : [];
}

/** Leftmost, then longest; of equal spans the strongest, and of equally strong ones the first. 0 = does not count. */
function settle(candidates: readonly Candidate[], strength: (each: Candidate) => number): Candidate[] {
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

/** How strongly a candidate is meant: spelled out right here, by words beside it, by the page's spelling out, else. */
const STRENGTH = { here: 5, beside: 4, bound: 3, page: 2, sure: 1, none: 0, vetoed: 0 } as const;

function strengthOf(each: Candidate, read: ReadText, names: Names, page: PageEvidence): number {
  const owner = names.owners[each.name] as number;
  if (names.isAnywhere[owner] === 0 && !page.isAboutCancer) return 0;
  const entry = names.entries[owner];
  const isExact = names.isExact[each.name] === 1;
  const here = read.bindings.find(({ at }) => at.start === each.start && at.end === each.end);
  if (isExact && here) return here.entry === entry ? STRENGTH.here : 0;
  const rule = names.senses[each.name];
  const weight = rule ? weigh(rule, read.text, each.start, each.end, page) : 'sure';
  const bound = isExact ? page.bindings.get(names.texts[each.name] as string) : undefined;
  if (bound === undefined || weight === 'vetoed') return STRENGTH[weight];
  if (bound === entry) return Math.max(STRENGTH.bound, STRENGTH[weight]);
  // A foreign long form silences; one of another entry leaves "HR-positive" its own sense beside "hazard ratio (HR)".
  return bound !== '' && weight === 'beside' ? STRENGTH.beside : 0;
}

/**
 * "long form (SHORT)" and "SHORT (long form)" settle a short form for the page. The long form is a name of the same
 * entry, or, for a foreign meaning, words whose initials spell the short form: "emergency room (ER)".
 */
function bindingsIn(text: string, candidates: readonly Candidate[], names: Names): Binding[] {
  return candidates.flatMap((at): Binding[] => {
    if (names.isExact[at.name] !== 1) return [];
    const shortForm = names.texts[at.name] as string;
    const entry = names.entries[names.owners[at.name] as number] as string;
    const longForm = longFormBefore(text, at) ?? longFormAfter(text, at);
    if (!longForm) return [];
    const isOwn = candidates.some(
      (other) =>
        other.start >= longForm.start &&
        other.end === longForm.end &&
        names.owners[other.name] === names.owners[at.name],
    );
    if (isOwn) return [{ at, shortForm, entry }];
    const isNamed = candidates.some(
      (other) =>
        other.end === longForm.end && names.texts[other.name] !== shortForm && other.start >= longForm.start,
    );
    return !isNamed && spells(text.slice(longForm.start, longForm.end), shortForm)
      ? [{ at, shortForm, entry: '' }]
      : [];
  });
}

/** How far a long form may reach back from its bracket, in units. */
const LONG_FORM = 80;

function longFormBefore(text: string, { start, end }: Candidate): { start: number; end: number } | undefined {
  if (text.charAt(start - 1) !== '(' || !/^s?[),;]/.test(text.slice(end, end + 2))) return undefined;
  const before = text.slice(Math.max(0, start - 1 - LONG_FORM), start - 1).trimEnd();
  const stop = Math.max(before.lastIndexOf('('), before.lastIndexOf(')'), before.lastIndexOf('. '));
  const from = Math.max(0, start - 1 - LONG_FORM);
  return { start: from + stop + 1, end: from + before.length };
}

function longFormAfter(text: string, { end }: Candidate): { start: number; end: number } | undefined {
  const inside = /^s?\s?\(([^()]{3,60})\)/.exec(text.slice(end, end + LONG_FORM));
  if (!inside?.[1]) return undefined;
  const start = end + inside[0].indexOf('(') + 1;
  return { start, end: start + inside[1].length };
}

/** Do the initials of the last words spell the short form? */
function spells(longForm: string, shortForm: string): boolean {
  const letters = shortForm.toLowerCase().replace(/[^a-z]/g, '');
  const initials = longForm
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['of', 'the', 'and', 'for'].includes(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters.length >= 2 && initials.endsWith(letters);
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
