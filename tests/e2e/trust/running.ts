/** What of ours runs in a page, counted where it runs: in the extension's own world of that page. Chromium only. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from '../launch.ts';
import { until } from '../reader.ts';

/** What can make code of ours run again. */
export interface Running {
  observers: number;
  timers: number;
  /** On window and document. */
  listeners: number;
}

/**
 * Starts counting in a page whose script of ours is there but has not begun, because nobody has seen the page yet. The
 * counts can be asked for also when the extension is gone.
 */
export async function countRunning(session: Session, page: Page): Promise<() => Promise<Running>> {
  const devtools = await page.createCDPSession();
  let world: number | undefined;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === session.ownPage('').slice(0, -1)) world = context.id;
  });
  await devtools.send('Runtime.enable');
  await until('the extension’s world in the page', async () => world !== undefined);
  const inWorld = async (expression: string, returnByValue = true) => {
    const { result } = await devtools.send('Runtime.evaluate', {
      expression,
      returnByValue,
      ...(world === undefined ? {} : { contextId: world }),
    });
    return result;
  };
  await inWorld(`(${countFromNow})()`);
  return async () => {
    const { value } = await inWorld('globalThis.counts()');
    const targets = await Promise.all(['window', 'document'].map((each) => inWorld(each, false)));
    const listeners = await Promise.all(targets.map(({ objectId }) => countListeners(devtools, objectId)));
    return { ...value, listeners: listeners.reduce((sum, each) => sum + each, 0) };
  };
}

async function countListeners(devtools: CDPSession, objectId: string | undefined): Promise<number> {
  if (objectId === undefined) throw new Error('expected an object, found a plain value');
  return (await devtools.send('DOMDebugger.getEventListeners', { objectId })).listeners.length;
}

/** Runs in the extension's world; keeps what observes and what ticks, so that it can be counted. */
function countFromNow(): void {
  const observing = new Set<object>();
  const ticking = new Set<number>();
  for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const kind = prototype as unknown as Record<'observe' | 'disconnect', (...all: unknown[]) => void>;
    const { observe, disconnect } = kind;
    kind.observe = function (...all) {
      observing.add(this);
      observe.apply(this, all);
    };
    kind.disconnect = function () {
      observing.delete(this);
      disconnect.call(this);
    };
  }
  const { setInterval: start, clearInterval: end } = globalThis;
  const world = globalThis as unknown as Record<string, unknown>;
  world.setInterval = (...all: Parameters<typeof start>) => {
    const id = start(...all) as unknown as number;
    ticking.add(id);
    return id;
  };
  world.clearInterval = (id: number) => {
    ticking.delete(id);
    end(id);
  };
  world.counts = () => ({ observers: observing.size, timers: ticking.size });
}
