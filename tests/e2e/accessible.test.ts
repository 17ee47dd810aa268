import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openGlossary, openOwnPage, seeText } from './own-pages.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong, as readable lines. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as never as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

inBothBrowsers('axe finds nothing', (stage) => {
  it.each([
    ['the glossary page', 'popup.html', 'Look up a word'],
    ['search results', { query: 'immune' }, 'results'],
    ['an entry with warnings', { entry: 'pembrolizumab' }, 'Why it matters'],
    ['the welcome page', 'welcome.html', 'medical advice'],
    ['the settings', 'options.html', 'Settings'],
  ])('in %s, wide and at 320 px, where nothing scrolls sideways', async (_, what, text) => {
    const page = await (typeof what === 'string'
      ? openOwnPage(stage.session, what)
      : openGlossary(stage.session, what));
    await seeText(page, text);
    expect(await violations(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
