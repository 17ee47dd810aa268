/** Build time: from entries to the packed table that a tab opens. Pure, so that tests open what they pack. */
import { base64Of } from './base64.ts';
import { CATEGORIES, type Entry, type Language, type Name, RELATIONS, type SenseRule } from './entries.ts';
import { foldText, signAt } from './fold.ts';
import { isInternational } from './international.ts';
import { NO_NAME, type PackedNames, TRAITS } from './names.ts';
import { packRules } from './pack-rules.ts';
import { Table } from './pack-table.ts';
import { namesOf, takesSuffix } from './variants.ts';
import { signatureOf } from './words.ts';

/** A name has at most this many words, and so many hyphens whose two sides may be written as one. */
const MOST_WORDS = 12;
const MOST_JOINS = 3;

/**
 * Packs the names of all entries that have a wording in `language`.
 * Throws when a name has no letter or is too long, or when two names could not be told apart (then change a hash).
 */
export function packNames(entries: readonly Entry[], language: Language): PackedNames {
  const worded = entries.filter((each) => each[language] !== undefined);
  const ids = worded.map((each) => each.id);
  const lists = namesOf(worded, language);
  const names = lists.flat();
  if (names.length > NO_NAME) throw new Error(`The table holds ${NO_NAME} names, is given ${names.length}`);
  const table = new Table();
  const rules = new Map<number, SenseRule>();
  names.forEach((name, index) => {
    const signature = nameSignature(name);
    for (const written of writingsOf(name.text)) table.add({ name: index, signature, written });
    if (name.sense) rules.set(index, name.sense);
  });
  return {
    language,
    ids: ids.join('\n'),
    isAnywhere: base64Of(new Uint8Array(worded.map((each) => (each.anywhere ? 1 : 0)))),
    isAnchor: base64Of(new Uint8Array(worded.map((each) => (each.anywhere && each.tier === 1 ? 1 : 0)))),
    categories: base64Of(new Uint8Array(worded.map(({ category }) => CATEGORIES.indexOf(category)))),
    counts: base64Of(new Uint16Array(lists.map((each) => each.length))),
    traits: base64Of(
      new Uint8Array(worded.flatMap((entry, i) => lists[i]?.map((name) => traitsOf(name, entry)) ?? [])),
    ),
    signatures: base64Of(new Int32Array(names.map(nameSignature))),
    ...table.packed(),
    rules: packRules(rules, ids),
  };
}

/**
 * Packs what shows that a page may have something to explain: the names that count on every page, without their sense
 * rules. A page without any of them is not about cancer either, so nothing else on it could count.
 */
export function packScent(entries: readonly Entry[], language: Language): PackedNames {
  const anywhere = entries.flatMap((entry): Entry[] => {
    const wording = entry[language];
    if (!entry.anywhere || !wording) return [];
    return [{ ...entry, [language]: { ...wording, names: wording.names.map(bareName) } }];
  });
  return { ...packNames(anywhere, language), ids: '' };
}

function bareName({ text, exact }: Name): Name {
  return { text, exact };
}

function traitsOf(name: Name, entry: Entry): number {
  const { text, exact, relation } = name;
  const sign = signAt(text, text.length - 1);
  return (
    (exact ? TRAITS.exact : 0) |
    (sign === '+' ? TRAITS.plus : 0) |
    (sign === '-' ? TRAITS.minus : 0) |
    (takesSuffix(name, entry) ? TRAITS.suffix : 0) |
    (isInternational(name, entry.category) ? TRAITS.international : 0) |
    ((relation ? 1 + RELATIONS.indexOf(relation) : 0) << TRAITS.relation)
  );
}

/** A sign at the end is no part of it: the scan looks for that by itself. */
function nameSignature({ text, exact }: Name): number {
  return signatureOf(text, 0, signAt(text, text.length - 1) ? text.length - 1 : text.length, exact);
}

/**
 * The ways in which a name may be written: each of its inner hyphens may close up, `PD-L1` and `PDL1`.
 * Throws where the scan could not find it as it stands.
 */
function writingsOf(text: string): string[] {
  const length = foldText(text).split(' ').filter(Boolean).length;
  if (length === 0 || length > MOST_WORDS) {
    throw new Error(`A name needs 1 to ${MOST_WORDS} words; "${text}" has ${length}`);
  }
  const pieces = text.replace(/[+-]$/, '').split(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/u);
  const joins = pieces.length - 1;
  const masks = joins <= MOST_JOINS ? 2 ** joins : 1;
  return Array.from({ length: masks }, (_, mask) =>
    pieces.reduce((all, piece, i) => all + (mask & (1 << (i - 1)) ? '' : '-') + piece),
  );
}

/**
 * The ways in which the words of a name may be cut: `PD-L1` is `pd l1` and also `pdl1`.
 * Only hyphens may close up; a space stays a space (or becomes a hyphen, which cuts the same).
 */
export function wordSequencesOf(text: string): string[][] {
  return writingsOf(text).map((written) => foldText(written).split(' '));
}
