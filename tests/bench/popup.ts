/**
 * How soon the popup is painted, and how soon results stand there after a keystroke: in a real browser with the built
 * extension (`npm run build:e2e` comes first). `node tests/bench/popup.ts [firefox]` prints the rows.
 */
import type { Page } from 'puppeteer-core';
import { table } from '../../src/build/tables.ts';
import type { BrowserKind } from '../e2e/browsers.ts';
import { launch, type Session } from '../e2e/launch.ts';
import { openOwnPage, openPopup, seeText } from '../e2e/own-pages.ts';
import { openTab, seeMarks, settle, until } from '../e2e/reader.ts';
import { servePages } from '../e2e/server.ts';

/** A figure beside its goal, in milliseconds. */
export interface PopupRow {
  what: string;
  median: number;
  worst: number;
  goal: number;
  /** What shows that the work was done at all. */
  check: string;
}

const ROUNDS = 9;

/** Typed letter by letter: right words, patients' words, a typo, and one letter that fits half the glossary. */
const QUERIES = ['pembrolizumab', 'low white cells', 'nutropenia', 'chekpoint', 'drug for her2', 'c'];

/** Measures in one browser. In Chromium the toolbar's own window is opened; no driver opens Firefox's, so a tab is. */
export async function measurePopup(kind: BrowserKind): Promise<PopupRow[]> {
  const server = await servePages();
  const session = await launch(kind);
  try {
    await settle(session, `${server.origin}/demo.html`);
    const page = await openTab(session, `${server.origin}/demo.html`);
    await seeMarks(page);
    const paints: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) paints.push(await firstPaint(session, page));
    return [
      rowOf(`popup: first paint in ${kind}`, paints, 100, `${ROUNDS} openings`),
      ...(await keystrokes(session)),
    ];
  } finally {
    await session.close();
    await server.close();
  }
}

async function firstPaint(session: Session, page: Page): Promise<number> {
  const popup =
    session.kind === 'chromium' ? await openPopup(session, page) : await openOwnPage(session, 'popup.html');
  const time = await until('the first paint', () =>
    popup.evaluate(() => {
      const paints = performance.getEntriesByType('paint');
      return (paints.find(({ name }) => name === 'first-contentful-paint') ?? paints[0])?.startTime ?? 0;
    }),
  );
  await popup.close();
  return time;
}

/** From each letter to its results: in the page's tree, and in the next frame that is drawn. */
async function keystrokes(session: Session): Promise<PopupRow[]> {
  const page = await openOwnPage(session, 'popup.html');
  // The first results show that the search is there.
  await page.type('input', 'a');
  await seeText(page, 'results');
  await page.evaluate(() => {
    const times: { results: number; frame: number }[] = [];
    Object.assign(window, { times });
    addEventListener(
      'input',
      () => {
        const start = performance.now();
        const time = { results: 0, frame: 0 };
        new MutationObserver((_, observer) => {
          time.results = performance.now() - start;
          observer.disconnect();
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        requestAnimationFrame(() =>
          setTimeout(() => {
            time.frame = performance.now() - start;
            times.push(time);
          }),
        );
      },
      { capture: true },
    );
  });
  let typed = 0;
  for (const query of QUERIES) {
    await page.$eval('input', (box) => box.select());
    for (const letter of query) {
      await page.keyboard.type(letter);
      typed += 1;
      await until('the letter', async () => (await timesOf(page)).length === typed);
    }
  }
  const times = await timesOf(page);
  const check = `${typed} letters`;
  return [
    rowOf(
      `popup: letter to results in ${session.kind}`,
      times.map(({ results }) => results),
      16,
      check,
    ),
    rowOf(
      `popup: letter to the next frame in ${session.kind}`,
      times.map(({ frame }) => frame),
      16,
      check,
    ),
  ];
}

function timesOf(page: Page): Promise<{ results: number; frame: number }[]> {
  return page.evaluate(() => (window as never as { times: { results: number; frame: number }[] }).times);
}

function rowOf(what: string, times: readonly number[], goal: number, check: string): PopupRow {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (time = 0) => Math.round(time * 10) / 10;
  return { what, median: round(sorted[sorted.length >> 1]), worst: round(sorted.at(-1)), goal, check };
}

if (import.meta.main) {
  const rows = await measurePopup(process.argv.includes('firefox') ? 'firefox' : 'chromium');
  const cells = rows.map(({ what, median, worst, goal, check }) => [
    what,
    `${median}`,
    `${worst}`,
    `${goal}`,
    check,
  ]);
  console.log(table(['what', 'median ms', 'worst ms', 'goal ms', 'check'], cells));
}
