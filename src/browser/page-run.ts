/** One page script a document: started once, checked again on each later injection or call, stopped without trace. */
import type { PanelNews } from '../core/site-state.ts';
import type { PageOrders, ToPage } from './messages.ts';
import { ask, isExtensionAlive, listen, whenFollowed } from './page-link.ts';

/** What a running page layer can be told; the page room's `PageControl` has this shape. */
interface Control<Choices> {
  choose(choices: Choices): void;
  jumpTo(entry: string): void;
  step(by: 1 | -1): boolean;
  explain(text: string): boolean;
  follow(tell: (news: PanelNews) => void, signal: AbortSignal): void;
}

interface Choices {
  density: PageOrders['density'];
  look: PageOrders['look'];
  textSize: PageOrders['textSize'];
  holdKey: PageOrders['holdKey'];
  delay: number;
  uiLanguage: PageOrders['uiLanguage'];
  known: readonly string[];
  saved: readonly string[];
  canKeep: boolean;
}

/** Reads the worker's answer; nothing when the script must not (or no longer) run here. */
type ChoicesOf = (orders: PageOrders | undefined) => Choices | undefined;

type Start = (choicesOf: ChoicesOf, signal: AbortSignal) => Control<Choices>;

/** How the script of an earlier injection is found: the isolated world's globals are the extension's own. */
const RUNNING = Symbol.for('plainword');

interface Running {
  /** The page layer, not only its scent. */
  isWhole?: boolean;
  isAlive(): boolean;
  stop(): void;
  recheck(): void;
}

/** Frames smaller than this hold advertisements and counters, not reading, in pixels. */
const LEAST_FRAME = { width: 200, height: 100 };

/** How often a page that nobody touches looks whether its extension is still there, in milliseconds. */
const LOOK = 1000;

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** Is this a document that somebody reads, in a browser that can mark it? */
function isForReading(): boolean {
  const isTiny =
    window !== window.top && (innerWidth < LEAST_FRAME.width || innerHeight < LEAST_FRAME.height);
  return !isTiny && READABLE.has(document.contentType) && CSS.highlights !== undefined;
}

const globals = globalThis as { [RUNNING]?: Running };

/**
 * Starts `sniff` in this document, unless a script of ours runs in it already (then that checks its orders), and calls
 * `onFound` once, when `sniff` says that there is something to explain.
 */
export function sniffOnce(
  sniff: (onScent: () => void, signal: AbortSignal) => void,
  onFound: () => void,
): void {
  if (recheckEarlier()) return;
  // What an extension left behind that is gone by now: an update does not reload the page.
  globals[RUNNING]?.stop();
  if (!isForReading()) return;
  const life = new AbortController();
  const { signal } = life;
  const stop = () => life.abort();
  const recheck = async () => {
    if (!(await ask({ kind: 'orders' }))?.isOn) stop();
  };
  globals[RUNNING] = {
    isAlive: () => !signal.aborted && isExtensionAlive(),
    stop,
    recheck: () => void recheck(),
  };
  listen(({ kind }) => (kind === 'recheck' ? void recheck() : undefined), signal);
  stopWhenOrphaned(stop, signal);
  sniff(() => {
    stop();
    onFound();
  }, signal);
}

/** Starts the page layer in this document, unless it runs already (then it checks its orders) or is not for reading. */
export function runOnce(start: Start): void {
  if (globals[RUNNING]?.isWhole && recheckEarlier()) return;
  globals[RUNNING]?.stop();
  if (isForReading()) globals[RUNNING] = run(start);
}

/** Tells the script of an earlier injection to check its orders; answers false when there is none alive. */
function recheckEarlier(): boolean {
  const earlier = globals[RUNNING];
  if (!earlier?.isAlive()) return false;
  earlier.recheck();
  return true;
}

/**
 * An update or removal of the extension leaves a script behind, and no event tells of it: it looks for itself, and at once
 * when the reader moves or comes back.
 */
function stopWhenOrphaned(stop: () => void, signal: AbortSignal): void {
  const look = () => {
    if (!isExtensionAlive()) stop();
  };
  const looking = setInterval(look, LOOK);
  signal.addEventListener('abort', () => clearInterval(looking));
  window.addEventListener('pointermove', look, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', look, { signal });
}

function run(start: Start): Running {
  /** From injection until off; the inner one from reading until the page is left or kept for "back". */
  const life = new AbortController();
  let visit = new AbortController();
  let control: Control<Choices> | undefined;
  let wasGranted = false;

  const leave = () => {
    visit.abort();
    control = undefined;
    void ask({ kind: 'found', terms: [] });
  };
  const stop = () => {
    leave();
    life.abort();
  };
  const choicesOf: ChoicesOf = (orders) => {
    const isTakenBack = wasGranted && orders?.isGranted === false;
    if (!orders?.isOn || isTakenBack) {
      stop();
      return undefined;
    }
    wasGranted = orders.isGranted;
    const { density, look, textSize, holdKey, delay, uiLanguage, known, saved, isPrivate } = orders;
    return { density, look, textSize, holdKey, delay, uiLanguage, known, saved, canKeep: !isPrivate };
  };
  const recheck = async () => {
    const choices = choicesOf(await ask({ kind: 'orders' }));
    if (choices) control?.choose(choices);
  };
  const onMessage = (message: ToPage): unknown => {
    switch (message.kind) {
      case 'recheck':
        return void recheck();
      case 'jump':
        return control?.jumpTo(message.entry);
      case 'step':
        return control?.step(message.by);
      case 'explain':
        return control?.explain(message.text);
    }
  };
  const enter = () => {
    visit = new AbortController();
    control = start(choicesOf, visit.signal);
  };

  const { signal } = life;
  listen(onMessage, signal);
  whenFollowed((tell, following) => control?.follow(tell, following), signal);
  stopWhenOrphaned(stop, signal);
  // A page kept for "back" is frozen: nothing is left running in it, and it is read afresh when it comes back.
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted && visit.signal.aborted) enter();
    },
    { signal },
  );
  enter();
  return {
    isWhole: true,
    isAlive: () => !signal.aborted && isExtensionAlive(),
    stop,
    recheck: () => void recheck(),
  };
}
