import { expect, test } from 'vitest';
import { regressions } from './baseline.ts';

test.each([
  // was, is, what is told
  [5, 9.9, []],
  [5, 10.1, ['load: 10.10, was 5.00']],
  [5, 1, []],
  // Too small to tell from noise.
  [0.01, 0.19, []],
  [0.01, 0.21, ['load: 0.21, was 0.01']],
])('where %s was before and %s is now, told is %j', (was, is, told) => {
  expect(regressions([{ what: 'load', value: is }], { load: was })).toEqual(told);
});

test('a figure that was not measured before is no regression', () => {
  expect(regressions([{ what: 'new', value: 100 }], { load: 1 })).toEqual([]);
});
