import { describe, expect, test } from 'vitest';
import { contrastOf, LEAST_LINE_CONTRAST, rgbOf } from '../../src/core/contrast.ts';
import {
  lineOf,
  MARK_COLORS,
  MARK_HEX,
  MARK_LINES,
  markRule,
  parseLook,
  QUIET_LOOK,
} from '../../src/core/mark-rule.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#777777', 1],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
  ['#0a0a0a', '#ffffff', 19.8],
])('%s and %s differ by %s', (one, other, ratio) => {
  expect(contrastOf(rgbOf(one), rgbOf(other))).toBeCloseTo(ratio, 1);
});

describe.each(Object.entries(MARK_HEX))('a mark in %s', (_, hex) => {
  test.each([
    ['white', '#ffffff'],
    ['paper', '#f5f1e6'],
    ['light grey', '#e8e8e8'],
    ['black', '#000000'],
    ['night', '#121212'],
    ['dark grey', '#2b2b2b'],
  ])('can be told from %s pages', (_name, page) => {
    expect(contrastOf(rgbOf(hex), rgbOf(page))).toBeGreaterThanOrEqual(LEAST_LINE_CONTRAST);
  });
});

test.each([
  {},
  { line: 'dotted' },
  { color: 'text' },
  { line: 'wavy', color: 'text' },
  { line: 'solid', color: 'red' },
])('the look %j is none', (look) => {
  expect(parseLook(look)).toBeUndefined();
});

test('a solid line is as quiet as dots: it is thinner', () => {
  expect(lineOf({ line: 'solid', color: 'text' })).toBe('underline solid currentColor 1px');
  expect(lineOf({ line: 'dashed', color: 'teal' })).toBe('underline dashed #00897b 1.5px');
  expect(lineOf(QUIET_LOOK)).toBe('underline dotted currentColor 1.5px');
});

test.each(MARK_LINES.flatMap((line) => MARK_COLORS.map((color) => ({ line, color }))))(
  'the look $line $color is drawn, and on paper it is not',
  (look) => {
    const rule = markRule('abcdefgh', look);
    const color = look.color === 'text' ? 'currentColor' : MARK_HEX[look.color];
    expect(rule).toContain(`::highlight(abcdefgh){text-decoration:underline ${look.line} ${color} `);
    expect(rule).toContain('.abcdefgh{display:block!important}');
    expect(rule).toContain('@media print{::highlight(abcdefgh){text-decoration:none}}');
    expect(parseLook({ ...look, more: 1 } as object)).toEqual(look);
  },
);
