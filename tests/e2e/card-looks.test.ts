import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, onStage } from './both.ts';
import { contrastsUnder, type Swatch } from './pixels.ts';
import {
  card,
  hover,
  marks,
  openTab,
  placeOf,
  type SeenCard,
  seeCard,
  seeMarks,
  styleCard,
  until,
} from './reader.ts';

const TITLE = 'pembrolizumab (Keytruda)';
const WORD = 'pembrolizumab';
const ABOUT = `<p style="margin:120px 0 0 30px">Triple-negative breast cancer and pembrolizumab.</p>`;

/** The spacing that WCAG 1.4.12 says must be bearable. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/** Thirty grounds as pages have them, with a text color that can be read on each. */
const SWATCHES: Swatch[] = [
  ...[
    '#ffffff',
    '#fffdf9',
    '#f5efe5',
    '#eeeeee',
    '#e8f4ff',
    '#fff4d6',
    '#e6ffe6',
    '#ffe9ec',
    '#d9d9d9',
    '#c7e0ff',
  ].map((ground): Swatch => [ground, '#222222']),
  ...[
    '#000000',
    '#111111',
    '#1b1815',
    '#14213d',
    '#0b3d2e',
    '#3b0a2a',
    '#222831',
    '#2d2d2d',
    '#003049',
    '#3a2f00',
  ].map((ground): Swatch => [ground, '#eeeeee']),
  ['#767676', '#ffffff'],
  ['#b00020', '#ffffff'],
  ['#00695c', '#ffffff'],
  ['#ffd400', '#111111'],
  ['#ffffff', '#767676'],
  ['#ffffff', '#0645ad'],
  ['linear-gradient(90deg,#fff,#cde)', '#222222'],
  ['linear-gradient(90deg,#123,#000)', '#eeeeee'],
  ['repeating-linear-gradient(45deg,#f4f4f4 0 4px,#dddddd 4px 8px)', '#111111'],
  ['repeating-radial-gradient(circle,#203040 0 3px,#0a1420 3px 6px)', '#ffffff'],
];

