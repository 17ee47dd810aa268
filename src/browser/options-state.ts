/** What the settings page shows and does, as plain values and functions. */
import browser from 'webextension-polyfill';
import type { Settings } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { openGlossary } from './lookup.ts';
import { changeSettings, eraseEverything, readSettings, watchSettings } from './settings-store.ts';
import { choiceOf, choose, EVERY_SITE, giveBack, grantedPatterns, HEALTH_PATTERNS } from './sites.ts';

export interface OptionsState {
  settings: Settings;
  /** Host patterns that the reader added to the bundled list. */
  granted: readonly string[];
  choice: Choice;
}

export interface OptionsActions {
  onChange(patch: Partial<Settings>): void;
  onChoose(choice: Choice): void;
  onForgetSite(pattern: string): void;
  onErase(): void;
  onOpen(entry: string): void;
}

/** Calls back with what is chosen now, and again after each change, as long as the page is open. */
export async function watchOptions(
  onState: (state: OptionsState, actions: OptionsActions) => void,
): Promise<void> {
  const show = async () => {
    const patterns = await grantedPatterns();
    const granted = patterns.filter((each) => each !== EVERY_SITE && !HEALTH_PATTERNS.includes(each));
    onState({ settings: await readSettings(), granted, choice: choiceOf(patterns) }, actions);
  };
  const actions: OptionsActions = {
    onChange: (patch) => void changeSettings(() => patch),
    onChoose: (choice) => void choose(choice).then(show),
    onForgetSite: (pattern) => void giveBack((each) => each === pattern).then(show),
    onErase: () =>
      void eraseEverything()
        .then(() => giveBack(() => true))
        .then(show),
    onOpen: (entry) => void openGlossary({ entry }),
  };
  watchSettings(() => void show(), new AbortController().signal);
  browser.permissions.onAdded.addListener(() => void show());
  browser.permissions.onRemoved.addListener(() => void show());
  await show();
}
