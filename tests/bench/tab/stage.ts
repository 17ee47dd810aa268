/** One browser for each arm, side by side, and what is measured in a tab. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { needBrowser } from '../../e2e/browsers.ts';
import { STILL_CHROMIUM } from '../../e2e/launch.ts';
import { ARMS, type Arm, folderOf } from './arms.ts';

export interface Stage {
  browsers: ReadonlyMap<Arm, Browser>;
  close(): Promise<void>;
}

/** Starts a browser with each arm's extension. */
export async function openStage(arms: readonly Arm[] = ARMS, flags: readonly string[] = []): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const browsers = new Map<Arm, Browser>();
  for (const arm of arms) {
    const browser = await puppeteer.launch({
      executablePath: needBrowser('chromium'),
      headless: true,
      pipe: true,
      enableExtensions: true,
      userDataDir: join(folder, `profile ${arm}`),
      args: [...STILL_CHROMIUM, ...flags],
    });
    await browser.installExtension(await folderOf(arm, folder));
    if (arm === 'Plainword') await markEveryMention(browser);
    browsers.set(arm, browser);
  }
  return {
    browsers,
    async close() {
      for (const browser of browsers.values()) await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The dearest setting: every mention underlined. */
async function markEveryMention(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'));
  const welcome = await target.page();
  await welcome?.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Store } } }).chrome;
    await storage.local.set({ density: 'every' });
  });
  await welcome?.close();
}

interface Store {
  set(values: object): Promise<void>;
}

/** A tab whose main thread is counted from its first moment on the page's own origin. */
export interface Tab {
  page: Page;
  devtools: CDPSession;
}

/** `blank` is an empty page of the same origin, so that the measured page gets no new process. */
export async function openTab(browser: Browser, blank: string): Promise<Tab> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(blank);
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, devtools };
}

/** Main-thread task time so far, in milliseconds of the processor. */
export async function taskTime({ devtools }: Tab): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** A page at rest keeps the main thread busy for no more than this part of a pause. */
const AT_REST = 0.02;

/** Waits until the main thread has little to do for `pause` milliseconds; answers the task time so far. */
export async function settle(tab: Tab, pause = 800): Promise<number> {
  let before = await taskTime(tab);
  for (;;) {
    await wait(pause);
    const now = await taskTime(tab);
    if (now - before < pause * AT_REST) return now;
    before = now;
  }
}

/** Bytes of script objects alive in the tab, all worlds, after a collection. */
export async function heap({ devtools }: Tab): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

/** Marks in the page's registry: the completeness check beside every number. */
export function countMarks({ page }: Tab): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((all, each) => all + each.size, 0));
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
