/** What moving the pointer costs, with few and with many marks. */
import { ARMS, type Arm } from './arms.ts';
import { countMarks, openTab, type Stage, taskTime, wait } from './stage.ts';

export interface HoverFigures {
  arm: Arm;
  /** Main-thread task time a move, in milliseconds. */
  cpu: number;
  marks: number;
}

const MOVES = 500;

export async function measureHover(
  stage: Stage,
  url: string,
  blank: string,
  rest: number,
): Promise<HoverFigures[]> {
  const figures: HoverFigures[] = [];
  for (const arm of ARMS) {
    const browser = stage.browsers.get(arm);
    if (!browser) throw new Error(`expected a browser for ${arm}, found none`);
    const tab = await openTab(browser, blank);
    await tab.page.bringToFront();
    await tab.page.goto(url);
    await wait(rest);
    await tab.page.mouse.move(100, 100);
    const before = await taskTime(tab);
    for (let i = 0; i < MOVES; i += 1) await tab.page.mouse.move(100 + ((i * 7) % 900), 80 + ((i * 3) % 600));
    // Away from all words: the card of the word on which the last move ended would be counted with the moves.
    await tab.page.mouse.move(1, 1);
    await wait(500);
    const cpu = ((await taskTime(tab)) - before) / MOVES;
    figures.push({ arm, cpu, marks: await countMarks(tab) });
    await tab.page.close();
  }
  return figures;
}
