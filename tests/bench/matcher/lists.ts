/** Lists of names: the glossary's, and lists of any size in which all but the first are made up and stand on no page. */
import { inspectGlossary } from '../../../src/build/read-glossary.ts';
import type { Entry } from '../../../src/core/entries.ts';
import { packNames } from '../../../src/core/pack-names.ts';
import { type Dice, dice } from '../../dice.ts';
import type { List } from './arm.ts';

/** All entries. */
export const { entries: GLOSSARY } = await inspectGlossary('glossary');

/** The glossary in a fixed order that has nothing to do with the alphabet. */
function shuffled(roll: Dice): Entry[] {
  return GLOSSARY.map((entry) => ({ entry, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

/** All names of the glossary. */
export function shipped(): List {
  return pack(GLOSSARY);
}

/** Names of the glossary that come in every list; a larger list adds made-up ones. */
const REAL = 1000;

function realEntries(roll: Dice): Entry[] {
  let count = 0;
  return shuffled(roll).filter(({ en }) => {
    count += en.names.length;
    return count <= REAL;
  });
}

/** A list of about `size` names, of which every list finds the same on the same page. */
export function listOf(size: number): List {
  const roll = dice(1);
  const entries = realEntries(roll);
  let count = entries.reduce((all, { en }) => all + en.names.length, 0);
  while (count < size) {
    const entry = madeUp(entries.length, roll);
    entries.push(entry);
    count += entry.en.names.length;
  }
  return pack(entries);
}

function pack(entries: readonly Entry[]): List {
  const texts = entries.flatMap(({ en }) => en.names.map((name) => name.text));
  return { packed: packNames(entries, 'en'), texts: [...new Set(texts)] };
}

/** Names that every list has and that need nothing beside them. */
export function plainNames(): string[] {
  return realEntries(dice(1)).flatMap(({ en }) =>
    en.names.filter(({ text, sense }) => !sense && /^[\p{L} -]+$/u.test(text)).map(({ text }) => text),
  );
}

const SYLLABLES =
  'bra cor dex fil gan hor iva jun kel lom mur nex oph pra qua rin sol tur uve vor wex yal zim'.split(' ');
const SECOND = ['', '', ' syndrome', ' test', ' inhibitor', ' therapy', '-positive', ' cancer'];

function madeUp(number: number, roll: Dice): Entry {
  const pick = <T>(from: readonly T[]) => from[Math.floor(roll() * from.length)] as T;
  const names = [1, 2, 3].map(() => {
    const word = [1, 2, 3, 4].map(() => pick(SYLLABLES)).join('');
    return { text: `${word}${number.toString(36)}${pick(SECOND)}`, exact: false };
  });
  const [like] = GLOSSARY;
  if (!like) throw new Error('expected a glossary, found none');
  const en = { ...like.en, term: `made-up ${number}`, names };
  return { ...like, id: `made-up-${number}`, tier: 3, anywhere: false, en };
}
