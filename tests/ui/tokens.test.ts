import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastOf, type Rgb, rgbOf } from '../../src/core/contrast.ts';

const CSS = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');

const THEMES = ['light', 'dark'] as const;
const GROUNDS = ['paper', 'sheet', 'tint', 'urgent-tint'];

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(GROUNDS)('body text on %s has a contrast of 7 at least', (ground) => {
    expect(contrast('ink', ground, theme)).toBeGreaterThanOrEqual(7);
  });

  test.each([
    // the text or line, what it stands on, the least contrast
    ['soft', 'paper', 7],
    ['soft', 'sheet', 4.5],
    ['soft', 'tint', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'sheet', 4.5],
    ['accent', 'tint', 4.5],
    ['on-accent', 'accent', 4.5],
    ['urgent', 'urgent-tint', 4.5],
    ['edge', 'paper', 3],
    ['edge', 'sheet', 3],
    ['focus', 'paper', 3],
    ['focus', 'sheet', 3],
    ['focus', 'tint', 3],
    ['focus', 'urgent-tint', 3],
  ])('%s on %s has a contrast of %s at least', (front, ground, least) => {
    expect(contrast(front, ground, theme)).toBeGreaterThanOrEqual(least);
  });
});

/** The contrast of two tokens. */
function contrast(front: string, ground: string, theme: (typeof THEMES)[number]): number {
  return contrastOf(colorOf(front, theme), colorOf(ground, theme));
}

function colorOf(token: string, theme: (typeof THEMES)[number]): Rgb {
  const pair = new RegExp(`--pw-${token}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(CSS);
  const hex = pair?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`tokens.css has no colour pair --pw-${token}`);
  return rgbOf(`#${hex}`);
}
