import { expect, it } from 'vitest';
import { onStage } from './both.ts';
import { openOwnPage } from './own-pages.ts';
import { hover, seeCard, seeMarks, seeNoMarks } from './reader.ts';

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
