import { expect, test } from 'vitest';
import type { Category } from '../../src/core/entries.ts';
import { isInternational } from '../../src/core/international.ts';

test.each<[string, Category, boolean]>([
  // a name, the category of its entry, whether other languages write it alike
  ['trastuzumab', 'drug', true],
  ['HER2', 'biomarker', true],
  ['PD-L1', 'biomarker', true],
  ['Ki-67', 'biomarker', true],
  ['microRNA', 'biomarker', true],
  ['BRCA mutation', 'biomarker', true],
  // the code does not come first: an English name
  ['tumor HER2', 'biomarker', false],
  ['hormone', 'biomarker', false],
  ['Hormone', 'biomarker', false],
  ['DCIS', 'pathology', false],
])('%s, a %s, is international: %s', (text, category, isSame) => {
  expect(isInternational({ text }, category)).toBe(isSame);
});

test('a name that needs English words around it is not international', () => {
  expect(isInternational({ text: 'HR', sense: { near: ['ratio'] } }, 'drug')).toBe(false);
});
