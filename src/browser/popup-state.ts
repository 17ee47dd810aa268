/** What the popup shows and does, as plain values and functions. */
import browser from 'webextension-polyfill';
import { DEFAULTS, type Settings, withValue } from '../core/settings.ts';
import { type FrontState, frontTab } from './front-tab.ts';
import { takeWish, type Wish } from './lookup.ts';
import type { FoundTerm } from './messages.ts';
import { changeSettings, readSettings, watchSettings } from './settings-store.ts';

export interface PopupState {
  settings: Settings;
  site: FrontState;
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
  const tab = frontTab();
  const update = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    onState(state, actions);
  };
  const look = async (settings: Settings) => {
    const front = await tab;
    const site: FrontState = front ? await front.state(settings) : { kind: 'none' };
    const canKeep = !(front?.isPrivate ?? browser.extension.inIncognitoContext);
    update({ settings, site, inToolbar: front !== undefined, canKeep });
  };
  const actions: PopupActions = {
    onSite: (on) =>
      void tab.then((front) => front?.switchSite(on)).then(async () => look(await readSettings())),
    // The browser's prompt closes the popup; the worker sees the grant and does the rest.
    onAlways: () => void tab.then((front) => front?.always()).then(async () => look(await readSettings())),
    onPause: (paused) => void changeSettings(() => ({ paused })),
    onJump: (entry) => void tab.then((front) => front?.jumpTo(entry)),
    onSave: (entry, kept) => void changeSettings(({ saved }) => ({ saved: withValue(saved, entry, kept) })),
    onKnow: (entry, kept) => void changeSettings(({ known }) => ({ known: withValue(known, entry, kept) })),
    onSettings: () => void browser.runtime.openOptionsPage(),
  };
  update((await tab) ? {} : { start: await takeWish(), inToolbar: false, site: { kind: 'none' } });
  watchSettings((settings) => void look(settings), signal);
  await look(await readSettings());
  const front = await tab;
  if (!front) return;
  front.watchFound((found) => update({ found }), signal);
  update({ found: await front.found() });
}
