/** The page room in a real page, without the extension. */
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Density } from '../../src/core/settings.ts';
import { dice } from '../dice.ts';
import type { EditKind } from './edits.ts';
import type { Batch, EditedPage, Verdict } from './in-page.ts';
import { shrink } from './shrink.ts';

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

/**
 * Opens a page, edits it so many times by chance, a few at a time, and answers what it says of its marks. Of a failure it
 * tells the fewest edits that it could be brought down to.
 */
export async function editPage(
  browser: Browser,
  script: string,
  seed: number,
  edits: number,
  kind: EditKind = 'any',
): Promise<Verdict> {
  const page = await openEdited(browser, script, kind);
  const batches = batchesOf(seed, edits);
  const seen: Verdict = { marks: 0, problem: undefined };
  for (let done = 0; done < batches.length && !seen.problem; done += STRETCH) {
    const now = await page.evaluate((some) => edited.edit(some), batches.slice(done, done + STRETCH));
    seen.marks += now.marks;
    if (now.failed === undefined) continue;
    const least = await shrink(batches.slice(0, done + now.failed + 1), (some) =>
      failsOn(browser, script, kind, some),
    );
    seen.problem = `${now.problem}\n${least ? `${JSON.stringify(least.batches)} are enough: ${least.problem}` : 'no shorter way to it was found'}`;
  }
  await page.close();
  return seen;
}

/** So many batches are done before a driver would lose its patience. */
const STRETCH = 50;

/** Edits by chance, 1 to 19 at once, and often one alone: what one edit leaves wrong, the next one beside it may mend. */
function batchesOf(seed: number, edits: number): Batch[] {
  const random = dice(seed);
  const batches: Batch[] = [];
  for (let left = edits; left > 0; ) {
    const size = Math.min(left, 1 + Math.floor(random() ** 3 * 19));
    batches.push(Array.from({ length: size }, () => Math.floor(random() * 0x7fffffff)));
    left -= size;
  }
  return batches;
}

async function openEdited(browser: Browser, script: string, kind: EditKind): Promise<Page> {
  const page = await openRoom(browser, script);
  await page.evaluate((how) => void Object.assign(globalThis, { edited: new room.EditedPage(how) }), kind);
  return page;
}

/** Patience with edits that failed before, in milliseconds: they are tried many times. */
const KNOWN_TO_FAIL = 1000;

/** What a fresh page says of these edits. */
async function failsOn(browser: Browser, script: string, kind: EditKind, batches: readonly Batch[]) {
  const page = await openEdited(browser, script, kind);
  const { problem } = await page.evaluate((some, time) => edited.edit(some, time), batches, KNOWN_TO_FAIL);
  await page.close();
  return problem;
}

declare const room: typeof import('./in-page.ts');
declare const edited: EditedPage;
