/** Two browsers on one page, one with the extension and one without: every step is taken in both, and both are compared. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BrowserKind } from '../browsers.ts';
import { launch, type Session } from '../launch.ts';
import { store } from '../own-storage.ts';
import { card, marks, seeMarks, seeNoCard, settle, until } from '../reader.ts';
import { type PageServer, servePages } from '../server.ts';
import { type Step, takeStep, toldOf } from './steps.ts';
import { installWitness, type Look, type Witness } from './witness.ts';

/** A page, what is done on it, and what a reader sees marked there. */
export interface TestPage {
  name: string;
  /** The document, or its path when the server answers it in another way. */
  html: string;
  headers?: Record<string, string>;
  /** Ending of its address: `.html` unless the kind of document matters. */
  ending?: string;
  /** Further documents, by path: frames, fragments, scripts. */
  others?: Record<string, string>;
  /** One round; the suite goes through it again until it has taken as many steps as it wants. */
  steps: readonly Step[];
  /** Words that are underlined before the first step; an empty list: none ever is. Not given: the page fights marks. */
  marks?: readonly string[];
  /** The word whose card is opened again and again. Without one no card is opened. */
  card?: string;
  /** No card can open: the page keeps the pointer from us, or takes every card away. */
  isCardless?: boolean;
  /** Nothing inside may ever be marked. */
  unmarked?: string;
  /** Parts of a look that change by the clock on this page, in any browser. */
  restless?: readonly string[];
}

export interface Twins {
  kind: BrowserKind;
  session: Session;
  server: PageServer;
  /** Takes `count` steps on a page: with marks, with cards, and at last switched off. Gives up when the signal aborts. */
  compare(page: TestPage, count: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export async function launchTwins(kind: BrowserKind): Promise<Twins> {
  const [server, session, bare] = await Promise.all([
    servePages(),
    launch(kind),
    launch(kind, { build: 'none' }),
  ]);
  const first = server.page('/first.html', '<p>Triple-negative breast cancer and pembrolizumab.</p>');
  await settle(session, first);
  const own = await session.browser.newPage();
  void own.goto(session.ownPage('options.html')).catch(() => undefined);
  await until('the settings page', () =>
    own.evaluate(() => document.querySelector('h1') !== null).catch(() => false),
  );
  const choose = (items: object) => store(own, items);
  let pages = 0;
  return {
    kind,
    session,
    server,
    async compare(page, count, signal) {
      pages += 1;
      const [marked, plain] = await Promise.all([open(session), open(bare)]);
      const close = () => Promise.all([marked.close(), plain.close()]);
      // What waits for a page that hangs ends with its tab, and the next page has the browsers for itself.
      signal.addEventListener('abort', () => void close());
      try {
        await new Comparison(marked, plain, page).run(address(server, page, pages), count, choose);
      } finally {
        if (!signal.aborted) await close();
        await choose({ offSites: [] });
      }
    },
    async close() {
      const requests = [...session.requests];
      await Promise.all([session.close(), bare.close(), server.close()]);
      expect(requests, 'nothing may leave the browser').toEqual([]);
    },
  };
}

function address(
  server: PageServer,
  { html, headers, ending = '.html', others = {} }: TestPage,
  n: number,
): string {
  for (const [path, body] of Object.entries(others)) server.page(path, body);
  return server.page(`/page-${n}${ending}`, html, headers);
}

async function open({ browser }: Session): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  await page.evaluateOnNewDocument(installWitness);
  return page;
}

/** How long both may take to come to the same state, in milliseconds. */
const PATIENCE = 5000;

/** How long a page may not answer at all: one whose document is opened anew answers when it is asked again. */
const SILENCE = 30_000;

/** One page in both browsers. */
class Comparison {
  readonly #marked: Page;
  readonly #plain: Page;
  readonly #page: TestPage;

  constructor(marked: Page, plain: Page, page: TestPage) {
    this.#marked = marked;
    this.#plain = plain;
    this.#page = page;
  }

