/** The same tests with few tabs for every change and with many before a release. */
import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { inBothBrowsers, onStage, type Stage } from '../both.ts';
import { hover, marks, openTab, seeCard, seeMarks, until } from '../reader.ts';
import { travel } from './inner-firefox.ts';
import { disable, isCardOpen, remove, seeEachOnce, seeNothingLeft, update } from './life.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><h1>A</h1><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>
<h2>B</h2><p>Again pneumonitis, and pneumonitis.</p>`;

async function openMarked(stage: Stage, count: number): Promise<{ pages: Page[]; last: Page }> {
  const url = stage.server.page('/flight.html', PAGE);
  const pages: Page[] = [];
  for (let i = 0; i < count; i += 1) {
    const page = await openTab(stage.session, url);
    await seeMarks(page, 'pneumonitis');
    pages.push(page);
  }
  const last = pages.at(-1);
  if (!last) throw new Error('expected tabs, found none');
  return { pages, last };
}

/** What a reader has in front of them when it happens. */
async function openCard(page: Page): Promise<void> {
  await hover(page, 'pneumonitis');
  await until('a card', () => isCardOpen(page));
}

export function flyWith(tabs: number): void {
  inBothBrowsers(`an extension in flight over ${tabs} tabs`, (stage) => {
    it('that is updated goes on in every tab, with each mark once', async () => {
      const { pages, last } = await openMarked(stage, tabs);
      const before = await marks(last);
      await update(stage.session);
      for (const page of pages) {
        await page.bringToFront();
        await seeEachOnce(page, before);
      }
      await hover(last, 'pneumonitis');
      await seeCard(last, 'pneumonitis');
      await Promise.all(pages.map((page) => page.close()));
    });

    it('that is removed leaves no mark and no card in any tab', async () => {
      const { pages, last } = await openMarked(stage, tabs);
      await openCard(last);
      await remove(stage.session);
      const took = await seeNothingLeft(stage.kind, pages);
      console.log(`removed in ${stage.kind}: nothing left in ${tabs} tabs after ${took} ms`);
      await Promise.all(pages.map((page) => page.close()));
    });
  });

  inBothBrowsers(`an extension over ${tabs} tabs`, (stage) => {
    it('that is switched off in the browser’s list leaves no mark and no card in any tab', async () => {
      const { pages, last } = await openMarked(stage, tabs);
      await openCard(last);
      await disable(stage.session);
      const took = await seeNothingLeft(stage.kind, pages);
      console.log(`disabled in ${stage.kind}: nothing left in ${tabs} tabs after ${took} ms`);
      await Promise.all(pages.map((page) => page.close()));
    });
  });
}

export function goBackAndForth(times: number): void {
  onStage('a page that is left and comes back in chromium', 'chromium', (stage) => {
    it(`has its marks once, ${times} times`, async () => {
      const url = stage.server.page('/left.html', PAGE);
      const other = stage.server.page(
        '/other.html',
        '<!doctype html><title>Other</title><p>Nothing here.</p>',
      );
      const page = await openTab(stage.session, url);
      await seeMarks(page, 'pneumonitis');
      const before = await marks(page);
      await page.evaluate(() => {
        const counted = window as unknown as { restored: number };
        counted.restored = 0;
        addEventListener('pageshow', ({ persisted }) => {
          counted.restored += Number(persisted);
        });
      });
      for (let i = 1; i <= times; i += 1) {
        await page.goto(other);
        await page.evaluate(() => history.back());
        await until('the page as it was left', async () => (await restored(page)) === i);
        await seeEachOnce(page, before);
      }
      await hover(page, 'pneumonitis');
      await seeCard(page, 'pneumonitis');
      await page.close();
    });
  });

  // Firefox's driver does not hear of a page that comes back: there the page tells of itself in its title.
  onStage('a page that is left and comes back in firefox', 'firefox', (stage) => {
    it(`has its marks once, ${times} times`, async () => {
      const { session, server } = stage;
      const other = server.page('/other.html', '<!doctype html><title>Other</title><p>Nothing here.</p>');
      const page = await openTab(session, server.page('/left.html', PAGE + TELLING));
      await seeMarks(page, 'pneumonitis');
      const told = (await marks(page)).join();
      await until('the page’s word of itself', async () => (await page.title()) === `left 0 ${told}`);
      void page.goto(other).catch(() => undefined);
      for (let i = 1; i <= times; i += 1) {
        await until('the other page', () => travel(session, 'Other'));
        await travel(session, 'Other', 'goBack');
        await until(
          `the page with each mark once, the ${i}th time`,
          () => travel(session, 'left'),
          (title) => title === `left ${i} ${told}`,
        );
        await travel(session, 'left', 'goForward');
      }
    });
  });
}

/** Has a page say how often it came back and what is marked in it. */
const TELLING = `<script>
let restored = 0;
addEventListener('pageshow', ({ persisted }) => { restored += Number(persisted); });
setInterval(() => {
  const words = [...CSS.highlights.values()].flatMap((each) => [...each.values()]
    .map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)));
  document.title = 'left ' + restored + ' ' + words;
}, 50);
</script>`;

/** How often this very document came back. Asked of the page: a driver does not hear of it. */
function restored(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { restored: number }).restored).catch(() => -1);
}
