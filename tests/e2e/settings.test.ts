import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openOwnPage, press, seeText } from './own-pages.ts';
import { store, stored } from './own-storage.ts';
import { card, hover, openTab, seeCard, seeMarks, seeNoCard, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><body style="background:#fff;color:#222">
<p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;

/** The line that the page's marks have, as the browser draws it: `solid rgb(0, 137, 123)`. */
function lineOfMarks(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [name] = CSS.highlights.keys();
    const paragraph = document.querySelector('p');
    if (!name || !paragraph) return '';
    const style = getComputedStyle(paragraph, `::highlight(${name})`);
    return `${style.textDecorationStyle} ${style.textDecorationColor}`;
  });
}

async function seeLine(page: Page, line: string): Promise<void> {
  await page.bringToFront();
  await until(
    `marks with the line ${line}`,
    () => lineOfMarks(page),
    (seen) => seen === line,
  );
}

/** The radio button that is chosen in a group. */
function chosen(page: Page, group: string): Promise<string> {
  return page.evaluate((label) => {
    const fieldset = [...document.querySelectorAll('fieldset')].find(
      (each) => each.querySelector('legend')?.textContent === label,
    );
    return fieldset?.querySelector('input:checked')?.closest('label')?.textContent ?? '';
  }, group);
}

const TEXT = 'rgb(34, 34, 34)';
const GREEN = 'rgb(0, 137, 123)';
const SIZE = 'Size of the text in a card';

inBothBrowsers('settings', (stage) => {
  const open = () => openTab(stage.session, stage.server.page('/settings.html', PAGE));

  it('live in all tabs at once, and go back to the defaults and again to what they were', async () => {
    const [first, second] = [await open(), await open()];
    for (const page of [first, second]) {
      await page.bringToFront();
      await seeMarks(page, 'pneumonitis');
      await seeLine(page, `dotted ${TEXT}`);
    }
    const options = await openOwnPage(stage.session, 'options.html');
    await press(options, 'Solid');
    await press(options, 'Green');
    await press(options, 'Larger');
    await seeText(options, 'Contrast: 4.3 to 1');
    await seeLine(first, `solid ${GREEN}`);
    await seeLine(second, `solid ${GREEN}`);
    await hover(second, 'pneumonitis');
    const { box } = await seeCard(second, 'pneumonitis');
    expect(box.width, '340 px and half as much again').toBeGreaterThan(500);
    await second.keyboard.press('Escape');
    await seeNoCard(second);
    await options.bringToFront();
    await press(options, 'Back to the defaults');
    await seeText(options, 'as on the first day');
    await until(
      'the normal size',
      () => chosen(options, SIZE),
      (name) => name === 'Normal',
    );
    await seeLine(second, `dotted ${TEXT}`);
    await options.bringToFront();
    await press(options, 'Undo');
    await seeLine(first, `solid ${GREEN}`);
    await options.bringToFront();
    await press(options, 'Back to the defaults');
    await seeLine(first, `dotted ${TEXT}`);
    for (const page of [first, second, options]) await page.close();
  });

  it('leave no rule for marks behind when the line changes or Plainword is switched off', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const options = await openOwnPage(stage.session, 'options.html');
    await press(options, 'Dashed');
    await seeLine(page, `dashed ${TEXT}`);
    const name = await page.evaluate(() => [...CSS.highlights.keys()][0] ?? '');
    await store(options, { paused: true, markLine: 'dotted' });
    await page.bringToFront();
    await until('no rule', () =>
      page.evaluate((highlight) => {
        const paragraph = document.querySelector('p') as HTMLElement;
        return getComputedStyle(paragraph, `::highlight(${highlight})`).textDecorationLine === 'none';
      }, name),
    );
    await store(options, { paused: false });
    await page.close();
    await options.close();
  });

  it('give the line the color of the text on a page where the chosen color could not be seen', async () => {
    const options = await openOwnPage(stage.session, 'options.html');
    await press(options, 'Green');
    const green = stage.server.page('/green.html', PAGE.replace('background:#fff', 'background:#0f8f83'));
    const page = await openTab(stage.session, green);
    await seeMarks(page, 'pneumonitis');
    await seeLine(page, `dotted ${TEXT}`);
    await page.close();
    await options.bringToFront();
    await press(options, 'Like the text');
    await until('the choice written', async () => (await stored(options)).markColor === 'text');
    await options.close();
  });

  it('reach a card that is open: a word saved, or forgotten, in another tab', async () => {
    const options = await openOwnPage(stage.session, 'options.html');
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.press('Enter');
    const seeButton = (label: string) =>
      until(
        `the button ${label}`,
        () => card(page),
        (each) => each?.controls.some((control) => control.label === label) ?? false,
      );
    await seeButton('Save');
    await store(options, { saved: [{ entry: 'pneumonitis' }] });
    await seeButton('Saved');
    await store(options, { saved: [] });
    await seeButton('Save');
    await Promise.all([options.close(), page.close()]);
  });

  it('can make a card wait until a key is held', async () => {
    const options = await openOwnPage(stage.session, 'options.html');
    await press(options, 'Only while I hold Shift');
    await until('the choice written', async () => (await stored(options)).holdKey === 'shift');
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const place = await hover(page, 'pneumonitis');
    // Longer than any delay: a second, more exact rest on the word.
    await page.mouse.move(place.x + 1, place.y, { steps: 3 });
    const isLater = aSecondLater();
    await until('a rest of a second', () => page.evaluate(() => performance.now()).then(isLater));
    expect(await card(page)).toBeNull();
    await page.keyboard.down('Shift');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.up('Shift');
    expect((await card(page))?.title, 'it stays while it is read').toBe('pneumonitis');
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    await page.mouse.move(5, 5);
    await page.mouse.click(place.x, place.y);
    await seeCard(page, 'pneumonitis');
    await page.close();
    await options.bringToFront();
    await press(options, 'Yes');
    await until('the choice written', async () => (await stored(options)).holdKey === 'none');
    await options.close();
  });
});

/** Is it a second after the first answer? */
function aSecondLater(): (now: number) => boolean {
  let first: number | undefined;
  return (now) => {
    first ??= now;
    return now - first > 1000;
  };
}
