/** A text read once, before anything is known of the rest of its page. */
import { addressesIn } from './addresses.ts';
import { type Binding, bindingsIn } from './bindings.ts';
import { isCovered, noCover, widen } from './cover.ts';
import { CATEGORIES } from './entries.ts';
import { NO_EVIDENCE } from './evidence.ts';
import { foldUnit } from './fold.ts';
import { isExactName, isInternationalName, type Names } from './names.ts';
import type { Rules } from './rules.ts';
import { type Candidate, candidatesAmong } from './scan.ts';
import { ruleOf, type Said, saidAround, weightOf } from './senses.ts';
import { stagingIn } from './staging.ts';
import { HINTS, readWords, type TextWords } from './text-words.ts';
import { S, signatureOf } from './words.ts';

/** A text read once: its candidates, and what it contributes to the page's evidence. */
export interface ReadText {
  text: string;
  /** Without those that a longer sure name covers, whatever the page says. */
  candidates: readonly Candidate[];
  /** What the words around each candidate say by its rule; 0 where it has none. */
  said: readonly Said[];
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
  /** That anchor is no side effect, which other illnesses and their drugs have as well. */
  speaksOfCancer: boolean;
  bindings: readonly Binding[];
}

/**
 * Reads a text; nothing when no name can stand in it. In a text of another language only names count that are the same
 * in all, and without the plural's ending of this one.
 */
export function readText(text: string, names: Names, isForeign = false): ReadText | undefined {
  const words = readWords(text);
  const found = candidatesIn(words, names, isForeign);
  if (found.length === 0) return undefined;
  const { rules, entries } = names;
  const candidates: Candidate[] = [];
  const said: Said[] = [];
  const owners: number[] = [];
  const sure: string[] = [];
  const special: number[] = [];
  const trials: number[] = [];
  const anchors: number[] = [];
  let anchorMentions = 0;
  let speaksOfCancer = false;
  let free = 0;
  let freeOfAnchors = 0;
  const cover = noCover();
  const around = { before: 0 };
  for (const each of found) {
    const owner = names.owners[each.name] as number;
    const rule = ruleOf(each, rules);
    if (rule === 0) {
      if (each.start >= free) {
        free = each.end;
        if (!owners.includes(owner)) {
          owners.push(owner);
          sure.push(entries[owner] as string);
          if (names.isAnywhere[owner] === 1) special.push(owner);
          if (names.categories[owner] === TRIAL) trials.push(owner);
        }
      }
      // Also inside a longer name: "secondary breast cancer in the bone" speaks of breast cancer.
      if (names.isAnchor[owner] === 1 && each.start >= freeOfAnchors) {
        freeOfAnchors = each.end;
        anchorMentions += 1;
        if (!anchors.includes(owner)) anchors.push(owner);
      }
    }
    const isCandidate = !isCovered(each, owner, cover, names);
    const maySpeak = !speaksOfCancer && isAnchorOfCancer(owner, names);
    if (!isCandidate && !maySpeak) continue;
    const own = rule === 0 ? 0 : saidOf(each, rule, words, around, rules);
    if (maySpeak && isLikely(rule, own, names)) speaksOfCancer = true;
    if (!isCandidate) continue;
    candidates.push(each);
    said.push(own);
    widen(cover, each, rule, owner, names);
  }
  return {
    text,
    candidates,
    said,
    sure,
    anchors,
    special,
    trials,
    anchorMentions,
    hasAnchor: anchorMentions > 0 || speaksOfCancer,
    speaksOfCancer,
    bindings: (words.hints & HINTS.bracket) === 0 ? NO_BINDINGS : bindingsIn(text, found, names),
  };
}

const NO_BINDINGS: readonly Binding[] = [];

/** By start, the longest first, as settling wants them. */
function candidatesIn(words: TextWords, names: Names, isForeign: boolean): Candidate[] {
  const { text, hints } = words;
  const spelled = candidatesAmong(words, names);
  const staged = stagingIn(words, spelled, names);
  const candidates = staged.length === 0 ? spelled : [...spelled, ...staged].sort(inOrder);
  if (candidates.length === 0 || ((hints & HINTS.address) === 0 && !isForeign)) return candidates;
  const isInAddress = (hints & HINTS.address) === 0 ? () => false : addressesIn(text);
  return candidates.filter((each) => !isInAddress(each) && (!isForeign || isSameAbroad(text, each, names)));
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

/** A doubtful candidate is weighed here, once, while the words of its text are at hand. Candidates come by their start. */
function saidOf(
  { start, end }: Candidate,
  rule: number,
  words: TextWords,
  around: { before: number },
  rules: Rules,
): Said {
  const { count, starts, ends } = words;
  let { before } = around;
  while (before < count && (ends[before] as number) <= start) before += 1;
  around.before = before;
  let after = before;
  while (after < count && (starts[after] as number) < end) after += 1;
  return saidAround(rule, rules, words, before, after);
}

const TRIAL = CATEGORIES.indexOf('trial');
const SIDE_EFFECT = CATEGORIES.indexOf('side-effect');

function isAnchorOfCancer(owner: number, names: Names): boolean {
  return names.isAnchor[owner] === 1 && names.categories[owner] !== SIDE_EFFECT;
}

/** Does a name count, whatever the rest of the page says? */
function isLikely(rule: number, said: Said, names: Names): boolean {
  if (rule === 0) return true;
  const weight = weightOf(rule, said, names, NO_EVIDENCE);
  return weight === 'beside' || weight === 'near' || weight === 'free';
}
