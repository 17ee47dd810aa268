/**
 * `npm run screens`: builds, and draws every surface anew into `docs/screens/`, light and dark, at the width of a desk
 * and of a phone. The names stay the same, so that a change of looks is seen as a change of files.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../e2e/launch.ts';
import { openGlossary, openOwnPage, openPanel, openPopup, seeText } from '../e2e/own-pages.ts';
import { store } from '../e2e/own-storage.ts';
import { hover, openTab, seeCard, seeMarks, settle } from '../e2e/reader.ts';
import { servePages } from '../e2e/server.ts';

const FOLDER = 'docs/screens';

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = { desktop: { width: 1000, height: 760 }, phone: { width: 390, height: 760 } } as const;

type Scheme = (typeof SCHEMES)[number];
type Width = keyof typeof WIDTHS;

/** A page of our own, and a text that is there when it is complete. */
interface Surface {
  name: string;
  open(session: Session): Promise<Page>;
  text: string;
}

const SURFACES: readonly Surface[] = [
  { name: 'search', open: (session) => openGlossary(session, { query: 'low white cells' }), text: 'results' },
  {
    name: 'entry',
    open: (session) => openGlossary(session, { entry: 'pembrolizumab' }),
    text: 'Why it matters',
  },
  { name: 'welcome', open: (session) => openOwnPage(session, 'welcome.html'), text: 'medical advice' },
  { name: 'options', open: (session) => openOwnPage(session, 'options.html'), text: 'Settings' },
  { name: 'words', open: (session) => openOwnPage(session, 'words.html'), text: 'Appointment sheet' },
];

const { status } = spawnSync('node', ['src/build/commands/build.ts', '--e2e'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await servePages();
const session = await launch('chromium');
const demo = `${server.origin}/demo.html`;
await settle(session, demo);
await keepWords();
for (const scheme of SCHEMES) {
  for (const width of ['desktop', 'phone'] as const) {
    await drawCard(scheme, width);
    for (const surface of SURFACES) await drawSurface(surface, scheme, width);
  }
  await drawBeside(scheme);
}
await drawSheet();
await session.close();
await server.close();

/** Two saved words, so that there is something to show. */
async function keepWords(): Promise<void> {
  const page = await openOwnPage(session, 'options.html');
  const day = '2026-11-22';
  const sentence = 'Before surgery, her oncologist suggested pembrolizumab.';
  await store(page, {
    saved: [
      { entry: 'pneumonitis', day, sentence: '', note: '', asks: [], isOnSheet: true },
      {
        entry: 'pembrolizumab',
        day,
        sentence,
        note: 'Ask before the first infusion.',
        asks: [],
        isOnSheet: true,
      },
    ],
    questions: 'Who do I call at night?',
  });
  await page.close();
}

/** The appointment sheet as it is printed: black on white, whatever the screen is like. */
async function drawSheet(): Promise<void> {
  const page = await openOwnPage(session, 'words.html');
  await page.setViewport({ width: 794, height: 1123 });
  await seeText(page, 'Appointment sheet');
  await page.emulateMediaType('print');
  await save(page, 'sheet-printed');
  await page.close();
}

/** The card on the demo article, as a mouse or a finger opens it. */
async function drawCard(scheme: Scheme, width: Width): Promise<void> {
  const page = await openTab(session, demo, WIDTHS[width].width, WIDTHS[width].height);
  await show(page, scheme, width);
  await seeMarks(page, 'pembrolizumab');
  await hover(page, 'pembrolizumab');
  await seeCard(page, 'pembrolizumab (Keytruda)');
  await save(page, `card-${scheme}-${width}`);
  await page.close();
}

async function drawSurface({ name, open, text }: Surface, scheme: Scheme, width: Width): Promise<void> {
  const page = await open(session);
  await show(page, scheme, width);
  await seeText(page, text);
  await save(page, `${name}-${scheme}-${width}`);
  await page.close();
}

/** The toolbar's window and the panel: the browser gives them their size. */
async function drawBeside(scheme: Scheme): Promise<void> {
  const page = await openTab(session, demo);
  await seeMarks(page, 'pembrolizumab');
  const popup = await openPopup(session, page);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await seeText(popup, 'Words on this page');
  await save(popup, `popup-${scheme}`);
  const panel = await openPanel(session, page);
  await panel.setViewport({ width: 360, height: 760 });
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await seeText(panel, 'Taking out a small piece of tissue');
  await save(panel, `panel-${scheme}`);
  await panel.close();
  await page.close();
}

async function show(page: Page, scheme: Scheme, width: Width): Promise<void> {
  await page.setViewport(WIDTHS[width]);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.bringToFront();
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png` });
  console.log(`Saved ${FOLDER}/${name}.png`);
}