  async run(url: string, count: number, choose: (items: object) => Promise<void>): Promise<void> {
    const { marks: expected = [], steps } = this.#page;
    await this.#both((page) => page.goto(url));
    await this.#marked.bringToFront();
    await this.#same('loaded');
    if (expected.length > 0) await seeMarks(this.#marked, ...expected);
    await this.#same('marked');
    const cardsAt = new Set([1, Math.floor(count / 3), Math.floor((2 * count) / 3)]);
    const offAt = count - 4;
    for (let taken = 0; taken < count; taken += 1) {
      const step = steps[taken % steps.length] as Step;
      if (cardsAt.has(taken)) await this.#openAndLeaveCard(`before step ${taken}`);
      if (taken === offAt) await this.#switchOff(choose);
      await this.#both((page) => takeStep(page, step));
      await this.#same(`step ${taken}: ${toldOf(step)}`);
    }
    if (this.#page.marks?.length === 0) expect(await marks(this.#marked)).toEqual([]);
  }

  async #openAndLeaveCard(when: string): Promise<void> {
    const { card: word, isCardless } = this.#page;
    if (!word || isCardless) return;
    const [place, twin] = await this.#both((page) => page.evaluate(placeOfText, word));
    expect(twin, `the place of “${word}” ${when}`).toEqual(place);
    // The page may have taken the word away by now.
    if (!place) return;
    await until(`a mark on “${word}” ${when}`, async () => (await marks(this.#marked)).includes(word));
    // In small steps, as a hand comes to rest: the pointer of someone who only passes by opens nothing.
    await this.#both((page) => page.mouse.move(place.x - 30, place.y - 25));
    await this.#both((page) => page.mouse.move(place.x, place.y, { steps: 5 }));
    await until(`a card of “${word}” ${when}`, () => isCardOpen(this.#marked));
    await this.#same(`card open ${when}`);
    await this.#both((page) => page.mouse.move(995, 695));
    await seeNoCard(this.#marked);
    await this.#same(`card closed ${when}`);
  }

  async #switchOff(choose: (items: object) => Promise<void>): Promise<void> {
    await choose({ offSites: ['127.0.0.1'] });
    // A page may have highlights of its own: those stay.
    await until('no marks but the page’s own', async () => {
      const [left, own] = await this.#both(marks);
      return left.length === own.length;
    });
    await this.#same('switched off');
  }

  /** Waits until both pages are the same in every part, and forgets what happened until then. */
  async #same(when: string): Promise<void> {
    const start = Date.now();
    const end = start + PATIENCE;
    for (;;) {
      const [marked, plain] = await this.#both(lookAt);
      if (!marked || !plain) {
        const silent = marked ? 'the page without the extension' : 'the marked page';
        if (Date.now() < start + SILENCE) continue;
        throw new Error(`${when}: ${silent} did not answer for ${SILENCE / 1000} s`);
      }
      const differences = Object.keys(plain).filter(
        (part) => plain[part] !== marked[part] && !this.#page.restless?.includes(part),
      );
      if (differences.length === 0) break;
      if (Date.now() < end) continue;
      for (const part of differences) expect(marked[part], `${when}: ${part}`).toBe(plain[part]);
    }
    if (this.#page.unmarked) {
      expect(await this.#marked.evaluate(marksInside, this.#page.unmarked), when).toBe(0);
    }
    await this.#both(forget);
  }

  #both<T>(act: (page: Page) => Promise<T>): Promise<[T, T]> {
    return Promise.all([act(this.#marked), act(this.#plain)]);
  }
}

/** Lets the page come to rest for two frames, then looks. A document opened anew forgets who waits: nothing is seen then. */
async function lookAt(page: Page): Promise<Look | undefined> {
  const look = page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
    return (window as never as Record<symbol, Witness>)[Symbol.for('witness')]?.look();
  });
  let waiting: NodeJS.Timeout | undefined;
  const gaveUp = new Promise<undefined>((resolve) => {
    waiting = setTimeout(() => resolve(undefined), PATIENCE);
  });
  return Promise.race([look, gaveUp]).finally(() => clearTimeout(waiting));
}

async function isCardOpen(page: Page): Promise<boolean> {
  return (await card(page)) !== null;
}

function forget(page: Page): Promise<void> {
  return page.evaluate(() => (window as never as Record<symbol, Witness>)[Symbol.for('witness')]?.forget());
}

/** Where a text stands on the screen, scrolled into view; runs in the page, and finds it without our marks. */
function placeOfText(text: string): { x: number; y: number } | null {
  const roots: Node[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
      const start = node instanceof Text ? node.data.indexOf(text) : -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      if (range.getClientRects().length === 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getClientRects()[0] as DOMRect;
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    }
  }
  return null;
}

function marksInside(selector: string): number {
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight.values()])
    .filter(({ startContainer }) => startContainer.parentElement?.closest(selector)).length;
}
