import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { lineOf, middle } from './boxes.ts';
import { card, openTab, placeOf, pressInCard, seeCard, seeMarks, seeNoCard, until } from './reader.ts';

const TITLE = 'pneumonitis';
const ABOUT = '<p>Triple-negative breast cancer and pembrolizumab.</p>';

inBothBrowsers('a card', (stage) => {
  let count = 0;
  const open = (html: string) => {
    count += 1;
    const page = stage.server.page(
      `/above-${count}.html`,
      `<!doctype html><html lang="en"><title>C</title>${html}`,
    );
    return openTab(stage.session, page);
  };

  it.each([
    [
      'a modal dialog',
      `<dialog id=top><p>pneumonitis</p></dialog><script>document.getElementById('top').showModal()</script>`,
      'dialog[open]',
    ],
    [
      'a popover of the page',
      `<div popover id=top><p>pneumonitis</p></div><script>document.getElementById('top').showPopover()</script>`,
      ':popover-open#top',
    ],
    [
      'a dialog that closes by a click outside',
      `<dialog id=top closedby=any><p>pneumonitis</p></dialog><script>document.getElementById('top').show()</script>`,
      'dialog[open]',
    ],
  ])('is above %s, can be pressed there, and leaves it open', async (_, html, isOpen) => {
    const page = await open(ABOUT + html);
    await seeMarks(page, TITLE);
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    await seeCard(page, TITLE);
    await pressInCard(page, 'Save');
    await until(
      'saved',
      () => card(page),
      (seen) => seen?.controls.some(({ label }) => label === 'Saved') ?? false,
    );
    expect(await page.$(isOpen)).not.toBeNull();
    await pressInCard(page, 'Saved');
    await pressInCard(page, 'Close');
    await seeNoCard(page);
    expect(await page.$(isOpen)).not.toBeNull();
    await page.close();
  });

  it('is above a fullscreen element, and can be pressed there', async () => {
    const page = await open(
      `${ABOUT}<main style="background:#fff;padding:50px"><p>It can cause pneumonitis.</p><button onclick="document.querySelector('main').requestFullscreen()">Full</button></main>`,
    );
    await seeMarks(page, TITLE);
    await page.click('button');
    await until('fullscreen', () => page.evaluate(() => document.fullscreenElement !== null));
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    await seeCard(page, TITLE);
    await pressInCard(page, 'More');
    await until(
      'more',
      () => card(page),
      (seen) => seen?.text.includes('Why it matters') ?? false,
    );
    await pressInCard(page, 'Close');
    await seeNoCard(page);
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.close();
  });

  it('moves into a dialog that opens while it is open, with the next word asked for there', async () => {
    const page = await open(
      `${ABOUT}<p>It can cause <span id=w>pneumonitis</span>.</p><dialog style="margin-top:300px"><p id=n>neutropenia</p></dialog>`,
    );
    await seeMarks(page, TITLE);
    const { x, y } = await placeOf(page, TITLE);
    await page.mouse.click(x, y);
    await seeCard(page, TITLE);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await seeMarks(page, 'neutropenia');
    const other = middle(await lineOf(page, '#n'));
    await page.mouse.click(other.x, other.y);
    await until(
      'the other card',
      () => card(page),
      (seen) => seen?.title.startsWith('neutropenia') ?? false,
    );
    await pressInCard(page, 'Close');
    await seeNoCard(page);
    await page.close();
  });
});
