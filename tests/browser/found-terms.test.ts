import { describe, expect, test } from 'vitest';
import { parseTerms } from '../../src/browser/messages.ts';

describe('a list of found terms', () => {
  test.each([
    [[], []],
    [[{ entry: 'her2', count: 1 }], [{ entry: 'her2', count: 1 }]],
    [[{ entry: 'her2', count: 2, more: 1 }], [{ entry: 'her2', count: 2 }]],
  ])('%j is read', (list, terms) => {
    expect(parseTerms(list)).toEqual(terms);
  });

  test.each([
    undefined,
    null,
    {},
    'her2',
    ['her2'],
    [null],
    [[]],
    [{ entry: 'her2' }],
    [{ entry: 'HER2', count: 1 }],
    [{ entry: 'her2', count: 0 }],
    [{ entry: 'her2', count: -1 }],
    [{ entry: 'her2', count: 1.5 }],
    [{ entry: 'her2', count: Number.NaN }],
    [{ entry: 'her2', count: Number.POSITIVE_INFINITY }],
    [{ entry: 'her2', count: '1' }],
    [{ entry: 'her2', count: 1 }, { entry: 'pd-l1' }],
  ])('%j is damaged as a whole', (list) => {
    expect(parseTerms(list)).toBeUndefined();
  });

  test('of more terms than any page names is damaged', () => {
    const of = (length: number) => Array.from({ length }, (_, i) => ({ entry: `e${i}`, count: 1 }));
    expect(parseTerms(of(5000))).toHaveLength(5000);
    expect(parseTerms(of(5001))).toBeUndefined();
  });
});
