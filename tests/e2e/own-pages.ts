/** The extension's own pages, opened as a reader opens them or as tabs. */
import type { Page } from 'puppeteer-core';
import type { Session } from './launch.ts';
import { store } from './own-storage.ts';
import { until } from './reader.ts';

/** Opens one of the extension's pages in a tab. In Firefox such a load never reports its end, so it is polled. */
export async function openOwnPage(session: Session, path: string, width = 800, height = 900): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width, height });
  void page.goto(session.ownPage(path)).catch(() => undefined);
  await until(`the page ${path}`, () =>
    page
      .evaluate(() => document.readyState === 'complete' && document.querySelector('h1') !== null)
      .catch(() => false),
  );
  return page;
}

const desks = new WeakMap<Session, Promise<Page>>();

/** A page of ours that stays open, for what a test asks of the browser itself: loaded once, not with each question. */
function deskOf(session: Session): Promise<Page> {
  const desk = desks.get(session) ?? openOwnPage(session, 'options.html');
  desks.set(session, desk);
  return desk;
}

/** The glossary in a tab, opened at an entry or a search as the worker opens it. */
export async function openGlossary(
  session: Session,
  wish: { entry?: string; query?: string } | string,
  width = 800,
  height = 900,
): Promise<Page> {
  const desk = await deskOf(session);
  await store(desk, { wish }, 'session');
  return openOwnPage(session, 'popup.html', width, height);
}

/** The toolbar popup over a page, opened by the browser itself; Chromium only (Firefox's driver cannot). */
export async function openPopup(session: Session, page: Page): Promise<Page> {
  const extension = (await session.browser.extensions()).get(session.id);
  if (!extension) throw new Error('expected the extension to be installed, found none');
  await page.bringToFront();
  await extension.triggerAction(page);
  const target = await session.browser.waitForTarget((each) => each.url().includes('/popup.html'));
  const popup = await target.asPage();
  await until('the popup', () => popup.evaluate(() => document.querySelector('h1') !== null));
  return popup;
}

/**
 * Tells the page script of the tab at an address what the worker would; no driver can press a browser's own shortcut. The
 * first time another tab comes to the front.
 */
export async function tell(session: Session, path: string, message: object): Promise<unknown> {
  const desk = await deskOf(session);
  return desk.evaluate(
    async (what, wanted) => {
      const { tabs } = (
        globalThis as never as {
          chrome: {
            tabs: {
              query(q: object): Promise<{ id: number; url?: string }[]>;
              sendMessage(id: number, m: object, o: object): Promise<unknown>;
            };
          };
        }
      ).chrome;
      const tab = (await tabs.query({})).find(({ url }) => url?.includes(wanted));
      return tab ? tabs.sendMessage(tab.id, what, { frameId: 0 }) : 'no tab';
    },
    message,
    path,
  );
}

/** Text of the page as a reader sees it. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

export function seeText(page: Page, text: string): Promise<string> {
  return until(
    `the text “${text}”`,
    () => textOf(page),
    (seen) => seen.includes(text),
  );
}

/** Presses a button, switch or link by the words on it or its accessible name. */
export async function press(page: Page, label: string): Promise<void> {
  await until(`a control “${label}”`, () =>
    page.evaluate((wanted) => {
      const controls = document.querySelectorAll<HTMLElement>('button, a, [role=switch], summary, label');
      const found = [...controls].find(
        (each) =>
          (each.getAttribute('aria-label') ?? each.innerText).trim() === wanted ||
          each.innerText.trim() === wanted,
      );
      found?.click();
      return found !== undefined;
    }, label),
  );
}

/**
 * The panel beside a page. In Chromium the real one, opened from the popup by a real click; no driver opens Firefox's
 * sidebar, so there its page is a tab of the same window, which follows whatever other tab is in front.
 */
export async function openPanel(session: Session, page: Page): Promise<Page> {
  if (session.kind === 'firefox') {
    const panel = await openOwnPage(session, 'sidepanel.html', 360, 800);
    await page.bringToFront();
    return panel;
  }
  const popup = await openPopup(session, page);
  const button = await popup.waitForSelector('::-p-aria([name="Keep beside the page"][role="button"])');
  const opened = session.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
  await button?.click();
  const panel = await (await opened).asPage();
  await until('the panel', () => panel.evaluate(() => document.querySelector('h1') !== null));
  await page.bringToFront();
  return panel;
}

/** Opens the browser's own private window. A context made by the driver is another one, which extensions cannot reach. */
export async function openPrivateWindow(own: Page, address: string): Promise<void> {
  await own.evaluate(
    (url) =>
      (
        globalThis as never as { chrome: { windows: { create(options: object): Promise<unknown> } } }
      ).chrome.windows.create({ incognito: true, url }),
    address,
  );
}

/** A page in a private window; Chromium only. */
export async function openPrivatePage(session: Session, own: Page, address: string): Promise<Page> {
  await openPrivateWindow(own, address);
  const target = await session.browser.waitForTarget((each) => each.url() === address);
  return target.asPage();
}
