/** What a page's loading costs: main-thread time, heap, layout shift, marks, and the longest stretch of own work. */
import type { Figure } from '../baseline.ts';
import { dense } from '../matcher/pages.ts';
import { median } from '../median.ts';
import { ARMS, type Arm } from './arms.ts';
import { measureLongest } from './longest.ts';
import { page } from './page.ts';
import { type Bench, browserOf, MB, onStage, show } from './parts.ts';
import { countMarks, heap, openTab, type Stage, settle, taskTime } from './stage.ts';

interface LoadFigures {
  arm: Arm;
  /** Main-thread task time over the whole load, in milliseconds; the median of the rounds. */
  cpu: number;
  /** Bytes. */
  heap: number;
  /** Cumulative layout shift. */
  shift: number;
  marks: number;
}

/** Between two parts of a long page there are pauses, for which it must not be taken to be at rest: `pause` in milliseconds. */
const SIZES = [
  { label: '100 KB', size: 100_000, rounds: 9, pause: 800 },
  { label: '1 MB', size: 1_000_000, rounds: 3, pause: 4000 },
  { label: '10 MB', size: 10_000_000, rounds: 1, pause: 10_000 },
];

/** The part `load`: three sizes, or one when quick. */
export function loadPart(bench: Bench): Promise<Figure[]> {
  return onStage(async (stage) => {
    const kept: Figure[] = [];
    for (const { label, size, rounds, pause } of bench.isQuick ? SIZES.slice(0, 1) : SIZES) {
      const url = bench.server.page(`/bench-${size}`, page(dense(size)));
      console.log(`## Load of ${label}\n`);
      const figures = await measureLoad(stage, url, bench, bench.isQuick ? 3 : rounds, pause);
      kept.push(...showLoad(label, figures));
      const { task, call, long } = await measureLongest(stage, 'Plainword', url, bench.blank);
      console.log(
        `Longest own task ${task.toFixed(1)} ms, longest own call ${call.toFixed(1)} ms, own calls over 8 ms: ${long}\n`,
      );
    }
    return kept;
  });
}

function showLoad(label: string, figures: readonly LoadFigures[]): Figure[] {
  const [empty, , l2] = figures;
  const ours = figures.at(-1);
  const added = (each?: LoadFigures) => (each?.cpu ?? 0) - (empty?.cpu ?? 0);
  const over = (each?: LoadFigures) => ((each?.heap ?? 0) - (empty?.heap ?? 0)) / MB;
  const ratio = added(ours) / added(l2);
  show(
    ['arm', 'main thread ms', 'added ms', '× L2', 'heap MB over empty', 'layout shift', 'marks'],
    figures.map((each) => [
      each.arm,
      each.cpu.toFixed(1),
      added(each).toFixed(1),
      each === ours ? ratio.toFixed(1) : '',
      over(each).toFixed(2),
      each.shift.toFixed(4),
      each.marks,
    ]),
  );
  return [
    // What L2 adds to a small page is within the noise: the baseline goes by the page's own time.
    { what: `load of ${label}, × empty`, value: (ours?.cpu ?? 0) / (empty?.cpu ?? 0) },
    { what: `heap at ${label}, MB over empty`, value: over(ours) },
  ];
}

/** Loads the page once an arm a round, in turning order. */
async function measureLoad(
  stage: Stage,
  url: string,
  { blank }: Bench,
  rounds: number,
  pause: number,
): Promise<LoadFigures[]> {
  const seen = new Map<Arm, LoadFigures[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < ARMS.length; turn += 1) {
      const arm = ARMS[(turn + round) % ARMS.length] as Arm;
      const figures = await loadOnce(stage, arm, { url, blank, pause });
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
  { url, blank, pause }: { url: string; blank: string; pause: number },
): Promise<LoadFigures> {
  const tab = await openTab(browserOf(stage, arm), blank);
  await tab.page.bringToFront();
  const before = await taskTime(tab);
  await tab.page.goto(url);
  const cpu = (await settle(tab, pause)) - before;
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
