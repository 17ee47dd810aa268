/** A text read once, before anything is known of the rest of its page. */
import { type Binding, bindingsIn } from './bindings.ts';
import { NO_EVIDENCE } from './evidence.ts';
import { foldUnit } from './fold.ts';
import { isExactName, isInternationalName, type Names } from './names.ts';
import { type Candidate, findCandidates } from './scan.ts';
import { ruleOf, weigh } from './senses.ts';
import { settle } from './settle.ts';
import { stagingIn } from './staging.ts';
import { S, signatureOf } from './words.ts';

/** A text read once: its candidates, and what it contributes to the page's evidence. */
export interface ReadText {
  text: string;
  candidates: readonly Candidate[];
  /** Ids of entries that this text surely names. */
  sure: readonly string[];
  /** Those that only a page about cancer names, also inside longer names: numbers into the table of entries. */
  anchors: readonly number[];
  /** Those of them that count on every page (drugs, markers, findings), as such numbers. */
  special: readonly number[];
  /** Those of them that are words of trials, as such numbers. */
  trials: readonly number[];
  /** How often it names anchors. */
  anchorMentions: number;
  /** It names an anchor, surely or by the words around the name, also inside a longer name: cancer in "lung cancer". */
  hasAnchor: boolean;
  bindings: readonly Binding[];
}

/**
 * Reads a text; nothing when no name can stand in it. In a text of another language only names count that are the same
 * in all, and without the plural's ending of this one.
 */
export function readText(text: string, names: Names, isForeign = false): ReadText | undefined {
  const isInAddress = addressesIn(text);
  const candidates = candidatesIn(text, names).filter(
    (each) => !isInAddress(each) && (!isForeign || isSameAbroad(text, each, names)),
  );
  if (candidates.length === 0) return undefined;
  const isAnchor = ({ name }: Candidate) => names.isAnchor[names.owners[name] as number] === 1;
  const isSure = (each: Candidate) => ruleOf(each, names) === undefined;
  const isLikely = (each: Candidate) => isSure(each) || hasOwnEvidence(each, text, names);
  const sure = settled(candidates, isSure);
  const owners = [...new Set(sure.map((each) => names.owners[each.name] as number))];
  // Also inside a longer name: "secondary breast cancer in the bone" speaks of breast cancer.
  const anchors = settled(candidates.filter(isAnchor), isSure);
  return {
    text,
    candidates,
    sure: owners.map((owner) => names.entries[owner] as string),
    anchors: [...new Set(anchors.map((each) => names.owners[each.name] as number))],
    special: owners.filter((owner) => names.isAnywhere[owner] === 1),
    trials: owners.filter((owner) => names.isOfTrials[owner] === 1),
    anchorMentions: anchors.length,
    hasAnchor: anchors.length > 0 || candidates.some((each) => isAnchor(each) && isLikely(each)),
    bindings: bindingsIn(text, candidates, names),
  };
}

/** By start, the longest first, as settling wants them. */
function candidatesIn(text: string, names: Names): Candidate[] {
  const spelled = findCandidates(text, names);
  const staged = stagingIn(text, spelled, names);
  return staged.length === 0 ? spelled : [...spelled, ...staged].sort(inOrder);
}

function inOrder(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end || a.name - b.name;
}

function isSameAbroad(text: string, { start, end, name, ruledBy }: Candidate, names: Names): boolean {
  if (ruledBy === 'form') return true;
  if (!isInternationalName(names, name)) return false;
  const isSpelledOut = signatureOf(text, start, end, isExactName(names, name)) === names.signatures[name];
  return isSpelledOut || foldUnit(text.charCodeAt(end - 1)) !== S;
}

function settled(candidates: readonly Candidate[], counts: (each: Candidate) => boolean): Candidate[] {
  return settle(candidates, (each) => (counts(each) ? 1 : 0)).map(([first]) => first);
}

/** Do the words around a doubtful name speak for it, whatever the rest of its page says? */
function hasOwnEvidence(each: Candidate, text: string, names: Names): boolean {
  const rule = ruleOf(each, names);
  const weight = rule && weigh(rule, text, each.start, each.end, NO_EVIDENCE);
  return weight === 'beside' || weight === 'near' || weight === 'free';
}

/** Few texts hold any of what an address cannot do without, and asking once is cheaper than asking for each candidate. */
const ADDRESS_HINT = /[/@_]|\.\w/;

const ADDRESS =
  /:\/\/|www\.|@\w|^\/|[a-z\d]_[a-z\d]|\w\.(?:com|org|net|gov|edu|info|co|uk|html?|php)(?:[/?#:]|\W*$)/i;

/**
 * Tells which candidates, asked for in their order, are part of an address (`https://…/breast-cancer/`,
 * `info@komen.org`, `/blog/tnbc`) or of a member's name (`brca_baby`), which nobody reads as words. A run without
 * spaces is looked at once for all its candidates: a page may show a whole file as one run.
 */
function addressesIn(text: string): (each: Candidate) => boolean {
  if (!ADDRESS_HINT.test(text)) return () => false;
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
