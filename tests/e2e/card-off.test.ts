import type { CDPSession, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { onStage } from './both.ts';
import type { Session } from './launch.ts';
import { openOwnPage } from './own-pages.ts';
import { hover, openTab, placeOf, seeCard, seeMarks, seeNoCard, seeNoMarks, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>Off</title><p>Triple-negative breast cancer and pembrolizumab.</p>
<p>It can cause pneumonitis.</p>`;

/** Where listeners of ours could be left. */
const TARGETS = [
  'window',
  'document',
  'document.documentElement',
  'document.body',
  'visualViewport',
  'speechSynthesis',
];

/** A line into the script world of the extension inside a page; Chromium only. */
async function ownWorld(page: Page, session: Session): Promise<{ devtools: CDPSession; contextId: number }> {
  const devtools = await page.createCDPSession();
  const found = new Promise<number>((resolve) => {
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(session.id)) resolve(context.id);
    });
  });
  await devtools.send('Runtime.enable');
  return { devtools, contextId: await found };
}

/** Every listener of that world, as `target type`. */
async function listenersIn({ devtools, contextId }: Awaited<ReturnType<typeof ownWorld>>): Promise<string[]> {
  const listeners = await Promise.all(
    TARGETS.map(async (target) => {
      const { result } = await devtools.send('Runtime.evaluate', { expression: target, contextId });
      if (result.objectId === undefined) throw new Error(`expected ${target}, found ${result.type}`);
      const found = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      return found.listeners.map(({ type }) => `${target} ${type}`);
    }),
  );
  return listeners.flat().toSorted();
}

async function pause(session: Session, paused: boolean): Promise<void> {
  const own = await openOwnPage(session, 'options.html');
  await own.evaluate(async (value) => {
    const { storage } = (
      globalThis as never as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome;
    await storage.local.set({ paused: value });
  }, paused);
  await own.close();
}

onStage('off, in chromium', 'chromium', (stage) => {
  it('leaves no listener in the page, also after cards by mouse and by finger', async () => {
    const page = await openTab(stage.session, stage.server.page('/off.html', PAGE));
    await page.setViewport({ width: 1000, height: 800, hasTouch: true });
    await page.reload();
    await seeMarks(page, 'pneumonitis');
    const world = await ownWorld(page, stage.session);
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    const { x, y } = await placeOf(page, 'pneumonitis');
    await page.touchscreen.tap(x, y);
    await seeCard(page, 'pneumonitis');
    expect(await listenersIn(world)).toEqual(
      expect.arrayContaining(['document pointermove', 'document click', 'window keydown', 'window scroll']),
    );
    await pause(stage.session, true);
    await page.bringToFront();
    await seeNoMarks(page);
    await until(
      'no listener',
      () => listenersIn(world),
      (left) => left.length === 0,
    );
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await pause(stage.session, false);
    await page.close();
  });
});
