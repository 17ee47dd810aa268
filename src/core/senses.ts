/** Does a doubtful name mean what its entry means? Rules are data beside the names (rules.ts); this only weighs them. */
import type { PageEvidence } from './evidence.ts';
import type { Names } from './names.ts';
import {
  afterList,
  BEHIND,
  chainOf,
  chainsOf,
  headOf,
  IN_FRONT,
  isLedToBy,
  lengthOf,
  listOf,
  standsAt,
} from './phrases.ts';
import { CANCER, CHAINS, LISTS, NEEDS_ALL, REACH_SHIFT, type Rules } from './rules.ts';
import type { Candidate } from './scan.ts';
import { KINDS, kindsOf, type TextWords } from './text-words.ts';
import { E, hashBefore, S } from './words.ts';

/**
 * What speaks for a doubtful name: words directly beside it, words near it, only the page as a whole, nothing that it
 * asks for (`free`), nothing at all, or something against it.
 */
export type Weight = 'beside' | 'near' | 'page' | 'free' | 'none' | 'vetoed';

/** What the words around a name say: the lists of its rule that hold there, by their bits, or that a veto does. */
export type Said = number;
const VETOED: Said = LISTS.unless;

/** The rule by which a candidate counts, or 0 where its name, or its form, is sure. */
export function ruleOf({ name, ruledBy }: Candidate, rules: Rules): number {
  return ruledBy === 'form' ? 0 : (rules.ruleOf[ruledBy ?? name] as number);
}

/** Weighs what the words around a name say, on a page with this evidence. A veto always wins. */
export function weightOf(rule: number, said: Said, names: Names, page: PageEvidence): Weight {
  if (said === VETOED) return 'vetoed';
  const { starts, code } = names.rules;
  const head = code[starts[rule - 1] as number] as number;
  const asked = head & (LISTS.before | LISTS.after | LISTS.near | LISTS.page);
  if (asked === 0) return 'free';
  const needsAll = (head & NEEDS_ALL) !== 0;
  const isByPage = (needsAll || said === 0) && (head & LISTS.page) !== 0 && isOnPage(rule, names, page);
  const there = isByPage ? said | LISTS.page : said;
  if (needsAll && there !== asked) return 'none';
  if ((there & (LISTS.before | LISTS.after)) !== 0) return 'beside';
  if ((there & LISTS.near) !== 0) return 'near';
  return isByPage ? 'page' : 'none';
}

/** Does the page name one of the entries that the rule lists? */
function isOnPage(rule: number, names: Names, page: PageEvidence): boolean {
  const { starts, code } = names.rules;
  const head = headOf(rule, names.rules);
  let list = (starts[rule - 1] as number) + 1;
  for (let bit = 1; bit < LISTS.page; bit <<= 1) if ((head & bit) !== 0) list = afterList(code, list);
  const end = afterList(code, list);
  for (let at = list + 1; at < end; at += 1) {
    const entry = code[at] as number;
    if (entry === CANCER ? page.isAboutCancer : page.sure.has(names.entries[entry] as string)) return true;
  }
  return false;
}

/** A name and the words around it: `before` of them precede it, `after` is the next; reach goes `from` one `to` another. */
interface Window {
  words: TextWords;
  from: number;
  before: number;
  after: number;
  to: number;
}

const ANYWHERE = LISTS.unless | LISTS.near;
const VETOES = LISTS.unless | LISTS.unlessBefore | LISTS.unlessAfter;

/**
 * What the words of a text say by this rule around a name that `before` of them precede, and behind which `after` is the
 * next. Each word is asked which phrases it leads to, as it stands, without a plural's `s`, and without `es`.
 */
export function saidAround(
  rule: number,
  rules: Rules,
  words: TextWords,
  before: number,
  after: number,
): Said {
  const { chains } = rules;
  const { hashes } = words;
  const own = chainsOf(rule, rules);
  const ofMany = chains[own + CHAINS] as number;
  const kinds = kindsOf(words);
  const head = headOf(rule, rules);
  const reach = head >>> REACH_SHIFT;
  const window = {
    words,
    from: Math.max(0, before - reach),
    before,
    after,
    to: Math.min(words.count, after + reach),
  };
  const isByNeighbours = (head & ANYWHERE) === 0;
  const first = isByNeighbours ? Math.max(0, before - 1) : window.from;
  const last = isByNeighbours ? Math.min(words.count, after + 1) : window.to;
  let said = 0;
  // Most words lead nowhere, which a look at their chain tells: nothing is called for them.
  for (
    let word = first === before ? after : first;
    word < last;
    word = word + 1 === before ? after : word + 1
  ) {
    const hash = hashes[word] as number;
    const chain = chains[own + chainOf(hash)] as number;
    if (chain !== 0) said |= saidAlong(chain, hash, word, rule, rules, window);
    if ((said & VETOES) !== 0) return VETOED;
    const kind = kinds[word] as number;
    if (kind === 0) continue;
    if ((kind & KINDS.plural) !== 0) {
      const single = hashBefore(hash, S);
      said |= saidAlong(chains[own + chainOf(single)] as number, single, word, rule, rules, window);
      const shorter = hashBefore(single, E);
      said |= saidAlong(chains[own + chainOf(shorter)] as number, shorter, word, rule, rules, window);
    }
    if ((kind & OF_MANY) !== 0) said |= saidAlong(ofMany, ANY_WORD, word, rule, rules, window);
  }
  return (said & VETOES) === 0 ? said : VETOED;
}

const OF_MANY = KINDS.number | KINDS.roman;

/** In a hash's place: the phrases of the chain begin with words that stand for many. */
const ANY_WORD = undefined;

/** What the phrases of a chain say to which a word of this hash leads. */
function saidAlong(
  chain: number,
  hash: number | typeof ANY_WORD,
  word: number,
  rule: number,
  rules: Rules,
  window: Window,
): Said {
  let said = 0;
  for (let at = chain; at !== 0; at = rules.next[at] as number) {
    const isLed = hash === ANY_WORD || isLedToBy(hash, rules.code[at] as number, rules);
    if (isLed) said |= saidAt(at, word, rule, rules, window);
  }
  return said;
}

/** The list of the phrase at `at`, if the phrase stands by this word and where its list wants it. */
function saidAt(at: number, word: number, rule: number, rules: Rules, window: Window): Said {
  const { words, from, before, after, to } = window;
  const phrase = rules.code[at] as number;
  const length = lengthOf(phrase, rules);
  const list = listOf(at, rule, rules);
  const isInFront = (list & IN_FRONT) !== 0;
  const start = isInFront ? before - length : word;
  const end = isInFront ? before : word + length;
  if (isInFront && word !== before - 1) return 0;
  if ((list & BEHIND) !== 0 && word !== after) return 0;
  if (start < from || end > (word < before ? before : to)) return 0;
  return standsAt(phrase, rules, words, start) ? list : 0;
}
