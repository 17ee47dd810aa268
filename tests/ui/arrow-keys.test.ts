import { expect, test } from 'vitest';
import { ALONG_A_LINE, DOWN_A_LIST, indexAfter } from '../../src/ui/arrow-keys.ts';

test.each([
  // the key, where focus is among five rows, where it goes: -1 is before the first
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, -1],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['ArrowRight', 0, undefined],
  ['Tab', 0, undefined],
  ['a', 0, undefined],
  ['toString', 0, undefined],
])('%s in a list at %d leads to %s', (key, at, next) => {
  expect(indexAfter(key, at, 5, DOWN_A_LIST)).toBe(next);
});

test('letters in a line are gone along from side to side', () => {
  expect(indexAfter('ArrowRight', 0, 27, ALONG_A_LINE)).toBe(1);
  expect(indexAfter('ArrowDown', 0, 27, ALONG_A_LINE)).toBeUndefined();
});
