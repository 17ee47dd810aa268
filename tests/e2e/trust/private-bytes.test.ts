import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { onStage } from '../both.ts';
import { openOwnPage, openPrivatePage, seeText, tell } from '../own-pages.ts';
import { store, stored } from '../own-storage.ts';
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

    it('changes no byte on the disk, and leaves in memory only switches and counts', async () => {
      const { session, server } = stage;
      const own = await openOwnPage(session, 'options.html');
      // Something is there before, so that a change would show.
      await store(own, { known: ['biopsy'] });
      await until('the folder on the disk', async () => Object.keys(onDisk()).length > 0);
      const before = { disk: onDisk(), local: await stored(own) };
      expect(before.local).toMatchObject({ known: ['biopsy'] });

      const page = await openPrivatePage(session, own, server.page('/private.html', PAGE));
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
      const privateOff = (sites: string[]) => store(own, { privateOff: sites }, 'session');
      await privateOff(['127.0.0.1']);
      await page.bringToFront();
      await seeNoMarks(page);
      await privateOff([]);
      await page.bringToFront();
      await seeMarks(page, 'pneumonitis');
      await glossary.close();
      await page.close();

      expect(await stored(own)).toEqual(before.local);
      expect(onDisk()).toEqual(before.disk);
      const inMemory = Object.keys(await stored(own, 'session'));
      expect(inMemory.filter((key) => !/^(?:found:\d+:\d+|privateOff|told)$/.test(key))).toEqual([]);
    });
  },
  { isPrivateAllowed: true, profile },
);
