import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

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

/** The contrast ratio of WCAG 2.2. */
function contrast(front: string, ground: string, theme: (typeof THEMES)[number]): number {
  const [dark = 0, light = 0] = [luminance(front, theme), luminance(ground, theme)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(token: string, theme: (typeof THEMES)[number]): number {
  const pair = new RegExp(`--pw-${token}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(CSS);
  const hex = pair?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`tokens.css has no colour pair --pw-${token}`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
