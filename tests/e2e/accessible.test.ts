import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openGlossary, openOwnPage, seeText } from './own-pages.ts';
import { hover, openTab, seeCard, seeMarks } from './reader.ts';

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
    ['light', '#fff'],
    ['dark', '#111'],
  ])('in a card with warnings on a %s page', async (scheme, background) => {
    const text = `<!doctype html><html lang="en"><body style="background:${background};color:gray">
      <p>Triple-negative breast cancer and pembrolizumab.</p>`;
    const page = await openTab(stage.session, stage.server.page(`/${scheme}.html`, text));
    await seeMarks(page, 'pembrolizumab');
    await hover(page, 'pembrolizumab');
    const { html } = await seeCard(page, 'pembrolizumab (Keytruda)');
    await page.close();
    // axe cannot look into a closed root: the same words and rules in an open one, alone on a page.
    const copy = await openTab(
      stage.session,
      stage.server.page(
        '/copy.html',
        '<!doctype html><html lang="en"><title>Card</title><main><div></div></main>',
      ),
    );
    await copy.evaluate((inside) => {
      const root = document.querySelector('main > div')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = inside;
    }, html);
    expect(
      await copy.evaluate(
        () => document.querySelector('main > div')?.shadowRoot?.querySelectorAll('button').length,
      ),
    ).toBeGreaterThan(2);
    expect(await violations(copy)).toEqual([]);
    await copy.close();
  });

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
