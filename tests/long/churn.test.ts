/** What pages in endless motion cost with the extension: printed, because no machine's clock can be a promise. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTab, taskTime } from '../bench/tab/stage.ts';
import { launch, type Session } from '../e2e/launch.ts';
import { settle } from '../e2e/reader.ts';
import { type PageServer, servePages } from '../e2e/server.ts';
import { HOSTILE_PAGES } from '../e2e/trust/hostile-pages.ts';

const PAGES = [
  'a body written anew ten times a second',
  'the highlight registry emptied at every frame',
  'adopted style sheets thrown away again and again',
  'a selection that is guarded',
];

/** Long enough that the first reading is a small part of it, in milliseconds. */
const WATCHED = 20_000;

let server: PageServer;
let marked: Session;
let plain: Session;

beforeAll(async () => {
  [server, marked, plain] = await Promise.all([
    servePages(),
    launch('chromium'),
    launch('chromium', { build: 'none' }),
  ]);
  await settle(marked, server.page('/first.html', '<p>Triple-negative breast cancer and pembrolizumab.</p>'));
});
afterAll(() => Promise.all([marked.close(), plain.close(), server.close()]));

it.each(PAGES)(
  '“%s” goes on beside the extension, at a price that is printed',
  async (name) => {
    const page = HOSTILE_PAGES.find((each) => each.name === name);
    if (!page) throw new Error(`expected a page “${name}”, found none`);
    const url = server.page(`/churn-${PAGES.indexOf(name)}.html`, page.html);
    const blank = server.page('/blank.html', '<title>Blank</title>');
    const [withUs, without] = await Promise.all([
      timeOn(marked.browser, url, blank),
      timeOn(plain.browser, url, blank),
    ]);
    const added = (100 * (withUs - without)) / WATCHED;
    console.log(
      `${name}: ${withUs.toFixed(0)} ms beside ${without.toFixed(0)} ms in ${WATCHED / 1000} s, ${(withUs / without).toFixed(2)} times, ${added.toFixed(2)} % of a core added`,
    );
    expect(withUs).toBeGreaterThan(0);
  },
  120_000,
);

/** Main-thread time of a page in its first seconds, in milliseconds of the processor. */
async function timeOn(browser: Browser, url: string, blank: string): Promise<number> {
  const tab = await openTab(browser, blank);
  await tab.page.bringToFront();
  const before = await taskTime(tab);
  await tab.page.goto(url);
  await tab.page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), WATCHED);
  const time = (await taskTime(tab)) - before;
  await tab.page.close();
  return time;
}
