/** The page room in a real page, without the extension. */
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Density } from '../../src/core/settings.ts';
import type { EditedPage, Verdict } from './in-page.ts';

/** A script that declares `room`: what `tests/page/in-page.ts` exports. */
export function bundlePageRoom(): Promise<string> {
  return bundleForPage('tests/page/in-page.ts', 'room');
}

/** A script that declares `name`: what a file exports. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const output = bundle && 'output' in bundle ? bundle.output : [];
  const chunk = output.find((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('expected one script from the bundler, found none');
  return chunk.code;
}

/** An empty page with the page room in it. */
async function openRoom(browser: Browser, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('data:text/html,<!doctype html><html lang="en"><body></body></html>');
  await page.evaluate(`${script};globalThis.room = room;`);
  return page;
}

/** `html` as a page of its own, with brackets around what is marked. */
export async function markedIn(
  browser: Browser,
  script: string,
  html: string,
  density: Density,
): Promise<string> {
  const page = await openRoom(browser, script);
  const seen = await page.evaluate((text, which) => room.marked(text, which), html, density);
  await page.close();
  return seen;
}

/** Opens an empty page, edits it so many times, and answers what the page says of its marks. */
export async function editPage(
  browser: Browser,
  script: string,
  seed: number,
  edits: number,
): Promise<Verdict> {
  const page = await openRoom(browser, script);
  await page.evaluate((from) => void Object.assign(globalThis, { edited: new room.EditedPage(from) }), seed);
  const seen: Verdict = { marks: 0, problem: undefined };
  for (let left = edits; left > 0 && !seen.problem; left -= STRETCH) {
    const now = await page.evaluate((count) => edited.edit(count), Math.min(STRETCH, left));
    seen.marks += now.marks;
    seen.problem = now.problem;
  }
  await page.close();
  return seen;
}

/** So many edits are done before a driver would lose its patience. */
const STRETCH = 500;

declare const room: typeof import('./in-page.ts');
declare const edited: EditedPage;
