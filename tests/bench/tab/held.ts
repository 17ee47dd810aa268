/**
 * For how long a page's own work has to wait, asked by the page itself: the one figure that both browsers can give. Firefox
 * tells a driver neither task time nor heap.
 */
import type { BrowserKind } from '../../e2e/browsers.ts';
import { launch } from '../../e2e/launch.ts';
import { settle } from '../../e2e/reader.ts';
import type { PageServer } from '../../e2e/server.ts';
import { dense } from '../matcher/pages.ts';
import { median } from '../median.ts';
import { page } from './page.ts';
import { type Bench, show } from './parts.ts';
import { wait } from './stage.ts';

interface HeldFigures {
  kind: BrowserKind;
  /** The page is of a host on which the extension runs. */
  isOn: boolean;
  /** Milliseconds in which a message of the page to itself had to wait, and the longest wait; medians of the rounds. */
  held: number;
  longest: number;
  marks: number;
}

/** Stands in the page, before all else: a message that goes round without end. */
const ASK_HELD = `
globalThis.held = { all: 0, longest: 0 };
const { port1, port2 } = new MessageChannel();
let last = performance.now();
port1.onmessage = () => {
  const gap = performance.now() - last;
  if (gap > 2) held.all += gap;
  held.longest = Math.max(held.longest, gap);
  last = performance.now();
  port2.postMessage(0);
};
port2.postMessage(0);`;

/** The page never rests, and Firefox tells nobody how busy it is: what is to come has come by then, in milliseconds. */
const REST = 2500;

/** The part `held`, in both browsers. Nothing of it is kept: milliseconds of a clock depend on the machine. */
export async function heldPart({ server, isQuick }: Bench): Promise<[]> {
  server.page('/bench-held', page(`<script>${ASK_HELD}</script>${dense(100_000)}`));
  console.log('## How long a page’s own work waits, 100 KB\n');
  for (const kind of ['chromium', 'firefox'] as const) {
    const held = await measureHeld(kind, server, '/bench-held', isQuick ? 3 : 9);
    show(
      ['browser', 'extension', 'waited ms', 'longest wait ms', 'marks'],
      held.map(({ isOn, held: waited, longest, marks }) => [
        kind,
        isOn ? 'runs' : 'does not',
        waited.toFixed(1),
        longest.toFixed(1),
        marks,
      ]),
    );
  }
  return [];
}

/** Loads the page with that script at `path`, on a host with the extension and on one without it, in turns. */
async function measureHeld(
  kind: BrowserKind,
  server: PageServer,
  path: string,
  rounds: number,
): Promise<HeldFigures[]> {
  const session = await launch(kind);
  const figures = { on: [] as HeldFigures[], off: [] as HeldFigures[] };
  try {
    await settle(session, `${server.origin}/demo.html`);
    for (let round = 0; round < rounds * 2; round += 1) {
      const isOn = round % 2 === 0;
      const page = await session.browser.newPage();
      await page.bringToFront();
      await page.goto((isOn ? server.origin : server.foreignOrigin) + path);
      await wait(REST);
      const seen = await page.evaluate(() => {
        const { held } = globalThis as unknown as { held: { all: number; longest: number } };
        const marks = [...CSS.highlights.values()].reduce((all, each) => all + each.size, 0);
        return { held: held.all, longest: held.longest, marks };
      });
      figures[isOn ? 'on' : 'off'].push({ kind, isOn, ...seen });
      await page.close();
    }
  } finally {
    await session.close();
  }
  return [figures.off, figures.on].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const middle = (of: (each: HeldFigures) => number) => median(all.map(of));
    return { ...first, held: middle((each) => each.held), longest: middle((each) => each.longest) };
  });
}
