import { expect, test } from 'vitest';
import { mergeWarnings } from '../../src/ui/warning-signs.tsx';

test('signs of all topics stand in one list of each kind, each once', () => {
  const merged = mergeWarnings([
    { emergency: ['chest pain'], soon: ['a new cough', 'fever'], tail: 'These can start late.' },
    { emergency: ['chest pain', 'fainting'], soon: ['fever'], tail: 'These can start late.' },
  ]);
  expect(merged).toEqual({
    emergency: ['chest pain', 'fainting'],
    soon: ['a new cough', 'fever'],
    tails: ['These can start late.'],
  });
});

test('a sign that any topic calls an emergency is listed as one only', () => {
  const merged = mergeWarnings([
    { emergency: [], soon: ['bad trouble breathing'] },
    { emergency: ['bad trouble breathing'], soon: [] },
  ]);
  expect(merged).toEqual({ emergency: ['bad trouble breathing'], soon: [], tails: [] });
});

test('an entry without warnings has no signs', () => {
  expect(mergeWarnings([])).toEqual({ emergency: [], soon: [], tails: [] });
});
