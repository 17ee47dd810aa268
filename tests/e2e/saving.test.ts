import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openGlossary, openOwnPage, press, seeText } from './own-pages.ts';
import { store, stored } from './own-storage.ts';
import { hover, openTab, pressInCard, seeCard, seeMarks, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>A private title</title>
<p>She had surgery first. Then, as her <b>nurse</b> had said, pneumonitis
was found on a scan. It passed. Triple-negative breast cancer and pembrolizumab.</p>`;
const SENTENCE = 'Then, as her nurse had said, pneumonitis was found on a scan.';

inBothBrowsers('a word that is saved from a card', (stage) => {
  it('keeps the sentence it was met in, and neither address nor title of the page', async () => {
    const page = await openTab(stage.session, stage.server.page('/diary.html', PAGE));
    await seeMarks(page, 'pneumonitis');
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await pressInCard(page, 'Save');
    const words = await openOwnPage(stage.session, 'words.html');
    const text = await seeText(words, SENTENCE);
    expect(text).toContain('Where you met it, on ');
    expect(text).toContain('1 saved word');
    const kept = JSON.stringify(await stored(words));
    expect(kept).not.toContain('127.0.0.1');
    expect(kept).not.toContain('diary');
    expect(kept).not.toContain('private title');
    expect(kept).not.toContain('She had surgery');
    await words.close();
    await page.close();
  });

  it('is found in the popup, which leads to its notes', async () => {
    const popup = await openGlossary(stage.session, {});
    await store(popup, { saved: ['biopsy', 'pneumonitis'] });
    await press(popup, 'Saved words (2)');
    await press(popup, 'Notes and appointment sheet');
    const titles = async () => {
      const pages = await stage.session.browser.pages();
      return Promise.all(pages.map((each) => each.evaluate(() => document.title).catch(() => '')));
    };
    await until('the page', titles, (all) => all.some((title) => title.includes('My words')));
    await popup.close();
  });
});
