import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { openGlossary, openOwnPage, seeText } from './own-pages.ts';

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
