import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { onStage } from '../both.ts';
import { extensionFolder, type Session } from '../launch.ts';
import { hover, marks, openTab, seeCard, seeMarks, until } from '../reader.ts';
import { isCardOpen, seeNothingLeft } from './life.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><h1>A</h1><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>
<h2>B</h2><p>Again pneumonitis, and pneumonitis.</p>`;

onStage('an extension in flight in chromium', 'chromium', (stage) => {
  /** The goal of fifty has no test yet: docs/trust.md, row 14. */
  const TABS = 10;
  const openAll = async () => {
    const url = stage.server.page('/flight.html', PAGE);
    const pages: Page[] = [];
    for (let i = 0; i < TABS; i += 1) {
      const page = await openTab(stage.session, url);
      await seeMarks(page, 'pneumonitis');
      pages.push(page);
    }
    return pages;
  };
  const lastOf = (pages: readonly Page[]) => {
    const page = pages.at(-1);
    if (!page) throw new Error('expected tabs, found none');
    return page;
  };
  const closeAll = (pages: readonly Page[]) => Promise.all(pages.map((page) => page.close()));

  it('that is updated goes on in every tab, with each mark once', async () => {
    const pages = await openAll();
    const before = await marks(lastOf(pages));
    await stage.session.browser.installExtension(extensionFolder('chromium', 'e2e'));
    for (const page of pages) {
      await page.bringToFront();
      await until(
        'each mark once',
        () => marks(page),
        (seen) => seen.join() === before.join(),
      );
    }
    await hover(lastOf(pages), 'pneumonitis');
    await seeCard(lastOf(pages), 'pneumonitis');
    await closeAll(pages);
  });

  it('that is removed leaves no mark and no card in any tab', async () => {
    const pages = await openAll();
    await hover(lastOf(pages), 'pneumonitis');
    await until('a card', () => isCardOpen(lastOf(pages)));
    await remove(stage.session);
    await seeNothingLeft(pages);
    await closeAll(pages);
  });
});

function remove({ browser, id }: Session): Promise<void> {
  return browser.uninstallExtension(id);
}

// Firefox's driver never hears of a page that comes back; there it has no test.
onStage('a page that is left and comes back in chromium', 'chromium', (stage) => {
  it('has its marks once, as often as the reader goes back and forth', async () => {
    const url = stage.server.page('/left.html', PAGE);
    const other = stage.server.page('/other.html', '<!doctype html><title>Other</title><p>Nothing here.</p>');
    const page = await openTab(stage.session, url);
    await seeMarks(page, 'pneumonitis');
    const before = await marks(page);
    for (let i = 0; i < 4; i += 1) {
      await page.goto(other);
      await page.evaluate(() => history.back());
      await until('the way back', async () => (await addressOf(page)) === url);
      await until(
        'each mark once',
        () => marks(page),
        (seen) => seen.join() === before.join(),
      );
    }
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.close();
  });
});

/** Asked of the page: a driver does not hear of a page that comes back. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => '');
}