inBothBrowsers('how it looks', (stage) => {
  let count = 0;
  const open = (body: string, width = 1000, height = 800, attributes = 'lang="en"') => {
    count += 1;
    const url = stage.server.page(
      `/looks-${count}.html`,
      `<!doctype html><html ${attributes}><title>L</title><body>${body}`,
    );
    return openTab(stage.session, url, width, height);
  };
  const openCard = async (page: Page): Promise<SeenCard> => {
    await seeMarks(page, WORD);
    const { x, y } = await placeOf(page, WORD);
    await page.mouse.click(x, y);
    return seeCard(page, TITLE);
  };

  it('the line under a word has a contrast of 3 at least on thirty grounds', async () => {
    const page = await open(
      `<style>h2{font-size:8px;margin:0}div{font:22px/1.6 serif;padding:0 20px}</style><p>Breast cancer and pembrolizumab.</p>` +
        SWATCHES.map(
          ([ground, color]) =>
            `<h2>Part</h2><div style="background:${ground};color:${color}"><span>tamoxifen</span></div>`,
        ).join(''),
      600,
      1600,
    );
    await until(
      'all marks',
      () => marks(page),
      (all) => all.filter((each) => each === 'tamoxifen').length === SWATCHES.length,
    );
    const contrasts = await contrastsUnder(page, 'span');
    expect(contrasts).toHaveLength(30);
    for (const [at, contrast] of contrasts.entries())
      expect(contrast, String(SWATCHES[at])).toBeGreaterThanOrEqual(3);
    await page.close();
  });

  it('the text is 16 px at least, with room between the lines, and nothing in the card moves', async () => {
    const page = await open(ABOUT);
    const seen = await openCard(page);
    expect(seen.fontSize).toBeGreaterThanOrEqual(16);
    expect(seen.lineHeight / seen.fontSize).toBeGreaterThanOrEqual(1.5);
    expect(seen.box.width / seen.fontSize).toBeLessThanOrEqual(33);
    expect(seen.moving).toBe(0);
    await page.close();
  });

  it('every button is 24 px high and wide at least', async () => {
    const page = await open(ABOUT);
    // The one below More is folded away; a browser may give it no size then.
    for (const { label, box } of (await openCard(page)).controls)
      if (box.height > 0) expect(Math.min(box.width, box.height), label).toBeGreaterThanOrEqual(24);
    await page.close();
  });

  it.each<[string, number, number, string]>([
    ['at text of 200 %', 1000, 800, ':host { font-size: 32px !important }'],
    ['at text of 200 % on a phone', 390, 800, ':host { font-size: 32px !important }'],
    ['on 320 by 256, a screen zoomed to 400 %', 320, 256, ''],
    ['with the spacing of WCAG 1.4.12', 1000, 800, SPACING],
    ['with that spacing on 320 px', 320, 640, SPACING],
  ])('%s no word is cut off, and nothing scrolls sideways', async (_, width, height, css) => {
    const page = await open(ABOUT, width, height);
    await openCard(page);
    await styleCard(page, css);
    const seen = await card(page);
    expect(seen?.clipped).toEqual([]);
    expect(seen?.box.width).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('on a right-to-left page the card ends where its word begins, and reads from left to right', async () => {
    const page = await open(`<div dir="rtl" style="padding-right:300px">${ABOUT}</div>`);
    const seen = await openCard(page);
    expect(seen.direction).toBe('ltr');
    const right = await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('pembrolizumab'));
      range.setEnd(text, text.data.indexOf('pembrolizumab') + 13);
      return range.getBoundingClientRect().right;
    });
    await until(
      'the card at the right end of its word',
      () => card(page),
      (each) => each !== null && Math.abs(each.box.left + each.box.width - right) < 2,
    );
    await page.close();
  });

  it.each(['vertical-rl', 'vertical-lr'])('in %s writing the card stands beside its column', async (mode) => {
    const page = await open(
      `<div style="writing-mode:${mode};height:500px;margin:60px auto;width:300px">${ABOUT}</div>`,
    );
    const seen = await openCard(page);
    const word = await placeOf(page, WORD);
    await until(
      'clear of the column',
      () => card(page),
      (each) => each !== null && (each.box.left > word.x || each.box.left + each.box.width < word.x),
    );
    expect(seen.box.height).toBeGreaterThan(150);
    await page.close();
  });

  it.each([
    ['light', '#fff', 'rgb(255, 253, 249)'],
    ['dark', '#111', 'rgb(37, 33, 29)'],
  ])('on a %s page the card is so too', async (_, background, paper) => {
    const page = await open(`<div style="background:${background};color:gray">${ABOUT}</div>`);
    expect((await openCard(page)).scheme).toBe(paper);
    await page.close();
  });

  it('on a page whose backgrounds are transparent, the reader’s own font size counts', async () => {
    const page = await open(`<style>* { font-size: 7px !important }</style>${ABOUT}`);
    await seeMarks(page, WORD);
    await hover(page, WORD);
    expect((await seeCard(page, TITLE)).fontSize).toBeGreaterThanOrEqual(16);
    await page.close();
  });
});

const FORCED = `<!doctype html><html lang="en"><title>F</title>${ABOUT}<h2>Two</h2><p>pembrolizumab, <span>tamoxifen</span></p><h2>Three</h2><p>pembrolizumab</p>`;

const marksOn = (all: string[], word: string) => all.filter((each) => each === word).length;

onStage('forced colors in chromium', 'chromium', (stage) => {
  it('leave one mark a word, and the card its border', async () => {
    const page = await openTab(stage.session, stage.server.page('/forced.html', FORCED));
    await until(
      'three marks',
      () => marks(page),
      (all) => marksOn(all, WORD) === 3,
    );
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await until(
      'one mark',
      () => marks(page),
      (all) => marksOn(all, WORD) === 1,
    );
    await hover(page, WORD);
    expect((await seeCard(page, TITLE)).border).toBeGreaterThanOrEqual(1);
    await page.close();
  });
});

onStage(
  'forced colors in firefox',
  'firefox',
  (stage) => {
    it('leave marks their line, and the card its border', async () => {
      const page = await openTab(stage.session, stage.server.page('/forced.html', FORCED));
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await seeMarks(page, WORD, 'tamoxifen');
      const [contrast] = await contrastsUnder(page, 'span');
      expect(contrast).toBeGreaterThanOrEqual(3);
      await hover(page, WORD);
      expect((await seeCard(page, TITLE)).border).toBeGreaterThanOrEqual(1);
      await page.close();
    });
  },
  { isForcedColors: true },
);
