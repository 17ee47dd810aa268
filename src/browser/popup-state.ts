/** What the popup shows and does, as plain values and functions. */
import browser from 'webextension-polyfill';
import { DEFAULTS, type Settings, withValue } from '../core/settings.ts';
import type { FoundTerm, SiteState } from '../core/site-state.ts';
import { type FrontTab, frontTab } from './front-tab.ts';
import { takeWish, type Wish } from './lookup.ts';
import { changeSettings, readSettings, watchSettings } from './settings-store.ts';
import { openMyWords } from './words-state.ts';
import { saveEntry } from './words-store.ts';

export interface PopupState {
  settings: Settings;
  site: SiteState;
  found: readonly FoundTerm[];
  inToolbar: boolean;
  /** False in a private window: nothing may be kept. */
  canKeep: boolean;
  /** What the page shows first. */
  start: Wish;
}

export interface PopupActions {
  onSite(on: boolean): void;
  onAlways(): void;
  onPause(paused: boolean): void;
  onJump(entry: string): void;
  onSave(entry: string, saved: boolean): void;
  onKnow(entry: string, known: boolean): void;
  onSettings(): void;
  onWords(): void;
}

/** Calls back at once with what is known, and again after each change, as long as the popup is open. */
export async function watchPopup(onState: (state: PopupState, actions: PopupActions) => void): Promise<void> {
  let state: PopupState = {
    settings: { ...DEFAULTS },
    site: { kind: 'loading' },
    found: [],
    inToolbar: true,
    canKeep: true,
    start: {},
  };
  const { signal } = new AbortController();
  let front: FrontTab | undefined;
  const update = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    onState(state, actions);
  };
  let looks = 0;
  const look = async (settings: Settings) => {
    looks += 1;
    const mine = looks;
    const site: SiteState = front ? await front.state(settings) : { kind: 'none' };
    // A look that took long must not overwrite what a later one has seen.
    if (mine !== looks) return;
    const canKeep = !(front?.isPrivate ?? browser.extension.inIncognitoContext);
    update({ settings, site, inToolbar: front !== undefined, canKeep });
  };
  const actions: PopupActions = {
    onSite: (on) => void front?.switchSite(on).then(lookAgain),
    // Nothing may be awaited before: browsers show their prompt only straight from a click. It closes the popup; the
    // worker sees the grant and does the rest.
    onAlways: () => void front?.always().then(lookAgain),
    onPause: (paused) => void changeSettings(() => ({ paused })),
    onJump: (entry) => void front?.jumpTo(entry),
    onSave: (entry, kept) => void saveEntry(entry, kept),
    onKnow: (entry, kept) => void changeSettings(({ known }) => ({ known: withValue(known, entry, kept) })),
    onSettings: () => void browser.runtime.openOptionsPage(),
    onWords: () => void openMyWords(),
  };
  const lookAgain = async () => look(await readSettings());
  front = await frontTab();
  update(front ? {} : { start: await takeWish(), inToolbar: false, site: { kind: 'none' } });
  watchSettings((settings) => void look(settings), signal);
  await lookAgain();
  if (!front) return;
  front.watchFound((found) => update({ found }), signal);
  update({ found: await front.found() });
}
