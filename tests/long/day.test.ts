/** A day of reading, an hour in seconds: what the tabs and the worker hold on to must not grow. Chromium alone counts. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { onStage } from '../e2e/both.ts';
import { openOwnPage } from '../e2e/own-pages.ts';
import { store } from '../e2e/own-storage.ts';
import { hover, marks, openTab, seeCard, seeMarks, seeNoCard, seeNoMarks, until } from '../e2e/reader.ts';
import { type Census, openCensus, openWorkerCensus } from './census.ts';

/** The hours that somebody is awake. */
const HOURS = 16;
/** By then everything that is made once was made. */
const SETTLED = 3;
/** In each hour. */
const LOADS = 4;
const VISITS = 5;
const TICKS = 60;
const TABS = 20;
const SLACK = 1024 * 1024;

const WORDS = ['pneumonitis', 'neutropenia', 'lymphedema', 'mucositis', 'biopsy'];

/** A page that draws its articles itself, and has a part that is written anew again and again. */
const SPA = `<!doctype html><html lang="en"><title>Breast cancer</title><body><h1>Triple-negative breast cancer</h1>
<main></main><section id="live"></section><script>
const words = ${JSON.stringify(WORDS)};
function visit(n) {
  history.pushState({}, '', '#' + n);
  const word = words[n % words.length];
  document.querySelector('main').innerHTML =
    ('<h2>Article ' + n + '</h2><p>About <b>' + word + '</b>, as it was said. ' + 'And so it went on. '.repeat(20) + '</p>').repeat(20);
}
async function churn(ticks) {
  for (let tick = 0; tick < ticks; tick += 1) {
    live.innerHTML = '<p>Tick ' + tick + ': ' + words[tick % words.length] + ' and HER2-positive breast cancer.</p>';
    await new Promise(requestAnimationFrame);
  }
  live.textContent = '';
}
</script></body></html>`;

const articleOf = (word: string) =>
  `<!doctype html><html lang="en"><title>Breast cancer</title><body><h1>Triple-negative breast cancer</h1>${`<h2>A part</h2><p>About ${word}. ${'And so it went on. '.repeat(20)}</p>`.repeat(10)}</body></html>`;

onStage('a day of reading in chromium', 'chromium', (stage) => {
  it(`leaves ${TABS + 2} tabs and the worker as they were in the morning`, async () => {
    const { session, server } = stage;
    const own = await openOwnPage(session, 'options.html');
    await store(own, { delay: 0 });
    const articles = WORDS.map((word) => server.page(`/${word}.html`, articleOf(word)));
    const kept: Page[] = [];
    for (let i = 0; i < TABS; i += 1) {
      const page = await openTab(session, articles[i % articles.length] as string);
      await seeMarks(page, WORDS[i % WORDS.length] as string);
      kept.push(page);
    }
    const morning = await Promise.all(kept.map(marks));
    const spa = await openTab(session, server.page('/spa.html', SPA));
    const loaded = await openTab(session, articles[0] as string);
    const origin = session.ownPage('').slice(0, -1);
    const census = { spa: await openCensus(spa, origin), loaded: await openCensus(loaded, origin) };
    const worker = await openWorkerCensus(
      await session.browser.waitForTarget(
        (each) => each.type() === 'service_worker' && each.url().startsWith(origin),
      ),
    );
    const day: Hour[] = [];
    for (let hour = 0; hour < HOURS; hour += 1) {
      await readArticles(loaded, articles);
      await readInPlace(spa, hour);
      await store(own, { offSites: ['127.0.0.1'] });
      // In both, before it is on again: a page layer that has not heard of it goes on, with the parts of its last card.
      await seeNoMarks(spa);
      await seeNoMarks(loaded);
      await store(own, { offSites: [] });
      await seeMarks(spa, 'Triple-negative breast cancer');
      // A tab in the background is not read until it is seen.
      await loaded.bringToFront();
      await until('the loaded tab marked again', async () => (await marks(loaded)).length > 0);
      const seen = { spa: await census.spa(), loaded: await census.loaded(), worker: await worker() };
      tell(hour + 1, seen);
      day.push(seen);
    }
    const settled = day.slice(SETTLED);
    for (const tab of ['spa', 'loaded'] as const) {
      const counts = settled.map((hour) => ({ ...hour[tab], heap: 0 }));
      expect(counts.at(-1), tab).toEqual(counts[0]);
      expectFlat(
        settled.map((hour) => hour[tab].heap),
        tab,
      );
    }
    expectFlat(
      settled.map((hour) => hour.worker),
      'worker',
    );
    for (const [i, page] of kept.entries()) {
      await page.bringToFront();
      await until(
        'the marks of the morning',
        () => marks(page),
        (seen) => seen.join() === morning[i]?.join(),
      );
    }
  }, 600_000);
});

/** What the tab that draws its articles, the one that loads them, and the worker hold at the end of an hour. */
interface Hour {
  spa: Census;
  loaded: Census;
  worker: number;
}

/** Pages one after the other in one tab, a card on each. */
async function readArticles(page: Page, articles: readonly string[]): Promise<void> {
  await page.bringToFront();
  for (let load = 0; load < LOADS; load += 1) {
    const word = WORDS[load % WORDS.length] as string;
    await page.goto(articles[load % articles.length] as string);
    await seeMarks(page, word);
    await hover(page, word);
    await seeCard(page, word);
    await page.mouse.move(1, 1);
    await seeNoCard(page);
  }
}

/** Articles one after the other in one document, and then a part of it in unrest. */
async function readInPlace(page: Page, hour: number): Promise<void> {
  await page.bringToFront();
  for (let visit = 0; visit < VISITS; visit += 1) {
    const word = WORDS[visit % WORDS.length] as string;
    await page.evaluate(`visit(${visit})`);
    await seeMarks(page, word);
    if (visit % 2 === hour % 2) continue;
    await hover(page, word);
    await seeCard(page, word);
    await page.mouse.move(1, 1);
    await seeNoCard(page);
  }
  await page.evaluate(`churn(${TICKS})`);
}

function expectFlat(heaps: readonly number[], what: string): void {
  const third = Math.floor(heaps.length / 3);
  const least = (some: readonly number[]) => Math.min(...some);
  expect(least(heaps.slice(-third)) - least(heaps.slice(0, third)), `bytes gained by ${what}`).toBeLessThan(
    SLACK,
  );
}

function tell(hour: number, { spa, loaded, worker }: Hour): void {
  const heaps = [spa.heap, loaded.heap, worker].map((bytes) => (bytes / 1024 / 1024).toFixed(2)).join(' · ');
  console.log(
    `hour ${hour}: ${heaps} MB; listeners ${spa.listeners} · ${loaded.listeners}; nodes ${spa.nodes} · ${loaded.nodes}; ${JSON.stringify(spa.own)}`,
  );
}
