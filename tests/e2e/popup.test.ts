import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inBothBrowsers, onStage } from './both.ts';
import { launch } from './launch.ts';
import { openGlossary, openOwnPage, openPopup, press, seeText, textOf } from './own-pages.ts';
import { marks, openTab, seeMarks, seeNoMarks, settle, until } from './reader.ts';
import { servePages } from './server.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;

inBothBrowsers('the glossary page', (stage) => {
  it('finds an entry in spite of a typo, and opens all it holds', async () => {
    const page = await openOwnPage(stage.session, 'popup.html');
    await page.type('input', 'pembrolizamab');
    await seeText(page, 'pembrolizumab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const text = await seeText(page, 'Why it matters');
    for (const part of [
      'Questions for your care team',
      'Call 911',
      'Keytruda',
      'cancer.gov',
      'No clinician has reviewed',
    ]) {
      expect(text + (await page.content()), part).toContain(part);
    }
    await page.close();
  });

  it('is used by keys alone, all the way there and back, and remembers what was read', async () => {
    const page = await openOwnPage(stage.session, 'popup.html');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('/');
    await page.keyboard.type('immune');
    // What is counted may be the results of the first letters, when typing is slow.
    await until(
      'results for the whole word',
      () => page.evaluate(() => document.querySelectorAll('main li')[1]?.textContent ?? ''),
      (text) => /immun/i.test(text),
    );
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowDown'] as const)
      await page.keyboard.press(key);
    const chosen = await focused();
    expect(chosen).toMatch(/immun/i);
    await page.keyboard.press('Enter');
    await seeText(page, 'Why it matters');
    await until('focus on the heading of the entry', focused, (text) => text === chosen);
    await page.keyboard.press('Escape');
    await seeText(page, 'results');
    await until('focus on the row that was left', focused, (text) => text === chosen);
    await page.keyboard.press('Enter');
    await seeText(page, 'Why it matters');
    await page.keyboard.press('/');
    await until('focus in the search box', () =>
      page.evaluate(() => document.activeElement?.tagName === 'INPUT'),
    );
    await page.close();
    const again = await openOwnPage(stage.session, 'popup.html');
    await press(again, `Back to “${chosen}”`);
    await seeText(again, 'Why it matters');
    await again.close();
  });

  it('has the search box take the very next letter after its key', async () => {
    const page = await openOwnPage(stage.session, 'popup.html');
    const focused = await page.evaluate(async () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
      // Nothing is painted before the end of what has been begun.
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      return document.activeElement?.tagName;
    });
    expect(focused).toBe('INPUT');
    await page.close();
  });

  it('goes along the letters with the arrow keys', async () => {
    const page = await openOwnPage(stage.session, 'popup.html');
    await press(page, 'A to Z');
    await until('focus on the title', () => page.evaluate(() => document.activeElement?.tagName === 'H1'));
    await page.focus('.letter[aria-current]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await seeText(page, 'B: ');
    await page.close();
  });

  it('speaks Spanish to those who choose so, with the explanations marked as English', async () => {
    const page = await openOwnPage(stage.session, 'popup.html');
    const choose = (uiLanguage: string) =>
      page.evaluate(async (value) => {
        const { storage } = (
          globalThis as never as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
        ).chrome;
        await storage.local.set({ uiLanguage: value });
      }, uiLanguage);
    await choose('es');
    await seeText(page, 'Buscar una palabra');
    await until('the page in Spanish', () => page.evaluate(() => document.documentElement.lang === 'es'));
    await page.type('input', 'neutropenia');
    await seeText(page, 'resultado');
    await page.keyboard.press('Enter');
    await seeText(page, 'Por qué importa');
    expect(await page.evaluate(() => document.querySelector('.short p')?.getAttribute('lang'))).toBe('en');
    await choose('browser');
    await seeText(page, 'Why it matters');
    await page.close();
  });

  it.each([
    ['low white cells', 'neutropenia'],
    ['nutropenia', 'neutropenia'],
    ['chekpoint', 'immune checkpoint inhibitor'],
    ['pdl1', 'PD-L1'],
  ])('understands “%s” as %s', async (query, term) => {
    const page = await openOwnPage(stage.session, 'popup.html');
    await page.type('input', query);
    await seeText(page, term);
    await page.close();
  });

  it('opens at the entry that was asked for, and bears a damaged wish', async () => {
    const entry = await openGlossary(stage.session, { entry: 'pneumonitis' });
    await seeText(entry, 'Why it matters');
    expect(await entry.evaluate(() => location.href), 'an address stands in the history').toMatch(
      /\/popup\.html$/,
    );
    await entry.close();
    for (const damage of [
      { entry: '<script>', query: 'tamoxfen' },
      { entry: 'no-such-entry' },
      'nonsense',
    ] as const) {
      const page = await openGlossary(stage.session, damage);
      await seeText(page, 'Plainword');
      await page.close();
    }
  });
});

onStage('the toolbar popup in chromium', 'chromium', (stage) => {
  it('answers whether it is on and what it found, jumps there, and switches the site off in every tab', async () => {
    const url = stage.server.page('/p.html', PAGE);
    const first = await openTab(stage.session, url);
    await seeMarks(first, 'pneumonitis');
    const second = await openTab(stage.session, url);
    await seeMarks(second, 'pneumonitis');
    const popup = await openPopup(stage.session, second);
    const text = await seeText(popup, 'pneumonitis');
    expect(text).toContain('127.0.0.1');
    expect(text).toContain('Words on this page');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await seeNoMarks(second);
    await first.bringToFront();
    await seeNoMarks(first);
    const third = await openTab(stage.session, url);
    expect(await third.evaluate(() => CSS.highlights.size)).toBe(0);
    await third.close();
    const again = await openPopup(stage.session, second);
    await until('the switch', () =>
      again.evaluate(() => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'false'),
    );
    await again.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await seeMarks(second, 'pneumonitis');
    await first.bringToFront();
    await seeMarks(first, 'pneumonitis');
    await first.close();
    await second.close();
  });

  it('pauses everywhere and goes on again', async () => {
    const page = await openTab(stage.session, stage.server.page('/p.html', PAGE));
    await seeMarks(page, 'pneumonitis');
    const popup = await openPopup(stage.session, page);
    await press(popup, 'Pause everywhere');
    await seeNoMarks(page);
    await press(popup, 'Turn back on');
    await seeMarks(page, 'pneumonitis');
    await page.close();
  });

  it('says so where extensions may not run, and can still be searched', async () => {
    const page = await stage.session.browser.newPage();
    await page.goto('chrome://version');
    const popup = await openPopup(stage.session, page);
    await seeText(popup, 'You can still search');
    await page.close();
  });
});

onStage('the glossary page as it opens in chromium', 'chromium', (stage) => {
  it('listens to keys from the moment that it shows anything', async () => {
    const page = await stage.session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const first = new MutationObserver(() => {
        if (!document.querySelector('h1')) return;
        first.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
      });
      first.observe(document, { childList: true, subtree: true });
    });
    await page.goto(stage.session.ownPage('popup.html'));
    await until('focus in the search box', () =>
      page.evaluate(() => document.activeElement?.tagName === 'INPUT'),
    );
    await page.close();
  });
});

describe('a switched-off site', () => {
  it.each(['chromium', 'firefox'] as const)('is still off after %s was restarted', async (kind) => {
    const profile = await mkdtemp(join(tmpdir(), 'plainword-'));
    const server = await servePages();
    const url = server.page('/p.html', PAGE);
    const before = await launch(kind, { profile });
    await settle(before, url);
    const options = await openOwnPage(before, 'options.html');
    await options.evaluate(async () => {
      const { storage } = (
        globalThis as never as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ offSites: ['127.0.0.1'] });
    });
    const page = await openTab(before, url);
    await seeNoMarks(page);
    await before.close();
    const after = await launch(kind, { profile });
    const other = server.page('/p.html', PAGE).replace('127.0.0.1', 'localhost');
    await settle(after, other);
    const again = await openTab(after, url);
    await again.bringToFront();
    expect(await marks(again)).toEqual([]);
    expect(await textOf(again)).toContain('pneumonitis');
    await after.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
});
