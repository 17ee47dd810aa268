import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { onStage } from '../both.ts';
import { openOwnPage, seeText, tell } from '../own-pages.ts';
import {
  hover,
  pressInCard,
  seeCard,
  seeFocusInCard,
  seeMarks,
  seeNoCard,
  seeNoMarks,
  until,
} from '../reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;

type Api = {
  storage: Record<
    'local' | 'session',
    { get(key: null): Promise<Record<string, unknown>>; set(value: object): Promise<void> }
  >;
  windows: { create(options: object): Promise<unknown> };
};

const profile = mkdtempSync(join(tmpdir(), 'plainword-private-'));

onStage(
  'a whole reading in a private window of chromium',
  'chromium',
  (stage) => {
    afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

    /** What the extension has on the disk, file by file. */
    const onDisk = () => {
      const folder = join(profile, 'Default', 'Local Extension Settings', stage.session.id);
      return Object.fromEntries(
        readdirSync(folder).map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(folder, file)))
            .digest('hex'),
        ]),
      );
    };
    const inArea = (own: Page, area: 'local' | 'session') =>
      own.evaluate((name) => (globalThis as never as { chrome: Api }).chrome.storage[name].get(null), area);

    it('changes no byte on the disk, and leaves in memory only switches and counts', async () => {
      const { session, server } = stage;
      const own = await openOwnPage(session, 'options.html');
      // Something is there before, so that a change would show.
      await own.evaluate(() =>
        (globalThis as never as { chrome: Api }).chrome.storage.local.set({ known: ['biopsy'] }),
      );
      await until('the folder on the disk', async () => Object.keys(onDisk()).length > 0);
      const before = { disk: onDisk(), local: await inArea(own, 'local') };
      expect(before.local).toMatchObject({ known: ['biopsy'] });

      await own.evaluate(
        (url) => (globalThis as never as { chrome: Api }).chrome.windows.create({ incognito: true, url }),
        server.page('/private.html', PAGE),
      );
      const target = await session.browser.waitForTarget((each) => each.url().endsWith('/private.html'));
      const page = await target.asPage();
      await seeMarks(page, 'pneumonitis');
      await tell(session, '/private.html', { kind: 'step', by: 1 });
      await page.bringToFront();
      await seeFocusInCard(page, 'triple-negative breast cancer (TNBC)');
      await page.keyboard.press('Escape');
      await seeNoCard(page);
      await hover(page, 'pneumonitis');
      await seeCard(page, 'pneumonitis');
      await pressInCard(page, 'More');
      await pressInCard(page, 'Full entry');
      const opened = await session.browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
      const glossary = await opened.asPage();
      await seeText(glossary, 'Why it matters');
      const privateOff = (sites: string[]) =>
        own.evaluate(
          (value) =>
            (globalThis as never as { chrome: Api }).chrome.storage.session.set({ privateOff: value }),
          sites,
        );
      await privateOff(['127.0.0.1']);
      await page.bringToFront();
      await seeNoMarks(page);
      await privateOff([]);
      await page.bringToFront();
      await seeMarks(page, 'pneumonitis');
      await glossary.close();
      await page.close();

      expect(await inArea(own, 'local')).toEqual(before.local);
      expect(onDisk()).toEqual(before.disk);
      const inMemory = Object.keys(await inArea(own, 'session'));
      expect(inMemory.filter((key) => !/^(?:found:\d+:\d+|privateOff)$/.test(key))).toEqual([]);
    });
  },
  { isPrivateAllowed: true, profile },
);
