import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { onStage } from './both.ts';
import { openOwnPage, openPrivatePage, openPrivateWindow, press, seeText } from './own-pages.ts';
import { store, stored } from './own-storage.ts';
import { hover, pressInCard, seeCard, seeMarks, seeNoMarks, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;

onStage(
  'a private window in chromium',
  'chromium',
  (stage) => {
    it('explains, offers nothing to keep, and writes nothing', async () => {
      const own = await openOwnPage(stage.session, 'options.html');
      const before = await stored(own);
      const page = await openPrivatePage(stage.session, own, stage.server.page('/private.html', PAGE));
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
      expect(await stored(own, 'session')).not.toHaveProperty('lastRead');
      await entry.close();
      await page.bringToFront();
      // Switched off in memory, as the popup of a private window does.
      await store(own, { privateOff: ['127.0.0.1'] }, 'session');
      await page.bringToFront();
      await seeNoMarks(page);
      expect(await stored(own)).toEqual(before);
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
      const before = await stored(own);
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
      const inPrivate = await pageOpenedBy(() => openPrivateWindow(own, session.ownPage('options.html')));
      const text = await seeText(inPrivate, 'nothing can be changed here');
      expect(text).not.toMatch(/Pause everywhere|Erase everything|Save a copy/);
      const ordinary = await pageOpenedBy(() => press(inPrivate, 'Open in an ordinary window'));
      await seeText(ordinary, 'Pause everywhere');
      expect(await stored(own)).toEqual(before);
      for (const page of [inPrivate, ordinary, own]) await page.close();
    });
  },
  { isPrivateAllowed: true },
);
