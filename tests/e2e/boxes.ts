/** Where lines of text stand in a page. */
import type { Page } from 'puppeteer-core';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Boxes of the lines of an element's text, in pixels of the viewport. */
function linesOf(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(wanted) as Element);
    return Array.from(range.getClientRects(), ({ left, top, width, height }) => ({
      left,
      top,
      width,
      height,
    }));
  }, selector);
}

/** The box of one line of an element's text, the first by default. */
export async function lineOf(page: Page, selector: string, at = 0): Promise<Box> {
  const line = (await linesOf(page, selector))[at];
  if (!line) throw new Error(`expected line ${at} in ${selector}, found none`);
  return line;
}

export const middle = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 });
