/** What a tab or a worker holds on to: counted by the browser itself, after it has thrown away whatever nobody needs. */
import type { CDPSession, Page, Target } from 'puppeteer-core';

export interface Census {
  /** Bytes of script objects, of page and extension together. */
  heap: number;
  listeners: number;
  nodes: number;
  /** Live objects of the extension's own, by kind. */
  own: Record<string, number>;
}

/** What a part of the page layer makes when it starts, and lets go when it stops. */
const KINDS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'AbortController', 'Highlight'];

/** Answers a function that counts. `origin` is the extension's. */
export async function openCensus(page: Page, origin: string): Promise<() => Promise<Census>> {
  const devtools = await page.createCDPSession();
  let world = 0;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) world = context.id;
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Performance.enable');
  return async () => {
    const heap = await heapOf(devtools);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    const own: Record<string, number> = {};
    for (const kind of KINDS) own[kind] = await countOf(devtools, world, kind);
    return { heap, listeners: metric('JSEventListeners'), nodes: metric('Nodes'), own };
  };
}

/** Bytes that a worker holds, counted anew at each call. */
export async function openWorkerCensus(target: Target): Promise<() => Promise<number>> {
  const devtools = await target.createCDPSession();
  return () => heapOf(devtools);
}

async function heapOf(devtools: CDPSession): Promise<number> {
  // What ends only in the first collection is found in the second.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

async function countOf(devtools: CDPSession, contextId: number, kind: string): Promise<number> {
  const objectGroup = 'census';
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: `${kind}.prototype`,
    contextId,
    objectGroup,
  });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const { result: count } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(count.value);
}
