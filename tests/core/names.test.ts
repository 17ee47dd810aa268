import { describe, expect, test } from 'vitest';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import type { Entry } from '../../src/core/entries.ts';
import { BEGINS, beginningsOf, isExactName, isPair, openNames, relationOf } from '../../src/core/names.ts';
import { packNames, wordSequencesOf } from '../../src/core/pack-names.ts';
import { findCandidates } from '../../src/core/scan.ts';
import { namesOf } from '../../src/core/variants.ts';
import { pathStep, wordAt } from '../../src/core/words.ts';
import { entry } from './marked.ts';

/** The real glossary, also while some of its links are dangling: here only names count. */
const { entries } = await inspectGlossary('glossary');
const names = openNames(packNames(entries, 'en'));
const LISTS = namesOf(entries, 'en');
const ALL = entries.flatMap(({ id }, i) => (LISTS[i] ?? []).map(({ text, exact }) => ({ id, text, exact })));

/** Is this name of this entry among the candidates, exactly where `written` stands in the text? */
function isFound(id: string, name: string, written: string, before = 'About ', after = ' here.'): boolean {
  const start = before.length;
  const end = start + written.length;
  return findCandidates(before + written + after, names).some(
    (each) =>
      each.start === start &&
      each.end === end &&
      ALL[each.name]?.text === name &&
      names.entries[names.owners[each.name] as number] === id,
  );
}

const missing = (
  written: (name: string) => string[],
  isMeant: (name: string, exact: boolean) => boolean = () => true,
) =>
  ALL.filter(({ text, exact }) => isMeant(text, exact)).flatMap(({ id, text }) =>
    written(text)
      .filter((each) => !isFound(id, text, each))
      .map((each) => `${id}: ${each}`),
  );

const endsInWord = (name: string) => /[\p{L}\p{N}]$/u.test(name);
/** Hyphens between letters: up to three of them may also be spaces or nothing. */
const hyphensOf = (name: string) => name.match(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu)?.length ?? 0;

describe('every name of the glossary is found, with its own entry,', () => {
  test('as it is written', () => {
    expect(ALL.length).toBeGreaterThan(1000);
    expect(missing((name) => [name])).toEqual([]);
  });

  test('at the start, at the end, in quotes and in brackets', () => {
    const around = [
      ['', ''],
      ['“', '”'],
      ['(', ')'],
      ['…', ','],
      ['\u00a0', '\u00a0'],
      ['。', '。'],
    ] as const;
    const missed = ALL.filter(
      ({ id, text }) => !around.every(([before, after]) => isFound(id, text, text, before, after)),
    );
    expect(missed).toEqual([]);
  });

  test('in the plural and the possessive', () => {
    expect(missing((name) => [`${name}es`, `${name}'s`, `${name}’s`], endsInWord)).toEqual([]);
    // “Stage is” is not stage I.
    const mayTakeS = (name: string) => endsInWord(name) && !/(?<![\p{L}\p{N}])[aiu]$/iu.test(name);
    expect(missing((name) => [`${name}s`], mayTakeS)).toEqual([]);
  });

  test('in capitals, unless its letters are exact', () => {
    expect(
      missing(
        (name) => [name.toUpperCase()],
        (name, exact) => !exact && !/ß/.test(name),
      ),
    ).toEqual([]);
  });

  test('with every kind of hyphen, with spaces, and closed up', () => {
    const forms = (name: string) =>
      ['‐', '‑', '–', '−', '－', ' ', '\u00a0', ''].map((each) =>
        name.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, each),
      );
    expect(missing(forms, (name) => hyphensOf(name) > 0 && hyphensOf(name) <= 3)).toEqual([]);
  });

  test('across a line break, with soft hyphens and with zero-width marks', () => {
    const forms = (name: string) => [
      name.replaceAll(' ', '\n      '),
      [...name].join('\u00ad'),
      [...name].join('\u200d'),
    ];
    // A sign at the end must stand right behind its word.
    expect(missing(forms, endsInWord)).toEqual([]);
  });
});

test('no name is found inside a longer word', () => {
  const inside = ALL.filter(
    ({ id, text }) =>
      isFound(id, text, text, 'About x', ' here.') || isFound(id, text, text, 'About ', 'x here.'),
  );
  expect(inside).toEqual([]);
});

test('an exact name is not found in other letters', () => {
  const changed = (name: string) => (name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase());
  const found = ALL.filter(
    ({ id, text, exact }) => exact && changed(text) !== text && isFound(id, text, changed(text)),
  );
  expect(found).toEqual([]);
});

