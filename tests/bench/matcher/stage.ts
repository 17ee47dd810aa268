/** A browser with the arms in it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { needBrowser } from '../../e2e/browsers.ts';
import { median } from '../median.ts';
import type { List } from './arm.ts';
import type { Stand } from './in-page.ts';

export interface Stage {
  browser: Browser;
  /** A fresh page with this text, this list and the arms, of which none has run. */
  open(html: string, list: List): Promise<BenchPage>;
  close(): Promise<void>;
}

declare const stand: Stand;

/** A page in which what runs is charged by the time that its main thread really had a core: others share the machine. */
export class BenchPage {
  readonly #page: Page;
  readonly #devtools: CDPSession;
  /** What a call costs that does nothing. */
  #empty = 0;

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  static async of(page: Page): Promise<BenchPage> {
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const own = new BenchPage(page, devtools);
    const calls: number[] = [];
    for (let i = 0; i < 9; i += 1) calls.push((await own.#charge(() => page.evaluate(() => 0))).ms);
    own.#empty = median(calls);
    return own;
  }

  armNames(): Promise<readonly string[]> {
    return this.#page.evaluate(() => stand.names);
  }

  writes(arm: string): Promise<boolean> {
    return this.#page.evaluate((name) => stand.writes(name), arm);
  }

  /** Milliseconds until the arm is ready. */
  async build(arm: string): Promise<number> {
    const { ms } = await this.#charge(() => this.#page.evaluate((name) => stand.build(name), arm));
    return Math.max(0, ms - this.#empty);
  }

  /** Milliseconds of one scan, the mean of so many, and what one found. */
  async scan(arm: string, times: number): Promise<{ ms: number; marks: number }> {
    const { ms, answer } = await this.#charge(() =>
      this.#page.evaluate((name, many) => stand.scan(name, many), arm, times),
    );
    return { ms: Math.max(0, ms - this.#empty) / times, marks: answer };
  }

  async reset(): Promise<void> {
    await this.#page.evaluate(() => stand.reset());
  }

  /** Bytes of the heap in use and of what typed arrays hold beside it, after collection. */
  async heap(): Promise<number> {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await this.#devtools.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  async #charge<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
    const before = await this.#taskTime();
    const answer = await work();
    return { ms: (await this.#taskTime()) - before, answer };
  }

  async #taskTime(): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }
}

export async function setStage(): Promise<Stage> {
  const arms = await bundle();
  let html = '';
  let list = '';
  const server = createServer(({ url }, response) => {
    response.setHeader('Content-Type', url === '/arms.js' ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(url === '/arms.js' ? `${arms}\nstand.list = ${list};` : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  return {
    browser,
    async open(body, own) {
      html = `<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/arms.js"></script><body>${body}`;
      list = JSON.stringify(own);
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      return BenchPage.of(page);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** All arms as one script, minified like the extension's. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: 'tests/bench/matcher/in-page.ts', formats: ['iife'], name: 'arms', fileName: 'arms' },
    },
  });
  const [first] = [result].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('expected a script, found none');
  return chunk.code;
}
