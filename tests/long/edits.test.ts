import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, needBrowser } from '../e2e/browsers.ts';
import { bundlePageRoom, editPage } from '../page/page-room.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe.each<BrowserKind>(['chromium', 'firefox'])(
  'after a page edited itself 10,000 times in %s',
  (kind) => {
    let browser: Browser;
    let script: string;
    beforeAll(async () => {
      script = await bundlePageRoom();
      browser = await puppeteer.launch({
        browser: kind === 'chromium' ? 'chrome' : 'firefox',
        executablePath: needBrowser(kind),
        args: kind === 'chromium' ? ['--no-sandbox'] : [],
      });
    });
    afterAll(() => browser.close());

    it.each(SEEDS)('the marks are those of a fresh scan (%i)', async (seed) => {
      expect((await editPage(browser, script, seed, 10_000)).problem).toBeUndefined();
    });
  },
);
