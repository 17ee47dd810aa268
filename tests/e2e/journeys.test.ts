import { expect, it } from 'vitest';
import { inBothBrowsers, onStage } from './both.ts';
import { openOwnPage, openPopup, press, seeText, tell, textOf } from './own-pages.ts';
import {
  card,
  hover,
  marks,
  openTab,
  pressInCard,
  seeCard,
  seeFocusInCard,
  seeMarks,
  seeNoCard,
  until,
} from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>P</title>
<p>Triple-negative breast cancer is sometimes treated with pembrolizumab.</p><div style="height:1500px"></div>
<p>It can cause pneumonitis.</p>`;

inBothBrowsers('a mouse user who turned every site on', (stage) => {
  it('tries real cards on the welcome page, then reads a page and gets a first card', async () => {
    const welcome = await openOwnPage(stage.session, 'welcome.html', 900, 1000);
    const text = await seeText(welcome, 'medical advice');
    expect(text).toMatch(/no clinician has reviewed/i);
    expect(text).toMatch(/Only when I click/i);
    expect((await seeMarks(welcome)).length).toBeGreaterThan(3);
    await welcome.close();
    const page = await openTab(stage.session, stage.server.page('/journey.html', PAGE));
    await seeMarks(page, 'pembrolizumab');
    await hover(page, 'pembrolizumab');
    const seen = await seeCard(page, 'pembrolizumab (Keytruda)');
    expect(seen.text).toContain('Call 911');
    await page.close();
  });
});

onStage(
  'a reader who only clicks, with the very build that people install, in chromium',
  'chromium',
  (stage) => {
    it('sees nothing until the popup is opened, and then the marks, the list and a first card', async () => {
      const page = await openTab(stage.session, stage.server.page('/journey.html', PAGE));
      expect(await marks(page)).toEqual([]);
      const popup = await openPopup(stage.session, page);
      const text = await seeText(popup, 'Words on this page');
      expect(text).toContain('Always');
      await seeText(popup, 'pneumonitis');
      await seeMarks(page, 'pembrolizumab', 'pneumonitis');
      await page.bringToFront();
      await hover(page, 'pembrolizumab');
      await page.close();
    });

    it('asks for nothing when it is installed', async () => {
      const page = await openOwnPage(stage.session, 'options.html');
      const { origins, permissions } = await page.evaluate(() =>
        (
          globalThis as never as { chrome: { permissions: { getAll(): Promise<Record<string, string[]>> } } }
        ).chrome.permissions.getAll(),
      );
      expect(origins).toEqual([]);
      expect(permissions?.sort()).toEqual(['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage']);
      await page.close();
    });
  },
  { build: 'shipped' },
);

inBothBrowsers('a keyboard user', (stage) => {
  /** What the browser's shortcut makes the worker say. */
  const say = (message: object) => tell(stage.session, '/journey.html', message);

  it('steps from word to word, is inside the card, and gets back out', async () => {
    const page = await openTab(stage.session, stage.server.page('/journey.html', PAGE));
    await seeMarks(page, 'pneumonitis');
    expect(await say({ kind: 'step', by: 1 })).toBe(true);
    await page.bringToFront();
    const first = await until(
      'a card with focus',
      () => card(page),
      (each) => each?.hasFocus ?? false,
    );
    expect(first?.title).toContain('triple-negative');
    await page.keyboard.press('Tab');
    expect((await card(page))?.hasFocus).toBe(true);
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await say({ kind: 'step', by: -1 });
    await page.bringToFront();
    await seeCard(page, 'pneumonitis');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await page.close();
  });

  it('explains a selection from the context menu, and shows what comes close where there is no entry', async () => {
    const page = await openTab(stage.session, stage.server.page('/journey.html', PAGE));
    await seeMarks(page, 'pneumonitis');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as HTMLElement));
    expect(await say({ kind: 'explain', text: 'checkpoint inhibitors' })).toBe(true);
    await page.bringToFront();
    await seeCard(page, 'immune checkpoint inhibitor');
    expect(await say({ kind: 'explain', text: 'neutrropenia' })).toBe(true);
    await page.bringToFront();
    await seeFocusInCard(page, 'No entry for “neutrropenia”');
    await pressInCard(page, 'neutropenia');
    await seeFocusInCard(page, 'neutropenia');
    expect(await say({ kind: 'explain', text: 'xqzvw' })).toBe(true);
    await page.bringToFront();
    expect((await seeCard(page, 'No entry for “xqzvw”')).text).toContain('Nothing comes close');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect(await say({ kind: 'explain', text: 'neutrropenia' })).toBe(false);
    expect(await say({ kind: 'nonsense' })).toBeUndefined();
    await page.close();
  });

  it('uses the glossary page by keys alone', async () => {
    const page = await openOwnPage(stage.session, 'popup.html');
    await page.focus('input');
    await page.keyboard.type('neutropenia');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seeText(page, 'Why it matters');
    await page.close();
  });

  it('can say “I know this one”, and the word stays quiet everywhere until it is put back', async () => {
    const page = await openTab(stage.session, stage.server.page('/journey.html', PAGE));
    await seeMarks(page, 'pneumonitis');
    await say({ kind: 'step', by: -1 });
    await page.bringToFront();
    await seeCard(page, 'pneumonitis');
    await pressInCard(page, 'I know this one');
    await until(
      'the word unmarked',
      () => marks(page),
      (all) => !all.includes('pneumonitis'),
    );
    const options = await openOwnPage(stage.session, 'options.html');
    await seeText(options, 'pneumonitis');
    await press(options, 'Put back');
    await until(
      'the word gone from the list',
      () => textOf(options),
      (text) => !text.includes('pneumonitis'),
    );
    await options.close();
    await page.bringToFront();
    await seeMarks(page, 'pneumonitis');
    await page.close();
  });
});
