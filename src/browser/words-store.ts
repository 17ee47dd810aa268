/** "My words" in `storage.local`. */
import browser, { type Storage } from 'webextension-polyfill';
import {
  type KeptWord,
  keptWord,
  parseWords,
  type Words,
  withoutWord,
  withWord,
} from '../core/kept-words.ts';
import { parseSettings } from '../core/settings.ts';

/** Whoever reads the words in order to write them holds this. */
export const WORDS_LOCK = 'plainword-words';

/** The words as they are now; what storage holds damaged is left out. Rejects where storage fails. */
export async function readWords(): Promise<Words> {
  return parseWords(await browser.storage.local.get(['saved', 'questions']));
}

/**
 * Changes the words. Two windows may do so at once: each change sees the one before it. Rejects where nothing could
 * be written, and then nothing is changed.
 */
export async function changeWords(change: (words: Words) => Words): Promise<void> {
  await navigator.locks.request(WORDS_LOCK, async () => {
    const { saved, questions } = change(await readWords());
    await browser.storage.local.set({ saved, questions });
  });
}

/**
 * Saves an entry, with the sentence it was met in where there is one, or forgets it. A press too many must not cost a
 * note: what was forgotten stays in memory until the browser closes, and comes back when the entry is saved again.
 */
export async function saveEntry(entry: string, isSaved: boolean, sentence?: string): Promise<void> {
  const key = `removed:${entry}`;
  if (isSaved) {
    const { [key]: removed } = await browser.storage.session.get(key);
    const [before] = parseWords({ saved: [removed] }).saved;
    await changeWords((words) => withWord(words, before ?? keptWord(entry, today(), sentence)));
    return;
  }
  let removed: KeptWord | undefined;
  await changeWords((words) => {
    removed = words.saved.find((each) => each.entry === entry);
    return withoutWord(words, entry);
  });
  if (removed) await browser.storage.session.set({ [key]: removed });
}

/** Calls back after each change of the words, whoever made it. */
export function watchWords(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && ('saved' in changes || 'questions' in changes)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Is a change of storage only about notes and questions, which no open page shows? */
export function isOnlyNotes(changes: Record<string, Storage.StorageChange>): boolean {
  return Object.entries(changes).every(
    ([key, { oldValue, newValue }]) =>
      key === 'questions' || (key === 'saved' && entriesIn(oldValue) === entriesIn(newValue)),
  );
}

function entriesIn(saved: unknown): string {
  return parseSettings({ saved }).saved.join();
}

/** This day where the reader is, as ISO has it. */
export function today(): string {
  const now = new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) =>
    String(each).padStart(2, '0'),
  );
  return `${year}-${month}-${day}`;
}
