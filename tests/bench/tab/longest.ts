/** The longest stretch for which the page's main thread was ours, from a trace of one load. */
import type { Protocol } from 'puppeteer-core';
import type { Arm } from './arms.ts';
import { browserOf } from './parts.ts';
import { openTab, type Stage, settle } from './stage.ts';

export interface Longest {
  /** Longest task in which script of the extension ran, and longest single call of it, in milliseconds. */
  task: number;
  call: number;
  /** Own calls of more than 8 ms. */
  long: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
  args: { data?: { url?: string; scriptName?: string } };
}

const OWN_CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.callFunction']);

export async function measureLongest(stage: Stage, arm: Arm, url: string, blank: string): Promise<Longest> {
  const tab = await openTab(browserOf(stage, arm), blank);
  const events: TraceEvent[] = [];
  tab.devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const config: Protocol.Tracing.StartRequest = {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
    },
  };
  await tab.devtools.send('Tracing.start', config);
  await tab.page.goto(url);
  await settle(tab);
  const complete = new Promise((resolve) => tab.devtools.once('Tracing.tracingComplete', resolve));
  await tab.devtools.send('Tracing.end');
  await complete;
  await tab.page.close();
  return longestOf(events);
}

function longestOf(events: readonly TraceEvent[]): Longest {
  const own = events.filter((event) => OWN_CALLS.has(event.name) && isOurs(event));
  const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const held = tasks.filter((task) =>
    own.some(
      (call) =>
        call.pid === task.pid &&
        call.tid === task.tid &&
        call.ts >= task.ts &&
        call.ts <= task.ts + (task.dur ?? 0),
    ),
  );
  const calls = own.map(({ dur = 0 }) => dur / 1000);
  return {
    task: Math.max(0, ...held.map(({ dur = 0 }) => dur / 1000)),
    call: Math.max(0, ...calls),
    long: calls.filter((each) => each > 8).length,
  };
}

function isOurs({ args }: TraceEvent): boolean {
  return (args.data?.url ?? args.data?.scriptName ?? '').startsWith('chrome-extension://');
}
