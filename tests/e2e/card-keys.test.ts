import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { tell } from './own-pages.ts';
import { card, hover, marks, openTab, seeCard, seeMarks, seeNoCard, until } from './reader.ts';

const WORDS = [
  'pneumonitis',
  'neutropenia',
  'pembrolizumab',
  'trastuzumab',
  'tamoxifen',
  'letrozole',
  'capecitabine',
  'paclitaxel',
  'mastectomy',
  'lumpectomy',
  'anastrozole',
  'carboplatin',
];

const PAGE = `<!doctype html><html lang="en"><title>Keys</title><body>
<p>Breast cancer. <a href="#one" id=one>One</a> <input id=field value="some words of mine"></p>
${WORDS.map((word) => `<p style="margin-block:120px">About ${word}.</p>`).join('')}
<p id=end><a href="#two" id=two>Two</a></p></body></html>`;

inBothBrowsers('by keys', (stage) => {
  const open = async () => {
    const page = await openTab(stage.session, stage.server.page('/keys.html', PAGE));
    await seeMarks(page, ...WORDS);
    return page;
  };
  const step = async (page: Page, by: 1 | -1) => {
    expect(await tell(stage.session, '/keys.html', { kind: 'step', by })).toBe(true);
    await page.bringToFront();
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  it('ten steps go through ten words in order, each is said, and its card has focus and room', async () => {
    const page = await open();
    const all = await marks(page);
    for (const word of all.slice(0, 10)) {
      await step(page, 1);
      const seen = await until(
        `the card of ${word}, with focus, announced`,
        () => card(page),
        (each) =>
          (each?.hasFocus && each.status.includes(`word ${all.indexOf(word) + 1} of ${all.length}`)) ?? false,
      );
      expect(`${seen?.title} ${seen?.text}`.toLowerCase()).toContain(word.toLowerCase());
      expect(seen?.status.split(/\s+/).length).toBeLessThanOrEqual(25);
    }
    await step(page, -1);
    await until(
      'the word before',
      () => card(page),
      (each) => each?.status.includes('word 9 of') ?? false,
    );
    await page.close();
  });

  it('focus and a selection made backwards are as they were when the card has closed', async () => {
    const page = await open();
    await page.focus('#one');
    await page.evaluate(() => {
      const text = document.querySelectorAll('p')[1]?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 9, text, 2);
    });
    await step(page, 1);
    await until(
      'a card with focus',
      () => card(page),
      (each) => each?.hasFocus ?? false,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    expect(await focused(page)).toBe('one');
    expect(
      await page.evaluate(() => {
        const { anchorOffset, focusOffset } = getSelection() as Selection;
        return { anchorOffset, focusOffset, text: String(getSelection()) };
      }),
    ).toEqual({ anchorOffset: 9, focusOffset: 2, text: 'out pne' });
    await page.close();
  });

  it('the caret in a field stays where it was', async () => {
    const page = await open();
    await page.focus('#field');
    await page.$eval('#field', (field) => (field as HTMLInputElement).setSelectionRange(5, 10, 'backward'));
    await step(page, 1);
    await until(
      'a card with focus',
      () => card(page),
      (each) => each?.hasFocus ?? false,
    );
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    expect(await focused(page)).toBe('field');
    expect(
      await page.$eval('#field', (field) => {
        const { selectionStart, selectionEnd, selectionDirection } = field as HTMLInputElement;
        return [selectionStart, selectionEnd, selectionDirection];
      }),
    ).toEqual([5, 10, 'backward']);
    await page.close();
  });

  it('every control of a card can be reached, each shows that it has focus, and Tab leads out again', async () => {
    const page = await open();
    await page.focus('#one');
    await step(page, 1);
    const first = await until(
      'a card with focus',
      () => card(page),
      (each) => each?.hasFocus ?? false,
    );
    const reached: string[] = [];
    for (let press = 0; press < 50; press += 1) {
      await page.keyboard.press('Tab');
      const seen = await card(page);
      if (!seen) break;
      expect(seen.hasFocus).toBe(true);
      expect(seen.ring).toBeGreaterThanOrEqual(2);
      reached.push(seen.focused);
    }
    await seeNoCard(page);
    // The one below More is folded away.
    expect(reached).toHaveLength((first?.controls.length ?? 0) - 1);
    // Focus went back to where it was, and Tab went on from there.
    expect(await focused(page)).toBe('field');
    await page.close();
  });

  it('Enter goes into a hovered card; More, a word inside, Back, Save and Close work, and Escape', async () => {
    const page = await open();
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.press('Enter');
    await until(
      'a pinned card with focus',
      () => card(page),
      (each) => (each?.hasFocus && each.isPinned) ?? false,
    );
    /** Goes to a control by Tab, or backwards, and presses Enter on it. */
    const pressOn = async (label: RegExp, isBackwards = false) => {
      for (let press = 0; press < 20; press += 1) {
        if (isBackwards) await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        if (isBackwards) await page.keyboard.up('Shift');
        if (label.test((await card(page))?.focused ?? '')) return page.keyboard.press('Enter');
      }
      throw new Error(`expected to reach ${label}, found ${(await card(page))?.focused}`);
    };
    await pressOn(/^More$/);
    await until(
      'more',
      () => card(page),
      (each) => each?.text.includes('Why it matters') ?? false,
    );
    await pressOn(/^lungs$/, true);
    const inner = await until(
      'another entry, with focus',
      () => card(page),
      (each) => each !== null && each.title !== 'pneumonitis' && each.hasFocus,
    );
    expect(inner?.controls.map(({ label }) => label)).toContain('Back');
    await pressOn(/^Back$/);
    await until(
      'the first entry again, with focus',
      () => card(page),
      (each) => each?.title === 'pneumonitis' && each.hasFocus,
    );
    await pressOn(/^Save$/);
    await until(
      'saved',
      () => card(page),
      (each) => each?.controls.some(({ label }) => label === 'Saved') ?? false,
    );
    await page.keyboard.press('Enter');
    await until(
      'not saved',
      () => card(page),
      (each) => each?.controls.some(({ label }) => label === 'Save') ?? false,
    );
    await pressOn(/^Close$/, true);
    await seeNoCard(page);
    await hover(page, 'neutropenia');
    await until('the other card', () => card(page));
    await page.keyboard.press('Enter');
    await until(
      'focus in it',
      () => card(page),
      (each) => each?.hasFocus ?? false,
    );
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    await page.close();
  });

  it('typing into the page, letters and digits, does nothing of ours, with a card open or not', async () => {
    const page = await open();
    const keys = 'abcdefghijklmnopqrstuvwxyz0123456789 ';
    await page.focus('#field');
    await page.$eval('#field', (field) => (field as HTMLInputElement).select());
    await page.keyboard.type(keys);
    expect(await card(page)).toBeNull();
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.type(keys);
    await page.keyboard.press('Enter');
    expect((await card(page))?.isPinned).toBe(false);
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe(keys + keys);
    await page.close();
  });

  it('nothing is added to the order in which Tab goes through the page', async () => {
    const page = await open();
    const order: string[] = [];
    await page.focus('#one');
    for (let press = 0; press < 3; press += 1) {
      order.push(await focused(page));
      await page.keyboard.press('Tab');
    }
    expect(order).toEqual(['one', 'field', 'two']);
    await page.close();
  });
});
