import { expect, it } from 'vitest';
import { inBothBrowsers, onStage } from './both.ts';
import type { Session } from './launch.ts';
import { openOwnPage } from './own-pages.ts';
import { hover, marks, openTab, seeCard, seeMarks, seeNoCard, seeNoMarks, until } from './reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>
<iframe src="/inner.html" width="500" height="200"></iframe>`;
const INNER = '<p>Inside: triple-negative breast cancer and trastuzumab.</p>';

/** Runs a piece of extension code on one of its own pages and gives its answer. */
async function asExtension<T, A>(
  session: Session,
  code: (argument: A) => Promise<T>,
  argument: A,
): Promise<T> {
  const page = await openOwnPage(session, 'options.html');
  const answer = await page.evaluate(code as never, argument as never);
  await page.close();
  return answer as T;
}

type Api = {
  storage: { local: { set(value: object): Promise<void>; get(key: null): Promise<object> } };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  permissions: { remove(permissions: object): Promise<boolean> };
};

const store = (session: Session, value: object) =>
  asExtension(
    session,
    (items) => (globalThis as never as { chrome: Api }).chrome.storage.local.set(items),
    value,
  );

inBothBrowsers('switching', (stage) => {
  const open = () => {
    stage.server.page('/inner.html', INNER);
    return openTab(stage.session, stage.server.page('/p.html', PAGE));
  };

  it('off takes marks, card and frames of a site away at once, and on brings them back', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const frame = page.frames().find((each) => each.url().endsWith('/inner.html'));
    const inFrame = () => frame?.evaluate(() => CSS.highlights.size);
    await until('marks in the frame', async () => (await inFrame()) === 1);
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await store(stage.session, { offSites: ['127.0.0.1'] });
    await page.bringToFront();
    await seeNoMarks(page);
    await seeNoCard(page);
    await until('no marks in the frame', async () => (await inFrame()) === 0);
    await store(stage.session, { offSites: [] });
    await page.bringToFront();
    await seeMarks(page, 'pneumonitis');
    await page.close();
  });

  it('shows how many entries were found as a badge', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const badge = () =>
      asExtension(
        stage.session,
        async () => {
          const { action, tabs } = (globalThis as never as { chrome: Api }).chrome;
          const [tab] = (await tabs.query({})).filter(({ url }) => url?.endsWith('/p.html'));
          return tab ? action.getBadgeText({ tabId: tab.id }) : '';
        },
        null,
      );
    // Three in the page, and trastuzumab in its frame.
    await until('the badge', badge, (text) => text === '4');
    await page.close();
  });

  it('bears damaged storage: what can be read stays, the rest is as on the first day', async () => {
    const page = await open();
    await store(stage.session, {
      paused: 'yes',
      offSites: { a: 1 },
      density: 'every',
      delay: 'soon',
      known: [7, null],
      saved: 'x',
    });
    await page.reload();
    await seeMarks(page, 'pneumonitis');
    const options = await openOwnPage(stage.session, 'options.html');
    expect(await options.evaluate(() => document.body.innerText)).toContain('Settings');
    await options.close();
    await store(stage.session, {
      paused: false,
      offSites: [],
      density: 'section',
      delay: 300,
      known: [],
      saved: [],
    });
    await page.close();
  });

  it('marks every mention, or only the first on the page, as soon as the reader says so', async () => {
    const twice = stage.server.page(
      '/twice.html',
      '<h1>A</h1><p>TNBC and pembrolizumab, TNBC.</p><h2>B</h2><p>TNBC.</p>',
    );
    const page = await openTab(stage.session, twice);
    const count = (length: number) =>
      until(
        `${length} marks`,
        () => marks(page),
        (all) => all.filter((each) => each === 'TNBC').length === length,
      );
    await count(2);
    for (const [density, length] of [
      ['every', 3],
      ['page', 1],
      ['section', 2],
    ] as const) {
      await store(stage.session, { density });
      await page.bringToFront();
      await count(length);
    }
    await page.close();
  });
});

onStage('a permission taken back in firefox', 'firefox', (stage) => {
  it('ends the marks in open tabs', async () => {
    const page = await openTab(stage.session, stage.server.page('/p.html', PAGE));
    await seeMarks(page, 'pneumonitis');
    await asExtension(
      stage.session,
      (origins) => (globalThis as never as { chrome: Api }).chrome.permissions.remove({ origins }),
      ['http://127.0.0.1/*', 'http://localhost/*'],
    );
    await page.bringToFront();
    await seeNoMarks(page);
    await page.close();
  });
});
