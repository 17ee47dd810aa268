/** The moments of a reader's way at which the worker is stopped, and what the reader sees all the same. */
import type { BrowserKind } from '../browsers.ts';
import type { Session } from '../launch.ts';
import { openPopup, press, seeText, tell } from '../own-pages.ts';
import { chooseFile, store, stored } from '../own-storage.ts';
import { card, hover, openTab, pressInCard, seeCard, seeMarks, seeNoMarks, until } from '../reader.ts';
import { paintedLine } from './life.ts';
import {
  ARTICLE,
  badge,
  countMarks,
  type Given,
  isForgotten,
  openCard,
  type Reader,
  seeOpened,
  WORDS,
} from './way.ts';

/** A moment, named by what follows the stop. */
export interface Moment {
  name: string;
  only?: BrowserKind;
  /** What the reader has chosen by then. */
  given?: Given;
  /** What has been done by then. */
  before?(reader: Reader): Promise<unknown>;
  act(reader: Reader): Promise<unknown>;
  /** What the reader sees in the end, as without a stop. */
  see(reader: Reader): Promise<unknown>;
}

const seeWords = ({ page }: Reader) => seeMarks(page, ...WORDS);
const seePneumonitis = ({ page }: Reader) => seeCard(page, 'pneumonitis');

async function toFront({ page }: Reader, act: Promise<unknown>): Promise<void> {
  await act;
  await page.bringToFront();
}

const select = ({ page }: Reader) =>
  page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as HTMLElement));
const set = (settings: object) => (reader: Reader) => toFront(reader, store(reader.own, settings));
const say = (message: object) => (reader: Reader) =>
  toFront(reader, tell(reader.session, '/stops.html', message));

async function closeTabs({ browser }: Session, path: string): Promise<void> {
  for (const each of await browser.pages()) if (each.url().endsWith(path)) await each.close();
}

const holds = (field: string, isEnough: (value: unknown) => boolean) => (reader: Reader) =>
  until(`what is stored under ${field}`, async () => (await stored(reader.own))[field], isEnough);

function inView(reader: Reader, act: () => void): Promise<void> {
  return reader.page.evaluate(act);
}

const COPY = JSON.stringify({
  plainword: 1,
  settings: { known: ['pneumonitis'] },
  words: [],
  questions: '',
  hosts: [],
});

