import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { onStage } from './both.ts';
import { openOwnPage, press, seeText } from './own-pages.ts';
import { hover, pressInCard, seeCard, seeMarks, seeNoMarks, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;

type Api = {
  storage: Record<
    'local' | 'session',
    { get(key: null): Promise<object>; set(value: object): Promise<void> }
  >;
  windows: { create(options: object): Promise<unknown> };
};

onStage(
  'a private window in chromium',
  'chromium',
  (stage) => {
    it('explains, offers nothing to keep, and writes nothing', async () => {
      const own = await openOwnPage(stage.session, 'options.html');
      const stored = () =>
        own.evaluate(() => (globalThis as never as { chrome: Api }).chrome.storage.local.get(null));
      const before = await stored();
      // The browser's own private window: a context made by the driver is another one, which extensions cannot reach.
      await own.evaluate(
        (url) => (globalThis as never as { chrome: Api }).chrome.windows.create({ incognito: true, url }),
        stage.server.page('/private.html', PAGE),
      );
      const target = await stage.session.browser.waitForTarget((each) =>
        each.url().endsWith('/private.html'),
      );
      const page = await target.asPage();
      await seeMarks(page, 'pneumonitis');
      await hover(page, 'pneumonitis');
      const seen = await seeCard(page, 'pneumonitis');
      expect(seen.controls.map(({ label }) => label)).not.toEqual(
        expect.arrayContaining(['Save', 'I know this one']),
      );
      await pressInCard(page, 'More');
      await pressInCard(page, 'Full entry');
      const opened = await stage.session.browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
      const entry = await opened.asPage();
      const text = await seeText(entry, 'Why it matters');
      expect(text, 'an ordinary tab: Chromium has no other for it').not.toMatch(/Save|I know this one/);
      const inMemory = () =>
        own.evaluate(() => (globalThis as never as { chrome: Api }).chrome.storage.session.get(null));
      expect(await inMemory()).not.toHaveProperty('lastRead');
      await entry.close();
      await page.bringToFront();
      // Switched off in memory, as the popup of a private window does.
      await own.evaluate(() =>
        (globalThis as never as { chrome: Api }).chrome.storage.session.set({ privateOff: ['127.0.0.1'] }),
      );
      await page.bringToFront();
      await seeNoMarks(page);
      expect(await stored()).toEqual(before);
      await page.close();
    });
  },
  { isPrivateAllowed: true },
);

onStage(
  'a private window in firefox',
  'firefox',
  (stage) => {
    it('has no settings to change, writes nothing, and leads to an ordinary window for them', async () => {
      const { session } = stage;
      const own = await openOwnPage(session, 'options.html');
      const stored = () =>
        own.evaluate(() => (globalThis as never as { chrome: Api }).chrome.storage.local.get(null));
      const before = await stored();
      const pageOpenedBy = async (open: () => Promise<unknown>): Promise<Page> => {
        const known = await session.browser.pages();
        await open();
        const [opened] = await until(
          'another page',
          async () => (await session.browser.pages()).filter((each) => !known.includes(each)),
          (pages) => pages.length > 0,
        );
        if (!opened) throw new Error('unreachable: until() waited for a page');
        return opened;
      };
      const inPrivate = await pageOpenedBy(() =>
        own.evaluate(
          (url) => (globalThis as never as { chrome: Api }).chrome.windows.create({ incognito: true, url }),
          session.ownPage('options.html'),
        ),
      );
      const text = await seeText(inPrivate, 'nothing can be changed here');
      expect(text).not.toMatch(/Pause everywhere|Erase everything|Save a copy/);
      const ordinary = await pageOpenedBy(() => press(inPrivate, 'Open in an ordinary window'));
      await seeText(ordinary, 'Pause everywhere');
      expect(await stored()).toEqual(before);
      for (const page of [inPrivate, ordinary, own]) await page.close();
    });
  },
  { isPrivateAllowed: true },
);
