import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, onStage } from '../both.ts';
import type { Session } from '../launch.ts';
import { openOwnPage } from '../own-pages.ts';
import { store } from '../own-storage.ts';
import { hover, marks, openTab, seeCard, seeMarks, seeNoMarks, until } from '../reader.ts';
import { remove, seeNothingLeft } from './life.ts';
import { countRunning } from './running.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>P</title><h1>A</h1>
<p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;
const NO_WORDS = '<!doctype html><html lang="en"><title>P</title><h1>A</h1><p>Nothing to explain.</p>';
const NOTHING = { observers: 0, timers: 0, listeners: 0 };
const OFF = { offSites: ['127.0.0.1'] };
const ON = { offSites: [] };

/** A page of ours in front and, behind it, a tab that nobody has seen yet: no script of ours has begun there. */
async function openUnseen(session: Session, url: string): Promise<{ own: Page; page: Page }> {
  const page = await session.browser.newPage();
  const own = await openOwnPage(session, 'options.html');
  await own.bringToFront();
  await page.goto(url);
  return { own, page };
}

onStage('what runs in a page in chromium', 'chromium', (stage) => {
  it('is nothing any more when its site is switched off, and a card was open', async () => {
    const { own, page } = await openUnseen(stage.session, stage.server.page('/off.html', ARTICLE));
    const running = await countRunning(stage.session, page);
    await page.bringToFront();
    await seeMarks(page, 'pneumonitis');
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    const before = await running();
    for (const [what, count] of Object.entries(before)) expect(count, what).toBeGreaterThan(0);
    await store(own, OFF);
    await page.bringToFront();
    await seeNoMarks(page);
    await until('nothing that runs', running, (all) => JSON.stringify(all) === JSON.stringify(NOTHING));
    await store(own, ON);
    await own.close();
    await page.close();
  });

  it('is nothing any more when its site is switched off, and there was nothing to explain', async () => {
    const { own, page } = await openUnseen(stage.session, stage.server.page('/off.html', NO_WORDS));
    const running = await countRunning(stage.session, page);
    await page.bringToFront();
    await until('a look at the page', running, ({ observers }) => observers > 0);
    await store(own, OFF);
    await until('nothing that runs', running, (all) => JSON.stringify(all) === JSON.stringify(NOTHING));
    await store(own, ON);
    await own.close();
    await page.close();
  });
});

onStage('an extension that is removed in chromium', 'chromium', (stage) => {
  it('leaves nothing that runs, be there something to explain or not', async () => {
    const counters = await Promise.all(
      [ARTICLE, NO_WORDS].map(async (html, i) => {
        const { page } = await openUnseen(stage.session, stage.server.page(`/gone-${i}.html`, html));
        const running = await countRunning(stage.session, page);
        await page.bringToFront();
        await until('a look at the page', running, ({ observers }) => observers > 0);
        return running;
      }),
    );
    await remove(stage.session);
    // Listeners go with the page: what they call has stopped.
    const left = async () => {
      const all = await Promise.all(counters.map((running) => running()));
      return all.reduce((sum, { observers, timers }) => sum + observers + timers, 0);
    };
    await until('nothing that runs', left, (count) => count === 0, 2500);
  });
});

/** Tells an open page of ours to note each message of a page's script: those go to every part of an extension. */
async function noteMessages(own: Page): Promise<() => Promise<string[]>> {
  await own.evaluate(() => {
    type Listener = (message: { kind: string }, sender: { url?: string }) => void;
    const world = globalThis as never as {
      chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } };
      noted: string[];
    };
    world.noted = [];
    world.chrome.runtime.onMessage.addListener(({ kind }, { url }) => {
      if (url?.startsWith('http')) world.noted.push(kind);
    });
  });
  return () => own.evaluate(() => (globalThis as never as { noted: string[] }).noted);
}

inBothBrowsers('a site that is switched off', (stage) => {
  it('is told nothing and says nothing, whatever its reader and its page do', async () => {
    const own = await openOwnPage(stage.session, 'options.html');
    const noted = await noteMessages(own);
    const page = await openTab(stage.session, stage.server.page('/off.html', ARTICLE));
    await seeMarks(page, 'pneumonitis');
    await store(own, OFF);
    await page.bringToFront();
    await seeNoMarks(page);
    const isLast = (kinds: string[]) => ['found', 'unpaint'].every((kind) => kinds.slice(-2).includes(kind));
    const last = await until('its last words', noted, isLast);
    for (let i = 0; i < 10; i += 1) {
      await page.evaluate((n) => {
        document.body.insertAdjacentHTML('beforeend', `<p>Pembrolizumab and pneumonitis, ${n}.</p>`);
      }, i);
      await page.mouse.move(40 + i * 20, 80 + i * 10, { steps: 3 });
      await page.mouse.click(60, 90);
      await page.keyboard.press('Tab');
      await page.mouse.wheel({ deltaY: 60 });
    }
    await own.bringToFront();
    await page.bringToFront();
    await page.reload();
    expect(await marks(page)).toEqual([]);
    expect(await noted()).toEqual(last);
    await store(own, ON);
    await page.bringToFront();
    await seeMarks(page, 'pneumonitis');
    expect((await noted()).length).toBeGreaterThan(last.length);
    await page.close();
    await own.close();
  });

  it('is silent in every open tab within a second', async () => {
    const own = await openOwnPage(stage.session, 'options.html');
    const url = stage.server.page('/off.html', ARTICLE);
    const pages: Page[] = [];
    for (let i = 0; i < 5; i += 1) {
      const page = await openTab(stage.session, url);
      await seeMarks(page, 'pneumonitis');
      pages.push(page);
    }
    await store(own, OFF);
    console.log(
      `off in ${pages.length} tabs of ${stage.kind} after ${await seeNothingLeft(stage.kind, pages, 1000)} ms`,
    );
    await store(own, ON);
    await Promise.all([...pages, own].map((page) => page.close()));
  });
});
