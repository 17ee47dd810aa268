/** Where the phrases of a sense rule stand in a text: words leads to phrases, so that most words are turned away at once. */
import { CHAINS, FIRST_SHORT_FORM, LISTS, NUMBER, ROMAN, type Rules } from './rules.ts';
import { KINDS, type TextWords } from './text-words.ts';
import { E, hashStep, S, signatureOf } from './words.ts';

/** The lists whose phrases must end at the name, and those whose phrases must begin behind it. */
export const IN_FRONT = LISTS.unlessBefore | LISTS.before;
export const BEHIND = LISTS.unlessAfter | LISTS.after;

/** The first list of a rule stands behind its head; this is where the list behind `list` begins. */
export function afterList(code: Uint16Array, list: number): number {
  return list + 1 + (code[list] as number);
}

export function headOf(rule: number, { code, starts }: Rules): number {
  return code[starts[rule - 1] as number] as number;
}

/**
 * Where the chains of a rule begin in `chains`. A chain holds the phrases that begin (or, in front of the name, end) with
 * words of like hashes. Made when the rule is first weighed: most rules never are.
 */
export function chainsOf(rule: number, rules: Rules): number {
  const first = rule * (CHAINS + 1);
  if (rules.hasChains[rule] === 1) return first;
  rules.hasChains[rule] = 1;
  const { code, chains, next } = rules;
  const head = headOf(rule, rules);
  let list = (rules.starts[rule - 1] as number) + 1;
  for (let bit = 1; bit < LISTS.page; bit <<= 1) {
    if ((head & bit) === 0) continue;
    const end = afterList(code, list);
    for (let at = list + 1; at < end; at += 1) {
      const chain = first + chainOfKey(keyOf(code[at] as number, (bit & IN_FRONT) !== 0, rules), rules);
      next[at] = chains[chain] as number;
      chains[chain] = at;
    }
    list = end;
  }
  return first;
}

/** Which list of the rule holds the phrase at `at`. */
export function listOf(at: number, rule: number, rules: Rules): number {
  const head = headOf(rule, rules);
  let end = (rules.starts[rule - 1] as number) + 1;
  for (let bit = 1; bit < LISTS.page; bit <<= 1) {
    if ((head & bit) === 0) continue;
    end = afterList(rules.code, end);
    if (at < end) return bit;
  }
  return 0;
}

/** The word by which a phrase is looked up. */
function keyOf(phrase: number, isInFront: boolean, { words, phrases }: Rules): number {
  if (phrase < words.length) return phrase;
  const first = phrase - words.length + 1;
  return phrases[isInFront ? first + (phrases[first - 1] as number) - 1 : first] as number;
}

function chainOfKey(key: number, { words }: Rules): number {
  return key < FIRST_SHORT_FORM ? CHAINS : chainOf(words[key] as number);
}

/** The chain of a word of this hash. */
export function chainOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (CHAINS - 1);
}

/** Can the phrase be looked up by a word of this hash? Mostly right where it says yes, always where it says no. */
export function isLedToBy(hash: number, phrase: number, { words, phrases }: Rules): boolean {
  if (phrase < words.length) return words[phrase] === hash;
  const first = phrase - words.length + 1;
  const last = first + (phrases[first - 1] as number) - 1;
  return words[phrases[first] as number] === hash || words[phrases[last] as number] === hash;
}

export function lengthOf(phrase: number, { words, phrases }: Rules): number {
  return phrase < words.length ? 1 : (phrases[phrase - words.length] as number);
}

/** Does the phrase stand from `word` on? There must be as many words, and their kinds must be known. */
export function standsAt(phrase: number, rules: Rules, words: TextWords, word: number): boolean {
  if (phrase < rules.words.length) return isWord(phrase, rules, words, word);
  const first = phrase - rules.words.length + 1;
  const length = lengthOf(phrase, rules);
  for (let i = 0; i < length; i += 1) {
    if (!isWord(rules.phrases[first + i] as number, rules, words, word + i)) return false;
  }
  return true;
}

function isWord(wanted: number, rules: Rules, words: TextWords, word: number): boolean {
  const hash = words.hashes[word] as number;
  const kind = words.kinds[word] as number;
  if (wanted === NUMBER) return (kind & KINDS.number) !== 0;
  if (wanted === ROMAN) return (kind & KINDS.roman) !== 0;
  const single = rules.words[wanted] as number;
  if (hash !== single && !((kind & KINDS.plural) !== 0 && isPluralOf(hash, single))) return false;
  const shortForm = rules.shortForms[wanted - FIRST_SHORT_FORM];
  return shortForm === undefined || isShortForm(shortForm, words, word);
}

function isPluralOf(hash: number, single: number): boolean {
  return hash === hashStep(single, S) || hash === hashStep(hashStep(single, E), S);
}

function isShortForm(signature: number, { text, starts, ends }: TextWords, word: number): boolean {
  const [start, end] = [starts[word] as number, ends[word] as number];
  if (signatureOf(text, start, end, true) === signature) return true;
  return text.charCodeAt(end - 1) === S && signatureOf(text, start, end - 1, true) === signature;
}
