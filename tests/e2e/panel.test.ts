import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { openPanel, press, seeText, textOf } from './own-pages.ts';
import { card, openTab, placeOf, pressInCard, seeCard, seeMarks, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>P</title>
<p>Triple-negative breast cancer is sometimes treated with pembrolizumab.</p><div style="height:3000px"></div>
<p>It can cause pneumonitis.</p>`;

/** One block, taller than the screen, as pages have that break lines by hand. */
const TALL = `<!doctype html><html lang="en"><title>T</title><p style="line-height:40px">Pembrolizumab.
${'And so on.<br>'.repeat(60)} Triple-negative breast cancer.</p>`;

/** The words that the panel shows as standing on the screen. */
function inView(panel: Page): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('.in-view .row-open span:first-child')].map(
      (each) => each.textContent ?? '',
    ),
  );
}

function seeInView(panel: Page, ...words: string[]): Promise<string[]> {
  return until(
    `${words.join(', ') || 'nothing'} in view`,
    () => inView(panel),
    (seen) => seen.join() === words.join(),
  );
}

const scrollTo = (page: Page, top: number) => page.evaluate((y) => window.scrollTo(0, y), top);

inBothBrowsers('the panel', (stage) => {
  let page: Page;
  let panel: Page;
  const open = async (path: string, body: string) => {
    page = await openTab(stage.session, stage.server.page(path, body));
    await seeMarks(page);
    panel = await openPanel(stage.session, page);
  };
  const close = async () => {
    await panel.close();
    await page.close();
  };

  it('shows what stands on the screen, with its meaning, and follows as the page scrolls', async () => {
    await open('/journey.html', PAGE);
    await seeInView(panel, 'triple-negative breast cancer (TNBC)', 'pembrolizumab (Keytruda)');
    await seeText(panel, 'Words on this page (3)');
    await seeText(panel, 'Drugs that block hormones do not work on it');
    await scrollTo(page, 10_000);
    await seeInView(panel, 'pneumonitis');
    await scrollTo(page, 1500);
    await seeInView(panel);
    await close();
  });

  it('tells the words of one tall block apart as it scrolls by', async () => {
    await open('/tall.html', TALL);
    await seeInView(panel, 'pembrolizumab (Keytruda)');
    await scrollTo(page, 10_000);
    await seeInView(panel, 'triple-negative breast cancer (TNBC)');
    await close();
  });

  it('shows the word that one clicks, and takes “Full entry” from the card', async () => {
    await open('/journey.html', PAGE);
    await seeInView(panel, 'triple-negative breast cancer (TNBC)', 'pembrolizumab (Keytruda)');
    const place = await placeOf(page, 'Triple-negative breast cancer');
    await page.mouse.click(place.x, place.y);
    await seeCard(page, 'triple-negative breast cancer (TNBC)');
    expect(await seeText(panel, 'Why it matters')).toContain('triple-negative breast cancer (TNBC)');
    await press(panel, 'Back');
    await seeText(panel, 'On the screen now');
    const tabs = (await stage.session.browser.pages()).length;
    await pressInCard(page, 'More');
    await until('focus on “Full entry”', async () => {
      await page.keyboard.press('Tab');
      return (await card(page))?.focused === 'Full entry';
    });
    await page.keyboard.press('Enter');
    await seeText(panel, 'Why it matters');
    expect(await stage.session.browser.pages()).toHaveLength(tabs);
    await close();
  });

  it('turns to the tab that comes to the front, and to the page that the tab goes to', async () => {
    await open('/journey.html', PAGE);
    await seeText(panel, 'pneumonitis');
    const other = await openTab(stage.session, stage.server.page('/other.html', TALL));
    await seeMarks(other);
    await until(
      'the words of the other tab',
      () => textOf(panel),
      (text) => text.includes('Words on this page (2)') && !text.includes('pneumonitis'),
    );
    await other.close();
    await page.bringToFront();
    await seeText(panel, 'pneumonitis');
    await page.goto(stage.server.page('/tall.html', TALL));
    await seeInView(panel, 'pembrolizumab (Keytruda)');
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, %s, and nothing scrolls sideways',
    async (scheme) => {
      await open('/journey.html', PAGE);
      if (stage.kind === 'chromium')
        await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await seeText(panel, 'Drugs that block hormones');
      await panel.bringToFront();
      expect(await violations(panel)).toEqual([]);
      for (const width of [320, 240]) {
        await panel.setViewport({ width, height: 640 });
        expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await close();
    },
  );

  it('shifts nothing in the page, and leaves nothing in it', async () => {
    page = await openTab(stage.session, stage.server.page('/journey.html', PAGE));
    await seeMarks(page);
    const look = () => page.evaluate(() => `${document.documentElement.outerHTML} ${scrollY}`);
    const before = await look();
    panel = await openPanel(stage.session, page);
    await seeInView(panel, 'triple-negative breast cancer (TNBC)', 'pembrolizumab (Keytruda)');
    expect(await look()).toBe(before);
    await close();
  });
});
