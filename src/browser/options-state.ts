/** What the settings page shows and does, as plain values and functions. */
import browser from 'webextension-polyfill';
import type { Backup } from '../core/backup.ts';
import type { Language } from '../core/entries.ts';
import { isEverySite } from '../core/host-pattern.ts';
import { NO_WORDS, type Words } from '../core/kept-words.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings, SettingsChange } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { attempts, inBackground } from './attempts.ts';
import { openGlossary } from './lookup.ts';
import { changeSettings, eraseEverything, readSettings, watchSettings } from './settings-store.ts';
import { choiceOf, choose, giveBack, grantedPatterns, HEALTH_PATTERNS, requestHosts } from './sites.ts';
import { takeIn } from './take-in.ts';
import { uiLanguage } from './ui-language.ts';
import { openMyWords } from './words-state.ts';
import { readWords, today } from './words-store.ts';

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
  /** In a private window nothing is shown, and nothing can be changed. */
  isPrivate: boolean;
  /** What did not work of what the reader did last, or what is not to be read. */
  problem: Problem | undefined;
}

export interface OptionsActions {
  onChange(change: SettingsChange): void;
  onChoose(choice: Choice): void;
  onForgetSite(pattern: string): void;
  /** Answers whether all of it is gone. */
  onErase(): Promise<boolean>;
  onOpen(entry: string): void;
  onWords(): void;
  /** Answers whether all of it was added; otherwise nothing was. */
  onImport(backup: Backup): Promise<boolean>;
  /** Call it straight from a click. */
  onAllow(hosts: readonly string[]): void;
  /** Opens this page where changes may be kept. */
  onOrdinary(): void;
}

/** Calls back with what is chosen now, and again after each change, as long as the page is open. */
export async function watchOptions(
  onState: (state: OptionsState, actions: OptionsActions) => void,
): Promise<void> {
  const isPrivate = browser.extension.inIncognitoContext ?? false;
  let problem: Problem | undefined;
  const show = async () => {
    const hosts = await grantedPatterns();
    const granted = hosts.filter((each) => !isEverySite(each) && !HEALTH_PATTERNS.includes(each));
    const [settings, words] = await Promise.all([readSettings(), isPrivate ? NO_WORDS : readWordsOrNone()]);
    const shown = { settings, language: uiLanguage(settings), words: words ?? NO_WORDS, hosts, granted };
    const choice = choiceOf(hosts);
    const isUnread = words === undefined;
    onState(
      { ...shown, choice, today: today(), isPrivate, problem: problem ?? (isUnread ? 'unread' : undefined) },
      actions,
    );
  };
  const showSoon = () => inBackground(show());
  const attempt = attempts((next) => {
    problem = next;
    showSoon();
  });
  // Those whose answer stands beside the button that was pressed.
  const attemptHere = attempts(showSoon);
  const actions: OptionsActions = {
    onChange: (change) => void attempt('unsaved', () => changeSettings(() => change)),
    onChoose: (choice) => void attempt('refused', () => choose(choice)),
    onForgetSite: (pattern) => void attempt('refused', () => giveBack((each) => each === pattern)),
    onErase: () => attemptHere('unsaved', () => eraseEverything().then(() => giveBack(() => true))),
    onOpen: (entry) => void attempt('refused', () => openGlossary({ entry })),
    onWords: () => void attempt('refused', openMyWords),
    onImport: (backup) => attemptHere('unsaved', () => takeIn(backup)),
    onAllow: (hosts) => void attempt('refused', () => requestHosts(hosts)),
    onOrdinary: () => void attempt('refused', openOrdinaryOptions),
  };
  watchSettings(showSoon, new AbortController().signal);
  browser.permissions.onAdded.addListener(showSoon);
  browser.permissions.onRemoved.addListener(showSoon);
  await show();
}

/** The words, or nothing where storage fails. */
async function readWordsOrNone(): Promise<Words | undefined> {
  try {
    return await readWords();
  } catch (error) {
    console.error('Plainword could not read the words.', error);
    return undefined;
  }
}

/** Firefox opens a private window's pages in that window; Chromium has them in ordinary windows only. */
async function openOrdinaryOptions(): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL('/options.html'), incognito: false });
}
