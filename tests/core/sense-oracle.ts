/**
 * The slow, obvious way to weigh a sense rule: cut the text into words, then try every phrase at every place. Written from
 * what entries.ts says of rules; it shares no code with src/core, so that the two can be held against each other.
 */
import type { SenseRule } from '../../src/core/entries.ts';
import type { PageEvidence } from '../../src/core/evidence.ts';
import type { Weight } from '../../src/core/senses.ts';
import { NO_PLURALS, once, type Word, wordsOf } from './oracle.ts';

const REACH = 8;

/** What speaks for the name at `start`–`end` by its rule. */
export function weighed(
  rule: SenseRule,
  text: string,
  start: number,
  end: number,
  page: PageEvidence,
): Weight {
  const reach = rule.within ?? REACH;
  const words = wordsAndSigns(text);
  const before = words.filter((word) => word.end <= start).slice(-reach);
  const after = words.filter((word) => word.start >= end).slice(0, reach);
  const isNear = (phrases: readonly string[] = []) =>
    phrases.some((phrase) => [before, after].some((side) => side.some((_, at) => stands(phrase, side, at))));
  const endsBefore = (phrases: readonly string[] = []) =>
    phrases.some((phrase) => stands(phrase, before, before.length - wantedIn(phrase).length));
  const beginsAfter = (phrases: readonly string[] = []) => phrases.some((phrase) => stands(phrase, after, 0));
  if (isNear(rule.unless) || endsBefore(rule.unlessBefore) || beginsAfter(rule.unlessAfter)) return 'vetoed';
  const pieces: [Weight, boolean][] = [];
  if (rule.before) pieces.push(['beside', endsBefore(rule.before)]);
  if (rule.after) pieces.push(['beside', beginsAfter(rule.after)]);
  if (rule.near) pieces.push(['near', isNear(rule.near)]);
  if (rule.page) pieces.push(['page', rule.page.some((id) => isOnPage(id, page))]);
  if (pieces.length === 0) return 'free';
  if (rule.all && !pieces.every(([, isThere]) => isThere)) return 'none';
  return pieces.find(([, isThere]) => isThere)?.[0] ?? 'none';
}

function isOnPage(id: string, page: PageEvidence): boolean {
  return id === 'cancer' ? page.isAboutCancer : page.sure.has(id);
}

const SIGNS = '=%+±<>≥≤';

const wordsAndSigns = once((text: string): Word[] => {
  const signs = [...text.matchAll(/[=%+±<>≥≤]/gu)].map(({ 0: sign, index }) => ({
    text: sign,
    cased: sign,
    start: index,
    end: index + 1,
  }));
  return [...wordsOf(text), ...signs].sort((a, b) => a.start - b.start);
});

/** What a phrase asks for; a class stands as a word that no page has. */
const wantedIn = once((phrase: string): Word[] =>
  phrase
    .split(' ')
    .flatMap((part) =>
      CLASSES.includes(part) ? [{ text: part, cased: part, start: 0, end: 0 }] : wordsAndSigns(part),
    ),
);

const CLASSES = ['<number>', '<roman>'];

function stands(phrase: string, side: readonly Word[], at: number): boolean {
  return at >= 0 && wantedIn(phrase).every((want, i) => isAlike(side[at + i], want));
}

function isAlike(word: Word | undefined, want: Word): boolean {
  if (!word) return false;
  if (want.text === '<number>') return /^\d/.test(word.text);
  if (want.text === '<roman>') return /^(i{1,3}|iv)[abc]?$/.test(word.text);
  if (SIGNS.includes(want.text)) return word.text === want.text;
  if (/^\p{Lu}{2,4}$/u.test(want.cased))
    return ['', 's'].some((ending) => word.cased === want.cased + ending);
  const endings = NO_PLURALS.includes(word.text) ? [''] : ['', 's', 'es'];
  return endings.some((ending) => word.text === want.text + ending);
}
