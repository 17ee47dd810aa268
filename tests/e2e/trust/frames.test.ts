import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, onStage } from '../both.ts';
import type { Session } from '../launch.ts';
import { openOwnPage } from '../own-pages.ts';
import { store } from '../own-storage.ts';
import { marks, openTab, seeMarks, until } from '../reader.ts';

const TEXT = '<p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>';
const DOCUMENT = `<!doctype html><html lang="en"><title>F</title>${TEXT}`;
const SIZE = 'width="500" height="150"';

/** Eight kinds, each with the same text; `%site` is another site that is on, too. */
const FRAMES = [
  `<iframe ${SIZE} src="/frame.html"></iframe>`,
  `<iframe ${SIZE} src="%site/frame.html"></iframe>`,
  `<iframe ${SIZE} srcdoc="${DOCUMENT.replaceAll('"', "'")}"></iframe>`,
  `<iframe ${SIZE} sandbox src="/frame.html"></iframe>`,
  `<iframe ${SIZE} src="data:text/html,${encodeURIComponent(DOCUMENT)}"></iframe>`,
  `<iframe ${SIZE} id="written"></iframe>`,
  `<iframe ${SIZE} id="blob"></iframe>`,
  `<iframe width="500" height="220" src="/nested.html"></iframe>`,
];
const PAGE = `<!doctype html><html lang="en"><title>P</title>${TEXT}${FRAMES.join('')}<script>
const text = ${JSON.stringify(DOCUMENT)};
document.getElementById('written').contentDocument.write(text);
document.getElementById('written').contentDocument.close();
document.getElementById('blob').src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
</script>`;

inBothBrowsers('frames of eight kinds', (stage) => {
  /** How many documents of the page have marks: itself, and a frame of each kind. */
  const marked = async (page: Page) => {
    const all = await Promise.all(
      page.frames().map((frame: Frame) => marks(frame).catch((): string[] => [])),
    );
    return all.filter((words) => words.includes('pneumonitis')).length;
  };
  const see = (page: Page, count: number) =>
    until(
      `marks in ${count} documents`,
      () => marked(page),
      (seen) => seen === count,
    );

  it('are marked, unmarked and marked again with their page', async () => {
    stage.server.page('/frame.html', DOCUMENT);
    stage.server.page('/nested.html', `<iframe ${SIZE} src="/frame.html"></iframe>`);
    const site = stage.server.origin.replace('127.0.0.1', 'localhost');
    const page = await openTab(
      stage.session,
      stage.server.page('/frames.html', PAGE.replaceAll('%site', site)),
    );
    await see(page, 1 + FRAMES.length);
    const own = await openOwnPage(stage.session, 'options.html');
    await store(own, { offSites: ['127.0.0.1'] });
    await page.bringToFront();
    await see(page, 0);
    await page.reload();
    await store(own, { offSites: [] });
    await page.bringToFront();
    await see(page, 1 + FRAMES.length);
    await page.close();
    await own.close();
  });
});

/** A page that counts for itself what it sees of us, as long as it is only drawn beforehand. */
const BEFOREHAND = `<!doctype html><html lang="en"><title>P</title>${TEXT}<script>
localStorage.looks = 0;
localStorage.most = 0;
localStorage.wasBeforehand = document.prerendering;
const look = () => {
  if (!document.prerendering) return;
  localStorage.looks = Number(localStorage.looks) + 1;
  localStorage.most = Math.max(Number(localStorage.most), CSS.highlights.size);
  setTimeout(look, 20);
};
look();
</script>`;

onStage('a page that is drawn beforehand in chromium', 'chromium', (stage) => {
  it('has no marks and asks for nothing until its reader comes, and then it has', async () => {
    const own = await openOwnPage(stage.session, 'options.html');
    await own.evaluate(() => {
      const world = globalThis as never as {
        chrome: {
          runtime: { onMessage: { addListener(f: (m: object, s: { url?: string }) => void): void } };
        };
        heard: number;
      };
      world.heard = 0;
      world.chrome.runtime.onMessage.addListener((_, { url }) => {
        if (url?.endsWith('/beforehand.html')) world.heard += 1;
      });
    });
    const heard = () => own.evaluate(() => (globalThis as never as { heard: number }).heard);
    stage.server.page('/beforehand.html', BEFOREHAND);
    const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/beforehand.html'] }] });
    const from = stage.server.page(
      '/from.html',
      `<!doctype html><title>From</title><a href="/beforehand.html">On</a><script type="speculationrules">${rules}</script>`,
    );
    const page = await openTab(stage.session, from);
    const noted = () => page.evaluate(() => ({ ...localStorage }));
    // Fifty looks are a second: a page in front is marked in a fifth of that.
    await until('the page drawn beforehand', noted, ({ looks }) => Number(looks) > 50);
    expect(await noted()).toMatchObject({ wasBeforehand: 'true', most: '0' });
    expect(await heard()).toBe(0);
    await page.evaluate(() => document.querySelector('a')?.click());
    const front = await until('the page in front', () => pageAt(stage.session, '/beforehand.html'));
    if (!front) throw new Error('unreachable: until() waited for a page');
    await seeMarks(front, 'pneumonitis');
    expect(await heard()).toBeGreaterThan(0);
    const { most, wasBeforehand } = await front.evaluate(() => ({ ...localStorage }));
    expect({ most, wasBeforehand }).toEqual({ most: '0', wasBeforehand: 'true' });
    await front.close();
    await own.close();
  });
});

/** Asked of the pages: a driver may take one that came to the front for the one before. */
async function pageAt({ browser }: Session, path: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const address = await page
      .evaluate(() => (document.visibilityState === 'visible' ? location.href : ''))
      .catch(() => '');
    if (address.endsWith(path)) return page;
  }
  return undefined;
}
