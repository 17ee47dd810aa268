import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, needBrowser } from '../e2e/browsers.ts';
import { bundlePageRoom, editPage } from '../page/page-room.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

/** With frames as fast as they can be drawn, an hour of waiting takes minutes. */
function launchFast(kind: BrowserKind): Promise<Browser> {
  return kind === 'chromium'
    ? puppeteer.launch({
        executablePath: needBrowser(kind),
        args: ['--no-sandbox', '--disable-gpu-vsync', '--disable-frame-rate-limit'],
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath: needBrowser(kind),
        extraPrefsFirefox: { 'layout.frame_rate': 0 },
      });
}

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s the marks are those of a fresh scan', (kind) => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    script = await bundlePageRoom();
    browser = await launchFast(kind);
  });
  afterAll(() => browser.close());

  it.each(SEEDS)(
    'after a page edited itself 10,000 times (seed %i)',
    async (seed) => {
      expect((await editPage(browser, script, seed, 10_000)).problem).toBeUndefined();
    },
    600_000,
  );

  it('after a translator wrapped and unwrapped texts 1,000 times', async () => {
    const seen = await editPage(browser, script, 1, 1000, 'translator');
    expect(seen.problem).toBeUndefined();
    expect(seen.marks).toBeGreaterThan(3000);
  }, 300_000);
});
