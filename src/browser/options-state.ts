/** What the settings page shows and does, as plain values and functions. */
import browser from 'webextension-polyfill';
import { type Backup, mergeSettings } from '../core/backup.ts';
import type { Language } from '../core/entries.ts';
import { isEverySite } from '../core/host-pattern.ts';
import { mergeWords, type Words } from '../core/kept-words.ts';
import type { Settings, SettingsChange } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { openGlossary } from './lookup.ts';
import { changeSettings, eraseEverything, readSettings, watchSettings } from './settings-store.ts';
import { choiceOf, choose, giveBack, grantedPatterns, HEALTH_PATTERNS, requestHosts } from './sites.ts';
import { uiLanguage } from './ui-language.ts';
import { openMyWords } from './words-state.ts';
import { changeWords, readWords, today } from './words-store.ts';

export interface OptionsState {
  settings: Settings;
  /** The language of the page itself. */
  language: Language;
  words: Words;
  /** All host patterns that the browser has granted. */
  hosts: readonly string[];
  /** Those of them that the reader added to the bundled list. */
  granted: readonly string[];
  choice: Choice;
  /** ISO day. */
  today: string;
  /** The last change could not be written. */
  isUnsaved: boolean;
}

export interface OptionsActions {
  onChange(change: SettingsChange): void;
  onChoose(choice: Choice): void;
  onForgetSite(pattern: string): void;
  onErase(): void;
  onOpen(entry: string): void;
  onWords(): void;
  onImport(backup: Backup): void;
  /** Call it straight from a click. */
  onAllow(hosts: readonly string[]): void;
}

/** Calls back with what is chosen now, and again after each change, as long as the page is open. */
export async function watchOptions(
  onState: (state: OptionsState, actions: OptionsActions) => void,
): Promise<void> {
  let isUnsaved = false;
  const show = async () => {
    const hosts = await grantedPatterns();
    const granted = hosts.filter((each) => !isEverySite(each) && !HEALTH_PATTERNS.includes(each));
    const [settings, words] = await Promise.all([readSettings(), readWords()]);
    const language = uiLanguage(settings);
    const choice = choiceOf(hosts);
    onState({ settings, language, words, hosts, granted, choice, today: today(), isUnsaved }, actions);
  };
  const save = async (written: Promise<unknown>) => {
    try {
      await written;
      isUnsaved = false;
    } catch (error) {
      console.error('Plainword could not write the settings.', error);
      isUnsaved = true;
    }
    await show();
  };
  const actions: OptionsActions = {
    onChange: (change) => void save(changeSettings(() => change)),
    onChoose: (choice) => void choose(choice).then(show),
    onForgetSite: (pattern) => void giveBack((each) => each === pattern).then(show),
    onErase: () => void save(eraseEverything().then(() => giveBack(() => true))),
    onOpen: (entry) => void openGlossary({ entry }),
    onWords: () => void openMyWords(),
    onImport: (backup) => void save(takeIn(backup)),
    onAllow: (hosts) => void requestHosts(hosts).then(show),
  };
  watchSettings(() => void show(), new AbortController().signal);
  browser.permissions.onAdded.addListener(() => void show());
  browser.permissions.onRemoved.addListener(() => void show());
  await show();
}

/** Words first: they are what nobody could write again. */
async function takeIn({ settings, words }: Backup): Promise<void> {
  await changeWords((mine) => mergeWords(mine, words));
  await changeSettings((mine) => mergeSettings(mine, settings));
}
