import { expect, it } from 'vitest';
import { onStage } from './both.ts';
import { openPopup, seeText } from './own-pages.ts';
import { card, marks, openTab, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>Keys</title><p>Breast cancer and pneumonitis.</p><p>About neutropenia.</p>`;

onStage(
  'where the reader only clicks, in chromium',
  'chromium',
  (stage) => {
    it('the first press of “next word” starts the layer and steps', async () => {
      const page = await openTab(stage.session, stage.server.page('/first-step.html', PAGE));
      // Opening the popup is what a driver can do to be allowed on this page; a reload leaves the page bare, but allowed.
      const popup = await openPopup(stage.session, page);
      await seeText(popup, 'Words on this page');
      await popup.close();
      await page.reload();
      expect(await marks(page)).toEqual([]);
      await page.bringToFront();
      const worker = await stage.session.browser.waitForTarget(
        (each) => each.type() === 'service_worker' && each.url().includes(stage.session.id),
      );
      await (await worker.worker())?.evaluate(() => {
        const { commands } = (
          globalThis as never as { chrome: { commands: { onCommand: { dispatch(name: string): void } } } }
        ).chrome;
        commands.onCommand.dispatch('next-term');
      });
      await until(
        'the first word’s card, with focus',
        () => card(page),
        (seen) => (seen?.hasFocus && seen.status.includes('word 1 of')) ?? false,
      );
      await page.close();
    });
  },
  { build: 'shipped' },
);
