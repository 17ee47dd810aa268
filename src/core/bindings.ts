/** Short forms that a text spells out: "estrogen receptor (ER)", and also "emergency room (ER)". */
import { LETTERS_AND_DIGITS } from './letters.ts';
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
 * entry, or, for a foreign meaning, words whose initials spell the short form: "emergency room (ER)". Bindings come in
 * the order of the candidates.
 */
export function bindingsIn(text: string, candidates: readonly Candidate[], names: Names): Binding[] {
  const found: Binding[] = [];
  for (let i = 0; i < candidates.length; i += 1) {
    const at = candidates[i] as Candidate;
    if (!isExactName(names, at.name)) continue;
    const longForm = longFormBefore(text, at) ?? longFormAfter(text, at);
    const entry = longForm && meaningOf(longForm, text, candidates, i, names);
    if (entry !== undefined) found.push({ at, shortForm: names.signatures[at.name] as number, entry });
  }
  return found;
}

/** The binding of the words at which a candidate stands, among those of its text. */
export function bindingAt(bindings: readonly Binding[], { start, end }: Candidate): Binding | undefined {
  let low = 0;
  let high = bindings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bindings[middle] as Binding).at.start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; bindings[at]?.at.start === start; at += 1) {
    if (bindings[at]?.at.end === end) return bindings[at];
  }
  return undefined;
}

interface Span {
  start: number;
  end: number;
}

/** The entry for which the long form speaks beside candidate number `i`, `''` for a foreign meaning, or nothing. */
function meaningOf(
  longForm: Span,
  text: string,
  candidates: readonly Candidate[],
  i: number,
  names: Names,
): string | undefined {
  const at = candidates[i] as Candidate;
  const owner = names.owners[at.name] as number;
  const shortForm = names.signatures[at.name];
  // Candidates come by start, so those in the long form stand together, on one side of this one.
  const step = longForm.start < at.start ? -1 : 1;
  let isNamed = false;
  for (let k = i + step; ; k += step) {
    const other = candidates[k];
    if (!other || (step < 0 ? other.start < longForm.start : other.start >= longForm.end)) break;
    if (other.end !== longForm.end || other.start < longForm.start) continue;
    if (names.owners[other.name] === owner) return names.entries[owner];
    isNamed ||= names.signatures[other.name] !== shortForm;
  }
  const isForeign =
    !isNamed && spells(text.slice(longForm.start, longForm.end), text.slice(at.start, at.end));
  return isForeign ? '' : undefined;
}

/** How far a long form may reach back from its bracket, in units. */
const LONG_FORM = 80;

function longFormBefore(text: string, { start, end }: Candidate): Span | undefined {
  if (text.charAt(start - 1) !== '(' || !/^s?[),;]/.test(text.slice(end, end + 2))) return undefined;
  const from = Math.max(0, start - 1 - LONG_FORM);
  const before = text.slice(from, start - 1).replace(/[\s"'’”]+$/, '');
  const stop = Math.max(before.lastIndexOf('('), before.lastIndexOf(')'), before.lastIndexOf('. '));
  return { start: from + stop + 1, end: from + before.length };
}

function longFormAfter(text: string, { end }: Candidate): Span | undefined {
  const bracket = [end, end + 1, end + 2].find((at) => text.charAt(at) === '(');
  if (bracket === undefined) return undefined;
  const inside = /^s?\s?\(([^()]{3,60})\)/.exec(text.slice(end, end + LONG_FORM));
  if (!inside?.[1]) return undefined;
  return { start: bracket + 1, end: bracket + 1 + inside[1].length };
}

const NO_WORD = new RegExp(`[^${LETTERS_AND_DIGITS}]+`);

/** Do the initials of the last words spell the short form, a plural's ending aside? */
function spells(longForm: string, shortForm: string): boolean {
  const letters = shortForm
    .replace(/e?s$/, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const initials = longForm
    .toLowerCase()
    .split(NO_WORD)
    .filter((word) => word !== '' && !['of', 'the', 'and', 'for'].includes(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters.length >= 2 && initials.endsWith(letters);
}
