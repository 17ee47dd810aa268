/** Short forms that a text spells out: "estrogen receptor (ER)", and also "emergency room (ER)". */
import { isExactName, type Names } from './names.ts';
import type { Candidate } from './scan.ts';

/** A short form where a text spells it out. */
export interface Binding {
  at: Candidate;
  /** Its signature: the same for the same letters, whichever entry they stand for. */
  shortForm: number;
  /** The entry's id, or `''` for a foreign meaning. */
  entry: string;
}

/**
 * "long form (SHORT)" and "SHORT (long form)" settle a short form for the page. The long form is a name of the same
 * entry, or, for a foreign meaning, words whose initials spell the short form: "emergency room (ER)".
 */
export function bindingsIn(text: string, candidates: readonly Candidate[], names: Names): Binding[] {
  return candidates.flatMap((at): Binding[] => {
    if (!isExactName(names, at.name)) return [];
    const shortForm = names.signatures[at.name] as number;
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
        other.end === longForm.end &&
        names.signatures[other.name] !== shortForm &&
        other.start >= longForm.start,
    );
    return !isNamed && spells(text.slice(longForm.start, longForm.end), text.slice(at.start, at.end))
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

/** Do the initials of the last words spell the short form, a plural's ending aside? */
function spells(longForm: string, shortForm: string): boolean {
  const letters = shortForm
    .replace(/e?s$/, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const initials = longForm
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['of', 'the', 'and', 'for'].includes(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters.length >= 2 && initials.endsWith(letters);
}
