/** Adding a copy to what is there. */
import browser from 'webextension-polyfill';
import { type Backup, mergeSettings } from '../core/backup.ts';
import { mergeWords, parseWords } from '../core/kept-words.ts';
import { parseSettings } from '../core/settings.ts';
import { SETTINGS_LOCK } from './settings-store.ts';
import { WORDS_LOCK } from './words-store.ts';

/** Writes all of a copy at once. Rejects where storage fails, and then nothing is changed. */
export async function takeIn({ settings, words }: Backup): Promise<void> {
  const { locks } = navigator;
  const add = async () => {
    const stored = await browser.storage.local.get(null);
    const { saved, questions } = mergeWords(parseWords(stored), words);
    await browser.storage.local.set({ ...mergeSettings(parseSettings(stored), settings), saved, questions });
  };
  await locks.request(WORDS_LOCK, () => locks.request(SETTINGS_LOCK, add));
}
