/** Does a doubtful name mean what its entry means? Rules are data beside the names; this only weighs them. */
import type { SenseRule } from './entries.ts';
import type { PageEvidence } from './evidence.ts';
import { foldText } from './fold.ts';
import type { Names } from './names.ts';
import type { Candidate } from './scan.ts';
import { countBefore, firstFrom, type TextWords, wordsOf } from './windows.ts';
import { signatureOf } from './words.ts';

/** Reach of `near` and `unless` where a rule names none, in words. */
const REACH = 8;

/**
 * What speaks for a doubtful name: words directly beside it, words near it, only the page as a whole, nothing that it
 * asks for (`free`), nothing at all, or something against it.
 */
export type Weight = 'beside' | 'near' | 'page' | 'free' | 'none' | 'vetoed';

/** The words on both sides of a name, as far as its rule reaches: numbers into the words of the text. */
interface Window {
  text: string;
  words: TextWords;
  /** Those before are `from`–`start`, those after `end`–`to`, the last number excluded. */
  from: number;
  start: number;
  end: number;
  to: number;
}

function windowAround(text: string, start: number, end: number, reach: number): Window {
  const words = wordsOf(text);
  const before = countBefore(words, start);
  const after = firstFrom(words, end);
  return {
    text,
    words,
    from: Math.max(0, before - reach),
    start: before,
    end: after,
    to: Math.min(words.count, after + reach),
  };
}

/** What the candidate needs around it; nothing where its name, or its form, is sure. */
export function ruleOf({ name, ruledBy }: Candidate, names: Names): SenseRule | undefined {
  return ruledBy === 'form' ? undefined : names.senses[ruledBy ?? name];
}

/** Weighs a rule for the name at `start`–`end` of `text`. A veto always wins. */
export function weigh(rule: SenseRule, text: string, start: number, end: number, page: PageEvidence): Weight {
  const phrases = phrasesOf(rule);
  const window = windowAround(text, start, end, rule.within ?? REACH);
  const isVetoed =
    isNear(phrases.unless, window) ||
    endsInOne(phrases.unlessBefore, window) ||
    beginsWithOne(phrases.unlessAfter, window);
  if (isVetoed) return 'vetoed';
  const pieces: Evidence[] = [];
  if (rule.before) pieces.push(['beside', endsInOne(phrases.before, window)]);
  if (rule.after) pieces.push(['beside', beginsWithOne(phrases.after, window)]);
  if (rule.near) pieces.push(['near', isNear(phrases.near, window)]);
  if (rule.page) pieces.push(['page', rule.page.some((id) => isOnPage(id, page))]);
  return heaviestOf(pieces, rule.all === true);
}

/** A kind of evidence, and whether it is there. */
type Evidence = [kind: 'beside' | 'near' | 'page', isThere: boolean];

/** The pieces come heaviest first. */
function heaviestOf(pieces: readonly Evidence[], needsAll: boolean): Weight {
  if (pieces.length === 0) return 'free';
  if (needsAll && pieces.some(([, isThere]) => !isThere)) return 'none';
  return pieces.find(([, isThere]) => isThere)?.[0] ?? 'none';
}

function isOnPage(id: string, page: PageEvidence): boolean {
  return id === 'cancer' ? page.isAboutCancer : page.sure.has(id);
}

function isNear(phrases: readonly Phrase[], window: Window): boolean {
  const { from, start, end, to } = window;
  for (const phrase of phrases) {
    if (standsBetween(from, start, phrase, window) || standsBetween(end, to, phrase, window)) return true;
  }
  return false;
}

function standsBetween(from: number, to: number, phrase: Phrase, window: Window): boolean {
  for (let at = from; at <= to - phrase.length; at += 1) if (standsAt(at, phrase, window)) return true;
  return false;
}

function beginsWithOne(phrases: readonly Phrase[], window: Window): boolean {
  const { end, to } = window;
  return phrases.some((phrase) => phrase.length <= to - end && standsAt(end, phrase, window));
}

function endsInOne(phrases: readonly Phrase[], window: Window): boolean {
  const { from, start } = window;
  return phrases.some(
    (phrase) => phrase.length <= start - from && standsAt(start - phrase.length, phrase, window),
  );
}

/** Does the phrase stand at this word? There must be as many from there on. */
function standsAt(at: number, phrase: Phrase, window: Window): boolean {
  for (let i = 0; i < phrase.length; i += 1) {
    if (!isWord(at + i, phrase[i] as Wanted, window)) return false;
  }
  return true;
}

/** A word that a rule asks for. */
interface Wanted {
  kind: 'word' | 'shortForm' | 'number' | 'roman';
  hash: number;
  /** Of a short form: its letters with their capitals. */
  signature: number;
}
type Phrase = readonly Wanted[];

function isWord(at: number, wanted: Wanted, { text, words }: Window): boolean {
  const spelled = () => text.slice(words.starts[at], words.ends[at]);
  if (wanted.kind === 'number') return /^\d/.test(foldText(spelled().charAt(0)));
  if (wanted.kind === 'roman') return /^(i{1,3}|iv)[abc]?$/.test(foldText(spelled()));
  const { hash } = wanted;
  const isAlike = words.hashes[at] === hash || words.withoutS[at] === hash || words.withoutEs[at] === hash;
  return isAlike && (wanted.kind === 'word' || isShortForm(spelled(), wanted));
}

/** `MET` in a rule is `MET` or `METs` on the page, and neither "met" nor "mets". */
const SHORT_FORM = /^\p{Lu}{2,4}$/u;

function isShortForm(word: string, { signature }: Wanted): boolean {
  const single = word.replace(/s$/, '');
  return (
    signatureOf(word, 0, word.length, true) === signature ||
    signatureOf(single, 0, single.length, true) === signature
  );
}

type PhraseList = 'near' | 'before' | 'after' | 'unless' | 'unlessBefore' | 'unlessAfter';
type Phrases = Readonly<Record<PhraseList, readonly Phrase[]>>;

/** The phrases of rules as they are compared, made when a rule is first weighed: most never are. */
const known = new WeakMap<SenseRule, Phrases>();

function phrasesOf(rule: SenseRule): Phrases {
  let phrases = known.get(rule);
  if (!phrases) {
    const listOf = (list: readonly string[] = []) => list.map((each) => each.split(' ').flatMap(wantedIn));
    phrases = {
      near: listOf(rule.near),
      before: listOf(rule.before),
      after: listOf(rule.after),
      unless: listOf(rule.unless),
      unlessBefore: listOf(rule.unlessBefore),
      unlessAfter: listOf(rule.unlessAfter),
    };
    known.set(rule, phrases);
  }
  return phrases;
}

function wantedIn(part: string): Wanted[] {
  if (part === '<number>') return [{ kind: 'number', hash: 0, signature: 0 }];
  if (part === '<roman>') return [{ kind: 'roman', hash: 0, signature: 0 }];
  const words = wordsOf(part);
  return numbersTo(words.count).map((at) => {
    const [start, end] = [words.starts[at] as number, words.ends[at] as number];
    const kind = SHORT_FORM.test(part.slice(start, end)) ? 'shortForm' : 'word';
    return { kind, hash: words.hashes[at] as number, signature: signatureOf(part, start, end, true) };
  });
}

/** The folded words of a text, signs that count as words among them. */
export function wordsIn(text: string): string[] {
  const words = wordsOf(text);
  return numbersTo(words.count).map((at) => {
    const word = text.slice(words.starts[at], words.ends[at]);
    return foldText(word) || word;
  });
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
