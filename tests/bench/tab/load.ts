/** What a page's loading costs: main-thread time, heap, layout shift, marks. */

import { median } from '../median.ts';
import { ARMS, type Arm } from './arms.ts';
import { countMarks, heap, openTab, type Stage, taskTime, wait } from './stage.ts';

export interface LoadFigures {
  arm: Arm;
  /** Main-thread task time over the whole load, in milliseconds; the median of the rounds. */
  cpu: number;
  /** Bytes. */
  heap: number;
  /** Cumulative layout shift. */
  shift: number;
  marks: number;
}

/** Loads the page once an arm a round, in turning order, and waits `rest` milliseconds for everything to settle. */
export async function measureLoad(
  stage: Stage,
  url: string,
  blank: string,
  rounds: number,
  rest: number,
): Promise<LoadFigures[]> {
  const seen = new Map<Arm, LoadFigures[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < ARMS.length; turn += 1) {
      const arm = ARMS[(turn + round) % ARMS.length] as Arm;
      const figures = await loadOnce(stage, arm, url, blank, rest);
      seen.set(arm, [...(seen.get(arm) ?? []), figures]);
    }
  }
  return ARMS.map((arm) => {
    const all = seen.get(arm) ?? [];
    const middle = (of: (figures: LoadFigures) => number) => median(all.map(of));
    return {
      arm,
      cpu: middle(({ cpu }) => cpu),
      heap: middle((each) => each.heap),
      shift: Math.max(...all.map(({ shift }) => shift)),
      marks: Math.min(...all.map(({ marks }) => marks)),
    };
  });
}

async function loadOnce(
  stage: Stage,
  arm: Arm,
  url: string,
  blank: string,
  rest: number,
): Promise<LoadFigures> {
  const browser = stage.browsers.get(arm);
  if (!browser) throw new Error(`expected a browser for ${arm}, found none`);
  const tab = await openTab(browser, blank);
  await tab.page.bringToFront();
  const before = await taskTime(tab);
  await tab.page.goto(url);
  await wait(rest);
  const cpu = (await taskTime(tab)) - before;
  const shift = await tab.page.evaluate(layoutShift);
  const figures = { arm, cpu, heap: await heap(tab), shift, marks: await countMarks(tab) };
  await tab.page.close();
  return figures;
}

function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
      observer.disconnect();
      resolve(sum);
    }, 100);
  });
}
