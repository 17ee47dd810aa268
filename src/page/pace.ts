/** Working in slices, so that the page never waits for us. */

/** Own work before the page has its turn, in milliseconds: with its last step less than half a frame. */
const SLICE = 6;

/** When the page last had its turn: pieces of work that follow each other at once share the time from then on. */
let sliceStart = Number.NEGATIVE_INFINITY;

/** All time spent in slices so far, in milliseconds. */
let spent = 0;

/**
 * Runs a generator to its end in slices; the page has its turn first, unless it just had it. Stops silently when the signal
 * aborts.
 */
export async function inSlices(work: Generator<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    if (workOn(work)) return;
    await turnOfThePage();
    if (signal.aborted) return;
    sliceStart = performance.now();
  }
}

/** Until the slice is over; answers whether the work is. */
function workOn(work: Generator<void>): boolean {
  const start = performance.now();
  let now = start;
  let isDone = false;
  while (!isDone && now - sliceStart < SLICE) {
    isDone = work.next().done === true;
    now = performance.now();
  }
  spent += now - start;
  return isDone;
}

function turnOfThePage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Resolves once somebody can see the page: neither prerendered nor in a tab in the background. */
export function whenSeen(page: Document, signal: AbortSignal): Promise<void> {
  const isSeen = () => page.visibilityState === 'visible' && !('prerendering' in page && page.prerendering);
  return new Promise((resolve) => {
    if (isSeen()) return resolve();
    const check = () => {
      if (isSeen()) resolve();
    };
    page.addEventListener('visibilitychange', check, { signal });
    page.addEventListener('prerenderingchange', check, { signal });
  });
}

/**
 * Calls `work` soon after a request, however many there are; never twice at once. The dearer the work was, the
 * longer the wait before the next, so that a page in endless motion costs at most about a tenth of the time. What the page
 * took for itself meanwhile does not count.
 */
export function coalesce(work: () => Promise<void>, least: number, signal: AbortSignal): () => void {
  let isWanted = false;
  let isBusy = false;
  let pause = least;
  const run = async () => {
    isBusy = true;
    await new Promise((resolve) => setTimeout(resolve, pause));
    isWanted = false;
    if (!signal.aborted) {
      const start = performance.now();
      const before = spent;
      let atOnce = 0;
      try {
        const working = work();
        atOnce = performance.now() - start;
        await working;
      } catch (error) {
        // A page that we cannot follow in one place is followed in all others, and after its next change.
        console.error('Plainword could not follow a change of the page.', error);
      }
      pause = Math.max(least, (atOnce + spent - before) * 9);
    }
    isBusy = false;
    if (isWanted && !signal.aborted) void run();
  };
  return () => {
    isWanted = true;
    if (!isBusy) void run();
  };
}
