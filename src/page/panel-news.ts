/** What a panel beside the page is told: the entries on the screen, and the word that was chosen. */
import { meaningsOf } from '../core/page-texts.ts';
import type { PanelNews } from '../core/site-state.ts';
import { inReadingOrder } from './choose.ts';
import { holderOf } from './dom.ts';
import { coalesce } from './pace.ts';
import type { Passage } from './reading.ts';
import { linesOf } from './spot.ts';

export interface PanelLine {
  /** The passages as they are read now, and the entries that the reader knows. */
  read(passages: readonly Passage[], known: ReadonlySet<string>): void;
  /** The reader chose a word. */
  pick(entry: string): void;
  /** Tells what stands on the screen, now and as the page scrolls. Until it is called nothing is watched. */
  follow(tell: (news: PanelNews) => void, following: AbortSignal): void;
}

/** A panel hears of scrolling at most this often, in milliseconds. */
const PAUSE = 150;

export function createPanelLine(signal: AbortSignal): PanelLine {
  let passages: readonly Passage[] = [];
  let known: ReadonlySet<string> = new Set();
  let tell: ((news: PanelNews) => void) | undefined;
  let told = '';
  const onScreen = new Set<Element>();

  const look = coalesce(
    async () => {
      const entries = entriesInView(passages, onScreen, known);
      const key = entries.join();
      if (key !== told) tell?.({ kind: 'inView', entries });
      told = key;
    },
    PAUSE,
    signal,
  );
  const watchBlocks = (observer: IntersectionObserver) => {
    observer.disconnect();
    onScreen.clear();
    for (const passage of passages) {
      const holder = holderOfPassage(passage);
      if (holder) observer.observe(holder);
    }
  };
  let observer: IntersectionObserver | undefined;

  return {
    read(nextPassages, nextKnown) {
      passages = nextPassages;
      known = nextKnown;
      if (observer) watchBlocks(observer);
    },
    pick: (entry) => tell?.({ kind: 'picked', entry }),
    follow(nextTell, following) {
      const until = AbortSignal.any([signal, following]);
      if (until.aborted) return;
      tell = nextTell;
      told = '';
      const watching = new IntersectionObserver((records) => {
        for (const { isIntersecting, target } of records) {
          if (isIntersecting) onScreen.add(target);
          else onScreen.delete(target);
        }
        look();
      });
      observer = watching;
      watchBlocks(watching);
      // A block taller than the screen stays on it while its words scroll by.
      window.addEventListener('scroll', look, { capture: true, passive: true, signal: until });
      until.addEventListener('abort', () => {
        watching.disconnect();
        if (observer !== watching) return;
        observer = undefined;
        tell = undefined;
        onScreen.clear();
      });
    },
  };
}

function holderOfPassage({ block }: Passage): Element | null {
  const [first] = block.nodes;
  return first ? holderOf(first) : null;
}

/** From top to bottom, each once. Only blocks on the screen are measured. */
function entriesInView(
  passages: readonly Passage[],
  onScreen: ReadonlySet<Element>,
  known: ReadonlySet<string>,
): string[] {
  const near = passages.filter((passage) => {
    const holder = holderOfPassage(passage);
    return holder !== null && onScreen.has(holder);
  });
  const entries = inReadingOrder(near).flatMap((passage) =>
    passage.matches
      .filter((match) => linesOf({ passage, match }).some(isInView))
      .flatMap(meaningsOf)
      .filter((entry) => !known.has(entry)),
  );
  return [...new Set(entries)];
}

function isInView({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}
