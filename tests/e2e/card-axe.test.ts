import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { copyCard, EMPTY_STAGE, violations } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { tell } from './own-pages.ts';
import { card, hover, openTab, placeOf, pressInCard, seeCard, seeMarks, until } from './reader.ts';

const TITLE = 'pembrolizumab (Keytruda)';
const WORD = 'pembrolizumab';

/** Brings the open card into a state. */
type Turn = (page: Page, tellPage: (message: object) => Promise<unknown>) => Promise<unknown>;

const click: Turn = async (page) => {
  const { x, y } = await placeOf(page, WORD);
  await page.mouse.click(x, y);
  return seeCard(page, TITLE);
};

const STATES: [string, Turn, { width: number }?][] = [
  ['hovered, with warning signs', (page) => hover(page, WORD).then(() => seeCard(page, TITLE))],
  ['pinned', click],
  [
    'opened by key, with focus and something to announce',
    async (page, tellPage) => {
      await tellPage({ kind: 'jump', entry: 'pembrolizumab' });
      await page.bringToFront();
      await seeCard(page, TITLE);
    },
  ],
  [
    'with more opened',
    async (page, tellPage) => {
      await click(page, tellPage);
      await pressInCard(page, 'More');
      await until(
        'more',
        () => card(page),
        (seen) => seen?.text.includes('Why it matters') ?? false,
      );
    },
  ],
  [
    'with a word saved',
    async (page, tellPage) => {
      await click(page, tellPage);
      const isSaved = (await card(page))?.controls.some(({ label }) => label === 'Saved') ?? false;
      if (!isSaved) await pressInCard(page, 'Save');
      await until(
        'saved',
        () => card(page),
        (seen) => seen?.controls.some(({ label }) => label === 'Saved') ?? false,
      );
    },
  ],
  [
    'with a word looked up inside it',
    async (page, tellPage) => {
      await click(page, tellPage);
      const inside = (await card(page))?.controls.find(({ label }) => label === 'PD-1');
      if (!inside) throw new Error(`expected a word to look up, found ${JSON.stringify(await card(page))}`);
      await pressInCard(page, inside.label);
      await until(
        'the way back',
        () => card(page),
        (seen) => seen?.controls.some(({ label }) => label === 'Back') ?? false,
      );
    },
  ],
  ['with two meanings', (page) => hover(page, 'PR').then(() => seeCard(page, 'PR'))],
  ['as a drawer on a phone', click, { width: 390 }],
];

inBothBrowsers('axe finds nothing in a card', (stage) => {
  for (const [scheme, background] of [
    ['light', '#fff'],
    ['dark', '#111'],
  ] as const)
    it.each(STATES)(`${scheme}: %s`, async (_, turn, { width } = { width: 1000 }) => {
      const path = `/axe-${scheme}-${width}.html`;
      const page = await openTab(
        stage.session,
        stage.server.page(
          path,
          `<!doctype html><html lang="en"><title>A</title><body style="background:${background};color:gray"><p>Triple-negative breast cancer and pembrolizumab.</p><p>With ER low, CR in two and PR in three.</p>`,
        ),
        width,
      );
      await seeMarks(page, WORD);
      await turn(page, (message) => tell(stage.session, path, message));
      const seen = await until('a card', () => card(page));
      await page.goto(stage.server.page('/copy.html', EMPTY_STAGE));
      await copyCard(page, seen?.html ?? '');
      expect(
        await page.evaluate(
          () => document.querySelector('main > div')?.shadowRoot?.querySelectorAll('button').length,
        ),
      ).toBeGreaterThan(2);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
});
