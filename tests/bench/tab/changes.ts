/** What a page that changes costs: much added at once, and a part that is drawn anew ten times a second. */
import { ARMS, type Arm } from './arms.ts';
import { countMarks, heap, openTab, type Stage, taskTime, wait } from './stage.ts';

export interface ChangeFigures {
  arm: Arm;
  /** Main-thread task time while the page changed, in milliseconds. */
  cpu: number;
  marks: number;
  /** Marks after the finished page was loaded afresh: as many, or something was lost. */
  fresh: number;
  /** Bytes gained over the rounds, after collection. */
  gain: number;
}

/** 10,000 nodes in 100 batches, one a frame or so: called in the page with the paragraphs to add. */
export const GROW = `
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
async function churn(html, seconds) {
  const box = document.createElement('section');
  document.querySelector('main').prepend(box);
  for (let i = 0; i < seconds * 10; i += 1) {
    box.innerHTML = html;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}`;

/** Runs `script` in the page, waits, and compares with `freshUrl`, a page that was so from the start. */
export async function measureChange(
  stage: Stage,
  urls: { start: string; blank: string; fresh?: string },
  script: string,
  rest: number,
): Promise<ChangeFigures[]> {
  const figures: ChangeFigures[] = [];
  for (const arm of ARMS) {
    const browser = stage.browsers.get(arm);
    if (!browser) throw new Error(`expected a browser for ${arm}, found none`);
    const tab = await openTab(browser, urls.blank);
    await tab.page.bringToFront();
    await tab.page.goto(urls.start);
    await wait(rest);
    const heapBefore = await heap(tab);
    const before = await taskTime(tab);
    await tab.page.evaluate(script);
    await wait(rest);
    const cpu = (await taskTime(tab)) - before;
    const marks = await countMarks(tab);
    const gain = (await heap(tab)) - heapBefore;
    let fresh = marks;
    if (urls.fresh) {
      await tab.page.goto(urls.fresh);
      await wait(rest);
      fresh = await countMarks(tab);
    }
    await tab.page.close();
    figures.push({ arm, cpu, marks, fresh, gain });
  }
  return figures;
}
