/** What can befall a running extension: it is updated, it is removed. */
import type { Page } from 'puppeteer-core';
import { card, marks, until } from '../reader.ts';

/** Within so many milliseconds nothing may be left of an extension that is gone. */
export const GONE_WITHIN = 2000;

/** Waits until there is no mark and no card in any of these tabs. */
export async function seeNothingLeft(pages: readonly Page[]): Promise<void> {
  await until(
    'nothing left in any tab',
    () => Promise.all(pages.map(async (page) => (await marks(page)).length + (await hosts(page)))),
    (left) => left.every((count) => count === 0),
    GONE_WITHIN,
  );
}

function hosts(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('div[popover=manual][translate=no]').length);
}

export async function isCardOpen(page: Page): Promise<boolean> {
  return (await card(page)) !== null;
}