/** In the order of a reader's way; each leaves the article open and marked. */
const MOMENTS: readonly Moment[] = [
  { name: 'before a page is opened', act: ({ page, address }) => page.goto(address), see: seeWords },
  {
    name: 'after the script that looks, before the one that explains',
    before: async ({ page, own, address }) => {
      // A page in a tab behind is left alone until it is seen.
      await own.bringToFront();
      await page.goto(address);
    },
    act: ({ page }) => page.bringToFront(),
    see: seeWords,
  },
  {
    name: 'before the first card',
    act: ({ page }) => hover(page, 'pneumonitis'),
    see: seePneumonitis,
  },
  {
    name: 'before a word is saved',
    before: openCard,
    act: ({ page }) => pressInCard(page, 'Save'),
    see: async (reader) => {
      await holds('saved', (value) => JSON.stringify(value)?.includes('Triple-negative') ?? false)(reader);
      await until('“Saved” in the card', async () =>
        (await card(reader.page))?.controls.some(({ label }) => label === 'Saved'),
      );
    },
  },
  {
    name: 'before a saved word is let go',
    given: { saved: [{ entry: 'pneumonitis' }] },
    before: openCard,
    act: ({ page }) => pressInCard(page, 'Saved'),
    see: holds('saved', (value) => JSON.stringify(value) === '[]'),
  },
  {
    name: 'before “I know this one”',
    before: openCard,
    act: ({ page }) => pressInCard(page, 'I know this one'),
    see: async (reader) => {
      await countMarks(reader, 'pneumonitis', 0);
      await holds('known', (value) => JSON.stringify(value) === '["pneumonitis"]')(reader);
    },
  },
  {
    name: 'before a known word is underlined again',
    given: { known: ['pneumonitis'] },
    act: set({ known: [] }),
    see: seeWords,
  },
  {
    name: 'before the full entry is opened',
    before: async (reader) => {
      await openCard(reader);
      await pressInCard(reader.page, 'More');
    },
    act: ({ page }) => pressInCard(page, 'Full entry'),
    see: (reader) => seeOpened(reader, 'Why it matters'),
  },
  {
    name: 'before a step by key',
    act: say({ kind: 'step', by: 1 }),
    see: async ({ page }) => {
      await until('a card with focus', async () => (await card(page))?.hasFocus);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'before a selection is explained',
    before: select,
    act: say({ kind: 'explain', text: 'checkpoint inhibitors' }),
    see: ({ page }) => seeCard(page, 'immune checkpoint inhibitor'),
  },
  {
    name: 'before what comes close to a selection is looked for',
    before: select,
    act: say({ kind: 'explain', text: 'neutrropenia' }),
    see: async ({ page }) => {
      await seeCard(page, 'No entry for “neutrropenia”');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'before the popup is opened',
    only: 'chromium',
    // A worker that was stopped over “Full entry” may have opened it twice.
    before: ({ session }) => closeTabs(session, '/popup.html'),
    act: async (reader) => {
      const popup = await openPopup(reader.session, reader.page);
      await seeText(popup, 'Words on this page');
      await seeText(popup, 'pneumonitis');
      await popup.close();
    },
    see: seeWords,
  },
  {
    name: 'before the site is switched off',
    act: set({ offSites: ['127.0.0.1'] }),
    see: ({ page }) => seeNoMarks(page),
  },
  {
    name: 'before the site is switched on',
    given: { offSites: ['127.0.0.1'] },
    act: set({ offSites: [] }),
    see: seeWords,
  },
  { name: 'before a pause', act: set({ paused: true }), see: ({ page }) => seeNoMarks(page) },
  { name: 'before the end of a pause', given: { paused: true }, act: set({ paused: false }), see: seeWords },
  {
    name: 'before every mention is asked for',
    act: set({ density: 'every' }),
    see: (reader) => countMarks(reader, 'pneumonitis', 3),
  },
  {
    name: 'before marks look otherwise',
    act: set({ markLine: 'solid' }),
    see: ({ page }) => until('a solid line', async () => (await paintedLine(page)) === 'solid underline'),
  },
  {
    name: 'before the buttons change their language',
    act: set({ uiLanguage: 'es' }),
    see: async (reader) => {
      const speaks = async () => {
        await openCard(reader);
        return (await card(reader.page))?.controls.some(({ label }) => label === 'Guardar');
      };
      await until('a card with Spanish buttons', speaks);
    },
  },
  {
    name: 'before a copy is taken in',
    before: async ({ own }) => {
      await own.bringToFront();
      await chooseFile(own, COPY);
      await seeText(own, 'What this file would change');
    },
    act: async (reader) => toFront(reader, press(reader.own, 'Add it')),
    see: (reader) => countMarks(reader, 'pneumonitis', 0),
  },
  {
    name: 'before the number on the icon',
    act: ({ page }) => page.reload(),
    see: (reader) =>
      until(
        'the number of entries',
        () => badge(reader),
        (text) => text === '3',
      ),
  },
  {
    name: 'before the page grows',
    act: (reader) =>
      inView(reader, () => {
        document.body.insertAdjacentHTML('beforeend', '<h2>More</h2><p>Then trastuzumab, and anemia.</p>');
      }),
    see: async (reader) => {
      // Anemia counts on a page about cancer alone: the fresh worker has heard of all the rest of the page, too.
      await seeMarks(reader.page, 'trastuzumab', 'anemia');
      await until(
        'the number of entries',
        () => badge(reader),
        (text) => text === '5',
      );
    },
  },
  {
    name: 'before a frame comes',
    act: (reader) =>
      inView(reader, () => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<iframe src="/inner.html" width="500" height="200"></iframe>',
        );
        document.querySelector('iframe')?.scrollIntoView();
      }),
    see: ({ page }) =>
      until('marks in the frame', async () => {
        const frame = page.frames().find((each) => each.url().endsWith('/inner.html'));
        return (await frame?.evaluate(() => CSS.highlights.size).catch(() => 0)) === 1;
      }),
  },
  {
    name: 'before another tab is closed',
    before: async ({ session, server, page }) => {
      const other = await openTab(session, server.page('/closing.html', ARTICLE));
      await seeMarks(other, ...WORDS);
      await page.bringToFront();
    },
    act: ({ session }) => closeTabs(session, '/closing.html'),
    see: (reader) => until('the closed tab forgotten', () => isForgotten(reader)),
  },
];

/** Those that a driver can bring about in this browser. */
export function momentsIn(kind: BrowserKind): Moment[] {
  return MOMENTS.filter(({ only }) => only === undefined || only === kind);
}
