import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, onStage, type Stage } from './both.ts';
import { card, marks, openTab, placeOf, seeMarks, seeNoCard, until } from './reader.ts';

const TITLE = 'pneumonitis';
const PAGE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Touch</title>
<body style="font:18px/1.5 serif;margin:12px">
<p>Triple-negative breast cancer and pembrolizumab.</p><p><a href="/arrived.html">News about capecitabine</a></p>
<div style="height:430px"></div><p>It can cause pneumonitis.</p><div style="height:1500px"></div></body></html>`;

/** Opens the page on a phone; Firefox has no phone to play, only its size. */
async function openPhone(stage: Stage, width = 390, height = 700): Promise<Page> {
  const page = await openTab(stage.session, stage.server.page('/touch.html', PAGE), width, height);
  if (stage.kind === 'chromium') await page.setViewport({ width, height, hasTouch: true, isMobile: true });
  await page.reload();
  await seeMarks(page, TITLE);
  return page;
}

/** Taps the word where it is, without bringing it to the middle of the screen first. */
async function tapWord(page: Page, word: string): Promise<void> {
  await seeMarks(page, word);
  const place = await page.evaluate((wanted) => {
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      const from = (node as Text).data.indexOf(wanted);
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return { x: 0, y: 0 };
  }, word);
  await page.touchscreen.tap(place.x, place.y);
}

const seeDrawer = (page: Page) =>
  until(
    'a drawer',
    () => card(page),
    (each) => each?.isDrawer ?? false,
  );

const wordBottom = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('p')[2]?.getBoundingClientRect().bottom ?? 0);

inBothBrowsers('on a phone', (stage) => {
  it('a tap opens a drawer over the whole width, clear of the word, and a tap elsewhere closes it', async () => {
    const page = await openPhone(stage);
    await tapWord(page, TITLE);
    const seen = await seeDrawer(page);
    expect(seen?.title).toBe(TITLE);
    expect(seen?.box.left).toBe(0);
    // All but the scroll bar, where there is one.
    expect(seen?.box.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    await until(
      'a drawer at the lower edge',
      () => card(page),
      (each) => each !== null && Math.abs(each.box.top + each.box.height - 700) < 1,
    );
    expect(await wordBottom(page)).toBeLessThanOrEqual((await card(page))?.box.top ?? 0);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.touchscreen.tap(200, 20);
    await seeNoCard(page);
    await page.close();
  });

  it('every button of the drawer is as large as a finger', async () => {
    const page = await openPhone(stage);
    await tapWord(page, TITLE);
    const seen = await seeDrawer(page);
    const close = seen?.controls.find(({ label }) => label === 'Close');
    expect(Math.min(close?.box.width ?? 0, close?.box.height ?? 0)).toBeGreaterThanOrEqual(44);
    for (const { label, box } of seen?.controls ?? [])
      if (box.height > 0) expect(Math.min(box.width, box.height), label).toBeGreaterThanOrEqual(24);
    await page.touchscreen.tap((close?.box.left ?? 0) + 22, (close?.box.top ?? 0) + 22);
    await seeNoCard(page);
    await page.close();
  });

  it('the page still scrolls under the drawer, and the drawer goes with its word', async () => {
    const page = await openPhone(stage);
    await tapWord(page, TITLE);
    await seeDrawer(page);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(200, 60);
    await page.mouse.wheel({ deltaY: 30 });
    await until(
      'the page scrolled',
      () => page.evaluate(() => scrollY),
      (y) => y > before,
    );
    expect(await card(page)).not.toBeNull();
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await seeNoCard(page);
    await page.close();
  });

  it('a tap on a marked link follows the link', async () => {
    stage.server.page('/arrived.html', '<title>Arrived</title>');
    const page = await openPhone(stage);
    await tapWord(page, 'capecitabine');
    await until(
      'the other page',
      () => page.title().catch(() => ''),
      (title) => title === 'Arrived',
    );
    await page.close();
  });

  it('where nothing is left to scroll, the drawer stands at the upper edge', async () => {
    const page = await openTab(
      stage.session,
      stage.server.page(
        '/short.html',
        `<!doctype html><html lang="en"><title>S</title><body style="margin:0;height:100vh"><p>Breast cancer and pembrolizumab.</p><p style="position:fixed;bottom:4px">pneumonitis</p>`,
      ),
      390,
      700,
    );
    await seeMarks(page, TITLE);
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    await until(
      'a drawer above',
      () => card(page),
      (each) => each?.isDrawer === true && each.box.top === 0 && each.box.height < y - 8,
    );
    await page.close();
  });

  it('on a screen that is not small the card stands beside its word', async () => {
    const page = await openTab(stage.session, stage.server.page('/touch.html', PAGE), 900, 700);
    await seeMarks(page, TITLE);
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    expect((await until('a card', () => card(page)))?.isDrawer).toBe(false);
    await page.setViewport({ width: 390, height: 700 });
    await until(
      'a drawer, now that the screen is small',
      () => card(page),
      (each) => each?.isDrawer ?? false,
    );
    await page.close();
  });
});

onStage('fingers in chromium', 'chromium', (stage) => {
  it('a long press and a drag open nothing', async () => {
    const page = await openPhone(stage);
    await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
    const { x, y } = await placeOf(page, TITLE);
    const touch = await page.touchscreen.touchStart(x, y);
    await touch.move(x, y - 60);
    await touch.move(x, y - 120);
    await touch.end();
    const end = Date.now() + 600;
    while (Date.now() < end) expect(await card(page)).toBeNull();
    expect((await marks(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  it('zoomed by two fingers, the drawer lies along the part that can be seen', async () => {
    const page = await openPhone(stage);
    await tapWord(page, TITLE);
    await seeDrawer(page);
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await until(
      'a drawer as wide as the visible part',
      async () => ({
        box: (await card(page))?.box,
        seen: await page.evaluate(() => ({
          left: visualViewport?.offsetLeft ?? 0,
          width: visualViewport?.width ?? 0,
          bottom: (visualViewport?.offsetTop ?? 0) + (visualViewport?.height ?? 0),
        })),
      }),
      ({ box, seen }) =>
        box !== undefined &&
        seen.width < 200 &&
        Math.abs(box.width - seen.width) < 1 &&
        Math.abs(box.left - seen.left) < 1 &&
        Math.abs(box.top + box.height - seen.bottom) < 2,
    );
    await page.close();
  });
});
