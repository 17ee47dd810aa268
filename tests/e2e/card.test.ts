import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { type Box, lineOf, middle } from './boxes.ts';
import {
  card,
  hover,
  openTab,
  placeOf,
  type SeenCard,
  seeCard,
  seeMarks,
  seeNoCard,
  until,
} from './reader.ts';

const TITLE = 'pneumonitis';
const ABOUT = '<p>Triple-negative breast cancer and pembrolizumab.</p>';

/** How many pixels of height and width two boxes share. */
function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, Math.min(wide, high));
}

/** The card once it stands still beside a line: directly below or above it. */
function seeBeside(page: Page, line: () => Promise<Box>, title = TITLE): Promise<SeenCard | null> {
  return until(
    `a card beside its line`,
    () => card(page),
    (seen) => seen !== null && seen.title === title && seen.box.height > 0,
  ).then(async () => {
    await until(
      'a card at most 9 px from its line',
      async () => {
        const [seen, at] = [await card(page), await line()];
        return seen
          ? Math.min(
              Math.abs(seen.box.top - at.top - at.height),
              Math.abs(at.top - seen.box.top - seen.box.height),
            )
          : 999;
      },
      (away) => away <= 9,
    );
    return card(page);
  });
}

inBothBrowsers('a card', (stage) => {
  let count = 0;
  const open = (html: string, width = 1000, height = 800) => {
    count += 1;
    const page = stage.server.page(
      `/card-${count}.html`,
      `<!doctype html><html lang="en"><title>C</title>${html}`,
    );
    return openTab(stage.session, page, width, height);
  };

  it.each([
    [1000, 800],
    [700, 420],
    [500, 400],
    [320, 256],
  ])(
    'never covers the words it explains, wherever they stand on a screen of %i by %i',
    async (width, height) => {
      const places = [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
      const words = places.map(
        ({ row, column }, at) =>
          `<p id=w${at} style="position:fixed;margin:0;left:${2 + column * 38}%;top:${2 + row * 30}%">pneumonitis</p>`,
      );
      const page = await open(ABOUT + words.join(''), width, height);
      await seeMarks(page);
      for (const [at] of places.entries()) {
        const line = await lineOf(page, `#w${at}`);
        await page.mouse.click(middle(line).x, middle(line).y);
        await until(
          `the card of word ${at} clear of its word and inside the screen`,
          async () => ({ seen: (await card(page))?.box, line: await lineOf(page, `#w${at}`) }),
          ({ seen, line: now }) =>
            seen !== undefined &&
            overlap(seen, now) === 0 &&
            seen.left >= 0 &&
            seen.left + seen.width <= width &&
            seen.top >= 0 &&
            seen.top + seen.height <= height,
        );
        await page.mouse.click(width - 3, height / 2);
        await page.keyboard.press('Escape');
        await seeNoCard(page);
      }
      await page.close();
    },
  );

  it('stands at the line of a wrapped word that the pointer is on, and stays with it when the page scrolls', async () => {
    const page = await open(
      `${ABOUT}<p id=w style="width:9em;font:20px/1.6 serif;margin-top:150px">immune checkpoint inhibitor</p><div style="height:2000px">`,
    );
    await seeMarks(page);
    const title = 'immune checkpoint inhibitor';
    for (const at of [0, 1]) {
      const place = middle(await lineOf(page, '#w', at));
      await page.mouse.move(600, 20);
      await seeNoCard(page);
      await page.mouse.move(place.x, place.y, { steps: 8 });
      await seeBeside(page, () => lineOf(page, '#w', at), title);
    }
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await seeBeside(page, () => lineOf(page, '#w', 1), title);
    await page.close();
  });

  it('follows its words when the page scrolls, grows around them or is zoomed, and goes when they leave the screen', async () => {
    const page = await open(
      `${ABOUT}<div id=grow></div><p id=w style="margin:300px 0 0 200px">pneumonitis</p><div style="height:3000px">`,
    );
    await seeMarks(page, TITLE);
    const line = () => lineOf(page, '#w');
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    await seeBeside(page, line);
    await page.evaluate(() => {
      (document.getElementById('grow') as HTMLElement).style.height = '90px';
    });
    await seeBeside(page, line);
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await seeBeside(page, line);
    await page.setViewport({ width: 600, height: 500, deviceScaleFactor: 2 });
    await seeBeside(page, line);
    await page.evaluate(() => scrollBy({ top: 2000, behavior: 'instant' }));
    await seeNoCard(page);
    await page.close();
  });

  it('waits while the pointer travels to its far corner, also across other words', async () => {
    const page = await open(
      `${ABOUT}<p style="font:18px/1.3 serif"><span id=w>pneumonitis</span> and neutropenia, tamoxifen, letrozole, capecitabine, trastuzumab.<br>neutropenia and tamoxifen</p>`,
    );
    await seeMarks(page, TITLE);
    await hover(page, TITLE);
    const seen = await seeBeside(page, () => lineOf(page, '#w'));
    const box = seen?.box as Box;
    await page.mouse.move(box.left + box.width - 20, box.top + box.height - 20, { steps: 25 });
    const end = Date.now() + 700;
    while (Date.now() < end) expect((await card(page))?.title).toBe(TITLE);
    await page.close();
  });

  it('goes over to another word on which the pointer comes to rest', async () => {
    const page = await open(`${ABOUT}<p>pneumonitis and, further on, <span id=n>neutropenia</span></p>`);
    await seeMarks(page, TITLE);
    await hover(page, TITLE);
    await seeCard(page, TITLE);
    const { x, y } = middle(await lineOf(page, '#n'));
    await page.mouse.move(x, y, { steps: 10 });
    await until(
      'the other card',
      () => card(page),
      (seen) => seen?.title.startsWith('neutropenia') ?? false,
    );
    await page.close();
  });

  it('goes when the pointer has gone into a frame, where it cannot be followed', async () => {
    stage.server.page('/inside.html', '<p>Inside a frame.</p>');
    const page = await open(
      `${ABOUT}<p>pneumonitis</p><iframe src="/inside.html" style="position:fixed;right:0;bottom:0"></iframe>`,
    );
    await seeMarks(page, TITLE);
    await hover(page, TITLE);
    await seeCard(page, TITLE);
    await page.mouse.move(990, 790);
    await seeNoCard(page);
    await page.close();
  });

  it('offers to be heard exactly where the device has a voice of its own', async () => {
    const page = await open(`${ABOUT}<p>pneumonitis</p>`);
    await seeMarks(page, TITLE);
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    const { controls } = await seeCard(page, TITLE);
    const hasVoice = await page.evaluate(() =>
      speechSynthesis.getVoices().some(({ localService, lang }) => localService && lang.startsWith('en')),
    );
    expect(controls.some(({ label }) => label.startsWith('Listen'))).toBe(hasVoice);
    await page.close();
  });

  it('has words that can be selected and copied', async () => {
    const page = await open(`${ABOUT}<p>It can cause pneumonitis.</p><textarea></textarea>`);
    await seeMarks(page, TITLE);
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    const { box } = await seeCard(page, TITLE);
    await page.mouse.click(box.left + 60, box.top + 28, { count: 2 });
    await until(
      'selected words',
      () => card(page),
      (seen) => /\w{4}/.test(seen?.selected ?? ''),
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await until(
      'the copied words',
      () => page.$eval('textarea', ({ value }) => value),
      (value) => value.includes(TITLE),
    );
    await page.close();
  });
});
