/** What is done on a test page, as data: by a reader's hand, or by the page itself. */
import type { Page } from 'puppeteer-core';

export type Step =
  | { click: string }
  | { type: string; into?: string }
  | { press: 'Enter' | 'Tab' | 'Backspace' | 'Delete' | 'ArrowLeft' | 'ArrowDown' | 'End' | 'Home' }
  | { chord: string }
  | { wheel: number }
  /** Selects all text of an element, as a triple click would. */
  | { select: string }
  /** Runs the page's own code. */
  | { run: string };

export function toldOf(step: Step): string {
  return JSON.stringify(step);
}

export async function takeStep(page: Page, step: Step): Promise<void> {
  if ('click' in step) {
    const { x, y } = await placeOf(page, step.click);
    await page.mouse.click(x, y);
  } else if ('type' in step) {
    if (step.into) await page.focus(step.into);
    await page.keyboard.type(step.type);
  } else if ('press' in step) {
    await page.keyboard.press(step.press);
  } else if ('chord' in step) {
    await page.keyboard.down('Control');
    await page.keyboard.press(step.chord as 'z');
    await page.keyboard.up('Control');
  } else if ('wheel' in step) {
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), step.wheel);
  } else if ('select' in step) {
    await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      if (element) getSelection()?.selectAllChildren(element);
    }, step.select);
  } else {
    await page.evaluate(step.run);
  }
}

/** The middle of an element, scrolled into view and at rest; whole pixels, so that two browsers agree. */
function placeOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.evaluate(async (wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`expected an element ${wanted}, found none`);
    const place = () => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    };
    // A page that still scrolls to an address of its own would be clicked beside the element.
    for (let before = place(), tries = 0; ; tries += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = place();
      if ((now.x === before.x && now.y === before.y) || tries > 60) return now;
      before = now;
    }
  }, selector);
}
