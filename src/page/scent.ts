/** Is there anything to explain on a page? Reads until the first name and keeps nothing of what it read. */
import type { Names } from '../core/names.ts';
import { findCandidates } from '../core/scan.ts';
import { blocksIn } from './blocks.ts';
import { watchChanges } from './changes.ts';
import { coalesce, inSlices, whenSeen } from './pace.ts';
import type { Block } from './run.ts';
import { eventsFor, type Places, placesOf } from './walls.ts';

/** Changes of a page without a name are looked at at most this often, in milliseconds. */
const LOOK_AGAIN = 120;

/**
 * Calls `onScent` once, when the first name of `names` is met: at the first reading, or later as the page changes. Then,
 * or when `signal` aborts, nothing is left running.
 */
export function watchForScent(page: Document, names: Names, onScent: () => void, signal: AbortSignal): void {
  const done = new AbortController();
  const { signal: isOver } = done;
  signal.addEventListener('abort', () => done.abort(), { signal: isOver });

  const onBlock = ({ text }: Block) => {
    // Not read for more: a name in an address brings the layer for nothing, and seldom.
    if (isOver.aborted || findCandidates(text, names).length === 0) return;
    done.abort();
    onScent();
  };
  const begin = async () => {
    let isReady = false;
    const changes = watchChanges(page, () => isReady && readAgain(), isOver);
    const events = eventsFor(changes);
    function* walk({ tops, enters }: Pick<Places, 'tops' | 'enters'>): Generator<void> {
      for (const top of tops) yield* blocksIn(top, 'quick', { ...events, onBlock, enters });
    }
    const read = (places: Pick<Places, 'tops' | 'enters'>) => inSlices(walk(places), isOver);
    const readAgain = coalesce(() => read(placesOf(changes.take(), page)), LOOK_AGAIN, isOver);
    const body = page.body ?? page.documentElement;
    if (body) await read({ tops: [body], enters: () => true });
    isReady = true;
    if (!isOver.aborted) readAgain();
  };
  void whenSeen(page, isOver).then(() => {
    if (!isOver.aborted) void begin();
  });
}
