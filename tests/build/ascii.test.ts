import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { inAscii } from '../../src/build/ascii.ts';

test.each([
  ["'≥ 3 µg'", '≥ 3 µg'],
  ['`HER2⁺`', 'HER2⁺'],
  ["'\u{1d407}'", '\u{1d407}'],
  ["/^[‐–]$/.test('–')", true],
  ["/^\u{1d407}$/u.test('\u{1d407}')", true],
  ["'plain'", 'plain'],
])('%s means the same in ASCII', (code, meaning) => {
  const script = inAscii(code);
  expect(script).toMatch(/^[\0-\x7f]*$/);
  expect(runInNewContext(script)).toBe(meaning);
});

test('a script that would show the escapes is refused', () => {
  expect(() => inAscii('String.raw`≥`')).toThrow('String.raw');
});
