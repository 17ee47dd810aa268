/** Has the names in passages settled by the reader of their texts, and tells it no text twice that it still knows. */
import type { PageHead, PageText, ReaderLine, Settled } from '../core/page-texts.ts';
import type { Passage } from './reading.ts';

export interface Settling {
  add(passage: Passage): void;
  drop(passage: Passage): void;
  /** Writes the matches that are other than they were into their passages. Nothing where no reader answers. */
  settle(title: string, headings: readonly Passage[]): Promise<Outcome | undefined>;
}

export interface Outcome {
  /** Some passage has matches that it had not, or the reverse. */
  hasChanged: boolean;
  /** Added since the last time, and without a name: the reader has forgotten them. */
  nameless: readonly Passage[];
}

/** So many units go in one message: the reader reads them while the page is walked, and others get answers in between. */
const BATCH = 32_768;

/** A reader that forgets is told all once more at once, and after that with the page's next change. */
const TRIES = 2;

/** `open` begins a line to a reader that knows nothing yet; it is called again where the last one was cut. */
export function createSettling(open: () => ReaderLine): Settling {
  let line = open();
  const known = new Map<number, Passage>();
  let untold: Passage[] = [];
  let unanswered = new Set<Passage>();
  let gone: number[] = [];
  let size = 0;

  const clear = () => {
    untold = [];
    gone = [];
    size = 0;
  };
  const tell = () => {
    const texts = untold.filter(({ id }) => known.has(id)).map(textOf);
    if (texts.length + gone.length > 0) line.tell({ texts, gone });
    clear();
  };
  const queue = (passage: Passage) => {
    untold.push(passage);
    size += passage.block.text.length;
    if (size >= BATCH) tell();
  };
  const ask = async (head: PageHead): Promise<Settled | undefined> => {
    if (!line.isOpen()) {
      line = open();
      clear();
      for (const passage of known.values()) queue(passage);
    }
    tell();
    return line.settle(head);
  };
  const takeIn = (settled: Settled): Outcome => {
    let hasChanged = false;
    for (const [id, matches] of settled) {
      const passage = known.get(id);
      if (!passage) continue;
      hasChanged ||= passage.matches.length + matches.length > 0;
      passage.matches = matches;
      unanswered.delete(passage);
    }
    const nameless = [...unanswered];
    for (const { id } of nameless) known.delete(id);
    unanswered = new Set();
    return { hasChanged, nameless };
  };

  return {
    add(passage) {
      known.set(passage.id, passage);
      unanswered.add(passage);
      queue(passage);
    },
    drop(passage) {
      if (!known.delete(passage.id)) return;
      unanswered.delete(passage);
      gone.push(passage.id);
    },
    async settle(title, headings) {
      const head = { title, headings: headings.map(({ id }) => id) };
      for (let tries = 0; tries < TRIES; tries += 1) {
        const settled = await ask(head);
        if (settled) return takeIn(settled);
      }
      return undefined;
    },
  };
}

function textOf({ id, block, said }: Passage): PageText {
  return { id, text: block.text, said };
}
