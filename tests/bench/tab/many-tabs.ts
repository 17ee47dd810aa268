/** What many open tabs take from the machine. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Figure } from '../baseline.ts';
import { dense } from '../matcher/pages.ts';
import type { Arm } from './arms.ts';
import { page } from './page.ts';
import { type Bench, browserOf, MB, show } from './parts.ts';
import { openStage, wait } from './stage.ts';

export interface TabsFigures {
  arm: Arm;
  tabs: number;
  /** Proportional set size of all the browser's processes, in bytes; Linux only. */
  memory: number;
}

/** The part `tabs`. */
export async function tabsPart({ server, isQuick }: Bench): Promise<Figure[]> {
  const tabs = isQuick ? 20 : 200;
  const url = server.page('/bench-tab', page(dense(30_000)));
  const without = await measureTabs('empty', url, tabs);
  const withUs = await measureTabs('Plainword', url, tabs);
  const each = (withUs.memory - without.memory) / MB / tabs;
  console.log(`## ${tabs} tabs of 30 KB\n`);
  show(
    ['arm', 'memory of the browser, MB', 'MB a tab over empty'],
    [
      ['empty', (without.memory / MB).toFixed(0), ''],
      ['Plainword', (withUs.memory / MB).toFixed(0), each.toFixed(2)],
    ],
  );
  return [{ what: `${tabs} tabs, MB each over empty`, value: each }];
}

/** Opens the tabs one after the other, each seen once, in few processes, as a browser does when there are many. */
export async function measureTabs(arm: Arm, url: string, tabs: number): Promise<TabsFigures> {
  const stage = await openStage([arm], ['--renderer-process-limit=6']);
  const browser = browserOf(stage, arm);
  for (let i = 0; i < tabs; i += 1) {
    const page = await browser.newPage();
    await page.goto(`${url}?${i}`);
  }
  await wait(3000);
  const root = browser.process()?.pid;
  const memory = root === undefined ? Number.NaN : memoryOf(root);
  await stage.close();
  return { arm, tabs, memory };
}

function memoryOf(root: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = new Map(rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]));
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isOurs).reduce((all, pid) => all + proportionalSize(pid), 0);
}

function proportionalSize(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // The process has ended since it was listed, or is not ours to look into: it holds nothing to count.
    return 0;
  }
}