test('what is packed survives JSON, relations included, and which names are doubtful', () => {
  const packed = packNames(entries, 'en');
  const opened = openNames(JSON.parse(JSON.stringify(packed)));
  expect(opened).toEqual(names);
  LISTS.flat().forEach((name, index) => {
    expect(isExactName(opened, index)).toBe(name.exact);
    expect(opened.rules.ruleOf[index] !== 0).toBe(name.sense !== undefined);
    expect(relationOf(opened, index)).toEqual(name.relation);
  });
}, 20_000);

test.each([
  // how an entry counts: anywhere, and as a sign of a page about cancer
  [{ anywhere: true, tier: 1 }, 1, 1],
  [{ anywhere: true, tier: 2 }, 1, 0],
  [{ anywhere: false, tier: 1 }, 0, 0],
] as [Partial<Entry>, number, number][])(
  '%j is anywhere: %i, an anchor: %i',
  (more, isAnywhere, isAnchor) => {
    const opened = openNames(packNames([entry('her2', ['HER2'], more)], 'en'));
    expect([opened.isAnywhere[0], opened.isAnchor[0]]).toEqual([isAnywhere, isAnchor]);
  },
);

test('only entries with words in the language are packed', () => {
  const both = { ...entry('her2', ['HER2']), es: entry('her2', ['HER2 en español']).en };
  const opened = openNames(packNames([entry('pd-1', ['PD-1']), both], 'es'));
  expect(opened.entries).toEqual(['her2']);
  expect(findCandidates('PD-1, HER2 en español', opened)).toEqual([{ start: 6, end: 21, name: 0 }]);
});

test('an empty glossary opens, and finds nothing', () => {
  expect(findCandidates('HER2 and PD-L1', openNames(packNames([], 'en')))).toEqual([]);
});

describe('a name that cannot be packed is refused in plain words:', () => {
  test.each([
    ['', 'A name needs 1 to 12 words; "" has 0'],
    ['-', 'A name needs 1 to 12 words; "-" has 0'],
    ['…', 'A name needs 1 to 12 words; "…" has 0'],
    [Array(13).fill('word').join(' '), /needs 1 to 12 words; "word .*" has 13/],
    [Array(13).fill('x').join('-'), /needs 1 to 12 words; "x-.*" has 13/],
  ])('“%s”', (text, message) => {
    expect(() => packNames([entry('x', [text])], 'en')).toThrow(message);
  });
});

describe('the words of a name', () => {
  test.each([
    ['HER2', ['her2']],
    ['HER2+', ['her2']],
    ['HER2-', ['her2']],
    ['checkpoint inhibitor', ['checkpoint inhibitor']],
    ['PD-L1', ['pd l1', 'pdl1']],
    ['T-DM1', ['t dm1', 'tdm1']],
    ['BRCA1/2', ['brca1 2']],
    ['anti-PD-L1', ['anti pd l1', 'antipd l1', 'anti pdl1', 'antipdl1']],
    ['ado-trastuzumab emtansine', ['ado trastuzumab emtansine', 'adotrastuzumab emtansine']],
    ["Paget's disease", ['pagets disease']],
    ['Sjögren syndrome', ['sjogren syndrome']],
    ['ﬁbrosis', ['fibrosis']],
    // more hyphens than three stay as they are: each doubles the ways
    ['a-b-c-d', ['a b c d', 'ab c d', 'a bc d', 'abc d', 'a b cd', 'ab cd', 'a bcd', 'abcd']],
    ['a-b-c-d-e', ['a b c d e']],
  ])('%s are cut as %j', (text, ways) => {
    expect(wordSequencesOf(text).map((words) => words.join(' '))).toEqual(ways);
  });
});

describe('before a name is looked up,', () => {
  const few = openNames(packNames([entry('a', ['lung', 'lung cancer', 'checkpoint inhibitor'])], 'en'));
  const hashOf = (word: string) => wordAt(word, 0).hash;
  const pathOf = (one: string, other: string) => pathStep(pathStep(0, 0, hashOf(one)), 0, hashOf(other));

  test.each([
    ['lung', BEGINS.name | BEGINS.more],
    ['lungs', BEGINS.name],
    ['lunges', BEGINS.name],
    ['checkpoint', BEGINS.more],
    ['checkpoints', 0],
    ['inhibitor', 0],
  ])('%s tells by its hash what it may begin', (word, begins) => {
    expect(beginningsOf(few.filter, hashOf(word))).toBe(begins);
  });

  test.each([
    ['lung', 'cancer', true],
    ['lung', 'cancers', true],
    ['checkpoint', 'inhibitors', true],
    ['checkpoint', 'cancer', false],
    ['cancer', 'lung', false],
  ])('%s %s tell by their path whether a name begins with both', (one, other, isKnown) => {
    expect(isPair(few.pairs, pathOf(one, other))).toBe(isKnown);
  });
});
