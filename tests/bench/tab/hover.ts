/** What moving the pointer and scrolling cost, with few marks on a page and with many. */
import type { Figure } from '../baseline.ts';
import { dense } from '../matcher/pages.ts';
import { ARMS, type Arm } from './arms.ts';
import { page } from './page.ts';
import { type Bench, browserOf, onStage, openAtRest, show } from './parts.ts';
import { countMarks, settle, type Tab, taskTime, wait } from './stage.ts';

interface HoverFigures {
  arm: Arm;
  /** Main-thread task time a move of the pointer, and a frame while scrolling, in milliseconds. */
  move: number;
  frame: number;
  marks: number;
}

const MOVES = 500;
const FRAMES = 100;

/** In letters; a few hundred marks, and more than ten thousand. */
const SIZES = [30_000, 1_100_000];

/** The part `hover`. */
export function hoverPart({ server, blank }: Bench): Promise<Figure[]> {
  return onStage(async (stage) => {
    const kept: Figure[] = [];
    for (const size of SIZES) {
      const url = server.page(`/bench-hover-${size}`, page(dense(size)));
      const figures: HoverFigures[] = [];
      for (const arm of ARMS) {
        const tab = await openAtRest(browserOf(stage, arm), blank, url);
        figures.push({
          arm,
          move: await moves(tab),
          frame: await scrolls(tab),
          marks: await countMarks(tab),
        });
        await tab.page.close();
      }
      const [empty] = figures;
      const ours = figures.at(-1);
      console.log(`## ${MOVES} moves of the pointer and ${FRAMES} frames of scrolling, ${size / 1000} KB\n`);
      show(
        ['arm', 'ms a move', 'added', 'ms a frame', 'added', 'marks'],
        figures.map(({ arm, move, frame, marks }) => [
          arm,
          move.toFixed(3),
          (move - (empty?.move ?? 0)).toFixed(3),
          frame.toFixed(2),
          (frame - (empty?.frame ?? 0)).toFixed(2),
          marks,
        ]),
      );
      kept.push(
        {
          what: `a move of the pointer, ${size / 1000} KB, × empty`,
          value: (ours?.move ?? 0) / (empty?.move ?? 0),
        },
        {
          what: `a frame of scrolling, ${size / 1000} KB, × empty`,
          value: (ours?.frame ?? 0) / (empty?.frame ?? 0),
        },
      );
    }
    return kept;
  });
}

async function moves(tab: Tab): Promise<number> {
  const { mouse } = tab.page;
  // The first marked word brings in what draws cards: once a page, and not once a move.
  for (let i = 0; i < 40; i += 1) await mouse.move(100 + i * 3, 100 + i);
  await mouse.move(1, 1);
  await settle(tab);
  const before = await taskTime(tab);
  for (let i = 0; i < MOVES; i += 1) await mouse.move(100 + ((i * 7) % 900), 80 + ((i * 3) % 600));
  // Away from all words: the card of the word on which the last move ended would be counted with the moves.
  await mouse.move(1, 1);
  await wait(500);
  return ((await taskTime(tab)) - before) / MOVES;
}

async function scrolls(tab: Tab): Promise<number> {
  const before = await taskTime(tab);
  await tab.page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i += 1) {
      scrollTo(0, i * 100);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, FRAMES);
  await wait(500);
  return ((await taskTime(tab)) - before) / FRAMES;
}
