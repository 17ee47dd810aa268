/** How the marks of a page are drawn, so that they can be seen on it. */
import { contrastOf, LEAST_LINE_CONTRAST, rgbOf } from '../core/contrast.ts';
import { MARK_HEX, type MarkLook } from '../core/mark-rule.ts';
import type { Passage } from './reading.ts';
import { groundBehind } from './surroundings.ts';

/** So many places tell what a page's backgrounds are like; each costs a look at computed styles. */
const SAMPLES = 40;

/** The reader's look; where its colour could hardly be told from the page somewhere, the line takes the text's. */
export function lookOn(passages: Iterable<Passage>, look: MarkLook): MarkLook {
  if (look.color === 'text') return look;
  const color = rgbOf(MARK_HEX[look.color]);
  const isClear = [...passages]
    .slice(0, SAMPLES)
    .every(({ block }) => contrastOf(color, groundBehind(block.nodes[0] as Text)) >= LEAST_LINE_CONTRAST);
  return isClear ? look : { ...look, color: 'text' };
}
