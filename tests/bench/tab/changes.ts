/** What a page that changes costs: much added at once, and what is drawn anew ten times a second. */
import type { Figure } from '../baseline.ts';
import { dense } from '../matcher/pages.ts';
import { ARMS, type Arm } from './arms.ts';
import { page } from './page.ts';
import { type Bench, browserOf, MB, onStage, openAtRest, show } from './parts.ts';
import { countMarks, heap, type Stage, settle, taskTime } from './stage.ts';

interface ChangeFigures {
  arm: Arm;
  /** Main-thread task time while the page changed, and until it was at rest, in milliseconds. */
  cpu: number;
  marks: number;
  /** Marks after the finished page was loaded afresh: as many, or something was lost. */
  fresh: number;
  /** Bytes gained over the rounds, after collection. */
  gain: number;
}

/** Called in the page: 10,000 nodes in 100 batches, one a frame or so; a part or the whole drawn anew. */
const CHANGES = `
async function grow(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const nodes = [...holder.content.childNodes];
  const size = Math.ceil(nodes.length / 100);
  for (let i = 0; i < nodes.length; i += size) {
    document.querySelector('main').append(...nodes.slice(i, i + size));
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}
async function redraw(box, html, seconds) {
  for (let i = 0; i < seconds * 10; i += 1) {
    box.innerHTML = html;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
function redrawPart(html, seconds) {
  const box = document.createElement('section');
  document.querySelector('main').prepend(box);
  return redraw(box, html, seconds);
}
function redrawBody(seconds) {
  return redraw(document.body, document.body.innerHTML, seconds);
}`;

/** The part `changes`: much added in 100 batches. */
export function changesPart({ server, blank }: Bench): Promise<Figure[]> {
  return onStage(async (stage) => {
    const start = dense(20_000);
    const more = dense(700_000);
    const nodes = (more.match(/<p>/g) ?? []).length;
    const urls = {
      start: server.page('/bench-grow', page(start, CHANGES)),
      fresh: server.page('/bench-grown', page(start + more)),
    };
    const figures = await measureChange(stage, blank, urls, `grow(${JSON.stringify(more)})`);
    const [still, , l2] = figures;
    const ours = figures.at(-1);
    const added = (each?: ChangeFigures) => (each?.cpu ?? 0) - (still?.cpu ?? 0);
    const ratio = added(ours) / added(l2);
    console.log(`## ${nodes} paragraphs in 100 batches\n`);
    show(
      ['arm', 'main thread ms', 'added ms', '× L2', 'marks', 'marks of a fresh load'],
      figures.map((each) => [
        each.arm,
        each.cpu.toFixed(1),
        added(each).toFixed(1),
        each === ours ? ratio.toFixed(1) : '',
        each.marks,
        each.fresh,
      ]),
    );
    return [
      { what: '100 batches, × empty', value: (ours?.cpu ?? 0) / (still?.cpu ?? 0) },
      { what: '100 batches, marks lost', value: (ours?.fresh ?? 0) - (ours?.marks ?? 0) },
    ];
  });
}

/** The part `churn`: 5 KB, and then a whole page, drawn anew ten times a second. */
export function churnPart({ server, blank, isQuick }: Bench): Promise<Figure[]> {
  return onStage(async (stage) => {
    const seconds = isQuick ? 5 : 20;
    const start = server.page('/bench-churn', page(dense(100_000), CHANGES));
    const kept: Figure[] = [];
    for (const [what, script] of [
      [
        '5 KB drawn anew ten times a second, beside 100 KB',
        `redrawPart(${JSON.stringify(dense(5000))}, ${seconds})`,
      ],
      ['100 KB drawn anew ten times a second', `redrawBody(${seconds})`],
    ] as const) {
      const figures = await measureChange(stage, blank, { start }, script);
      const share = (each?: ChangeFigures) => ((each?.cpu ?? 0) - (figures[0]?.cpu ?? 0)) / (seconds * 1000);
      console.log(`## ${what}\n`);
      show(
        ['arm', 'main thread ms a second', 'added, % of a core', 'heap gained, MB', 'marks'],
        figures.map((each) => [
          each.arm,
          (each.cpu / seconds).toFixed(1),
          (share(each) * 100).toFixed(1),
          (each.gain / MB).toFixed(2),
          each.marks,
        ]),
      );
      kept.push({ what: `${what}, % of a core`, value: share(figures.at(-1)) * 100 });
    }
    return kept;
  });
}

/** After much work a page is left alone for nine times as long (`src/page/pace.ts`), in milliseconds. */
const CAUGHT_UP = 4000;

/** Runs `script` in the page, and compares with `fresh`, a page that was so from the start. */
async function measureChange(
  stage: Stage,
  blank: string,
  urls: { start: string; fresh?: string },
  script: string,
): Promise<ChangeFigures[]> {
  const figures: ChangeFigures[] = [];
  for (const arm of ARMS) {
    const tab = await openAtRest(browserOf(stage, arm), blank, urls.start);
    const heapBefore = await heap(tab);
    const before = await taskTime(tab);
    await tab.page.evaluate(script);
    const cpu = (await settle(tab, CAUGHT_UP)) - before;
    const marks = await countMarks(tab);
    const gain = (await heap(tab)) - heapBefore;
    let fresh = marks;
    if (urls.fresh) {
      await tab.page.goto(urls.fresh);
      await settle(tab);
      fresh = await countMarks(tab);
    }
    await tab.page.close();
    figures.push({ arm, cpu, marks, fresh, gain });
  }
  return figures;
}
