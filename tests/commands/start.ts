/**
 * `npm start`: builds, and opens a browser with the extension on the demo article. With no display it runs headless,
 * prints what was marked and saves screenshots. `npm start -- firefox` takes Firefox; `--headless` needs no display.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../e2e/browsers.ts';
import { launch, type Session } from '../e2e/launch.ts';
import { openGlossary, openOwnPage, openPopup, seeText } from '../e2e/own-pages.ts';
import { card, hover, marks, openTab, seeMarks, settle, until } from '../e2e/reader.ts';
import { servePages } from '../e2e/server.ts';

const ARTIFACTS = 'artifacts';

const kind: BrowserKind = process.argv.includes('firefox') ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeaded = hasDisplay && !process.argv.includes('--headless') && !process.env.CI;

const { status } = spawnSync('node', ['src/build/commands/build.ts', '--e2e'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const server = await servePages();
const demo = `${server.origin}/demo.html`;
const session = await launch(kind, { isHeaded });
await settle(session, demo);
if (isHeaded) await showTo(session);
else await tell(session);

/** A person is here: leave the browser to them until they close it. */
async function showTo({ browser }: Session): Promise<void> {
  const page = await browser.newPage();
  await page.goto(demo);
  console.log(
    `The demo article is open at ${demo} (switched on for pages of this machine only). Close the browser to end.`,
  );
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  await server.close();
}

async function tell(session: Session): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  const page = await openTab(session, demo, 1100, 900);
  await seeMarks(page);
  let words: string[] = [];
  await until('the marks to be complete', async () => {
    const { length } = words;
    words = await marks(page);
    return words.length === length;
  });
  console.log(`\n${words.length} marks on the demo article: ${words.join(' · ')}\n`);
  await save(page, 'article');
  const [word = ''] = words.filter((each) => /pembrolizumab|pneumonitis/i.test(each));
  await hover(page, word || (words[0] ?? ''));
  const seen = await until('a card', () => card(page));
  console.log(`The card of “${seen?.title}” says:\n${seen?.text}\n`);
  await save(page, 'article-with-card');
  if (session.kind === 'chromium') {
    const list = await openPopup(session, page);
    await until('the words of the page', () =>
      list.evaluate(() => document.body.innerText.includes('pembrolizumab')),
    );
    await save(list, 'popup-list');
  } else {
    // No driver opens Firefox's toolbar popup: the same page in a tab.
    const search = await openGlossary(session, { query: 'immune' }, 400, 700);
    await seeText(search, 'results');
    await save(search, 'popup-search');
  }
  const entry = await openGlossary(session, { entry: 'pembrolizumab' }, 400, 900);
  await seeText(entry, 'Why it matters');
  await save(entry, 'popup-entry');
  const welcome = await openOwnPage(session, 'welcome.html', 900, 1100);
  await save(welcome, 'welcome');
  await session.close();
  await server.close();
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(ARTIFACTS, `${kind}-${name}.png`);
  await page.bringToFront();
  await page.screenshot({ path: path as `${string}.png` });
  console.log(`Saved ${path}`);
}
