import { describe, expect, test } from 'vitest';
import type { Entry, Name, Relation, Wording } from '../../src/core/entries.ts';
import { byLetter, inOrder, otherNames, pick, topicsOf } from '../../src/ui/shelf.ts';

describe('the A to Z list', () => {
  const entries = ['tumor', '5-FU', 'biopsy', 'Água test', 'stage 10', 'stage 2', 'abemaciclib'].map(
    entryNamed,
  );

  test('is in the order of a dictionary', () => {
    expect(inOrder(entries, 'en').map((each) => each.title)).toEqual([
      '5-FU',
      'abemaciclib',
      'Água test',
      'biopsy',
      'stage 2',
      'stage 10',
      'tumor',
    ]);
  });

  test('has one shelf for each letter, without its accent, and one for digits', () => {
    expect([...byLetter(inOrder(entries, 'en')).keys()]).toEqual(['0–9', 'A', 'B', 'S', 'T']);
  });
});

test('only topics that hold words are listed', () => {
  expect(topicsOf([entryNamed('biopsy'), entryNamed('mammogram')])).toEqual([{ category: 'test', count: 2 }]);
});

test('kept words that left the glossary are passed over', () => {
  expect(pick(['gone', 'biopsy'], [entryNamed('biopsy')], 'en')).toEqual([
    { id: 'biopsy', title: 'biopsy', lang: 'en' },
  ]);
});

describe('other names', () => {
  test('leave out the term, its tag and their other spellings', () => {
    const names = otherNames(wording('PD-L1', ['PD-L1', 'CD274', 'PDL1', 'pd l1', 'B7-H1'], 'CD274'));
    expect(names.same).toEqual(['B7-H1']);
  });

  test('keep apart what is not the same, by how it belongs', () => {
    const { same, belonging } = otherNames(
      wording('neutropenia', [
        'low neutrophil count',
        ['febrile neutropenia', 'kind'],
        ['neutrophilia', 'opposite'],
        ['neutropenic', 'related'],
      ]),
    );
    expect(same).toEqual(['low neutrophil count']);
    expect([...belonging]).toEqual([
      ['kind', ['febrile neutropenia']],
      ['related', ['neutropenic']],
      ['opposite', ['neutrophilia']],
    ]);
  });
});

function wording(term: string, names: (string | [string, Relation])[], tag?: string): Wording {
  const all: Name[] = names.map((name) =>
    typeof name === 'string'
      ? { text: name, exact: false }
      : { text: name[0], exact: false, relation: name[1] },
  );
  const rest = { revision: 1, search: [], short: '', why: '', ask: [] };
  return {
    ...rest,
    term,
    ...(tag === undefined ? {} : { tag }),
    names: [{ text: term, exact: false }, ...all],
  };
}

function entryNamed(term: string): Entry {
  const id = term.toLowerCase().replaceAll(' ', '-');
  return {
    id,
    category: 'test',
    tier: 2,
    anywhere: false,
    see: [],
    warnings: [],
    sources: [],
    en: wording(term, []),
  };
}
