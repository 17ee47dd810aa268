/** Plays the scenes of `scenes/` in a real page, without the extension. */
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { bundleForPage } from './page-room.ts';
import type { Hand } from './scenes/stage.ts';

export function bundleScenes(): Promise<string> {
  return bundleForPage('tests/page/scenes/all.ts', 'scenes');
}

/** Scenes look into the card, whose root no page can see into. */
const OPEN_ROOTS = `{
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (how) { return attachShadow.call(this, { ...how, mode: 'open' }); };
}`;

const SCREEN = { width: 1000, height: 800, hasTouch: true };

/** A page on which scenes can be played, once `setStage` has been called. */
export async function openStage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.exposeFunction('driveHand', (...step: Hand) => drive(page, step));
  return page;
}

/** Empties the page and brings in the scenes. `before` runs in it first. */
export async function setStage(page: Page, script: string, before = ''): Promise<void> {
  await page.setViewport(SCREEN);
  await page.goto('data:text/html,<!doctype html><html lang="en"><body></body></html>');
  await page.evaluate(`${OPEN_ROOTS};${before};${script};globalThis.scenes = scenes;`);
  await page.bringToFront();
}

async function drive(page: Page, step: Hand): Promise<void> {
  const { mouse, keyboard, touchscreen } = page;
  switch (step[0]) {
    case 'move':
      return mouse.move(step[1], step[2]);
    case 'down':
      return mouse.down();
    case 'up':
      return mouse.up();
    case 'tap':
      return touchscreen.tap(step[1], step[2]);
    case 'screen':
      return page.setViewport({ ...SCREEN, width: step[1], height: step[2] });
    case 'press':
      return keyboard.press(step[1] as KeyInput);
    case 'hold':
      return keyboard.down(step[1] as KeyInput);
    case 'letGo':
      return keyboard.up(step[1] as KeyInput);
  }
}

export function namesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => scenes.names());
}

/** What went wrong in a scene, if anything. */
export function playOn(page: Page, name: string): Promise<string | undefined> {
  return page.evaluate((each) => scenes.play(each), name);
}

declare const scenes: typeof import('./scenes/stage.ts');
