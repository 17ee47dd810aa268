/** What the popup and the panel show and do, as plain values and functions. */
import browser from 'webextension-polyfill';
import type { Language } from '../core/entries.ts';
import type { Problem } from '../core/problem.ts';
import { DEFAULTS, type Settings, withValue } from '../core/settings.ts';
import type { FoundTerm, SiteState, Surface } from '../core/site-state.ts';
import { attempts, inBackground } from './attempts.ts';
import { type FrontTab, frontTab, watchFrontTab } from './front-tab.ts';
import { readLast, rememberRead, takeWish, type Wish } from './lookup.ts';
import { canOpenPanel, listenInPanel, openPanel } from './panel.ts';
import { changeSettings, readSettings, watchSettings } from './settings-store.ts';
import { uiLanguage } from './ui-language.ts';
import { openMyWords } from './words-state.ts';
import { saveEntry } from './words-store.ts';

export interface PopupState {
  settings: Settings;
  /** The language of buttons and labels. */
  language: Language;
  site: SiteState;
  surface: Surface;
  found: readonly FoundTerm[];
  /** The entries that stand on the screen now; only a panel is told. */
  inView: readonly string[];
  /** False in a private window: nothing may be kept. */
  canKeep: boolean;
  /** Can the browser show this beside the page, and does it not yet? */
  canKeepBeside: boolean;
  /** What is to be shown: each time it is asked for elsewhere, a new one. */
  start: Wish;
  /** The entry that was open when the glossary was closed. */
  lastRead: string | undefined;
  /** What did not work of what the reader did last. */
  problem: Problem | undefined;
}

export interface PopupActions {
  onSite(on: boolean): void;
  onAlways(): void;
  onPause(paused: boolean): void;
  onKeepBeside(): void;
  onJump(entry: string): void;
  onSave(entry: string, saved: boolean): void;
  onKnow(entry: string, known: boolean): void;
  onSettings(): void;
  onWords(): void;
  onRead(entry: string): void;
}

type OnState = (state: PopupState, actions: PopupActions) => void;

/** Calls back at once with what is known, and again after each change, as long as the popup is open. */
export async function watchPopup(onState: OnState): Promise<void> {
  const isToolbar = browser.extension.getViews({ type: 'popup' }).includes(window);
  const glossary = openState(isToolbar ? 'toolbar' : 'tab', onState);
  const [front, lastRead] = await Promise.all([frontTab(), readLast()]);
  // First of all: a wish from a private window says that nothing may be kept here.
  const start = front ? {} : await takeWish();
  const facing = glossary.face(front, start.isPrivate);
  glossary.update({ lastRead, start });
  await facing;
}

/** The same for a panel, which follows whatever tab is in front in its window. */
export async function watchPanel(onState: OnState): Promise<void> {
  const glossary = openState('panel', onState);
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId !== undefined) listenInPanel(windowId, (entry) => glossary.update({ start: { entry } }));
  await watchFrontTab((front) => inBackground(glossary.face(front)));
}

interface GlossaryState {
  update(change: Partial<PopupState>): void;
  /** Turns to another tab, or to none; without one, somebody else has to say whether a private window asks. */
  face(front: FrontTab | undefined, isPrivate?: boolean): Promise<void>;
}

/** The first state is drawn before the browser has answered anything: what nobody knows yet is offered to nobody. */
function openState(surface: Surface, onState: OnState): GlossaryState {
  let state: PopupState = {
    settings: { ...DEFAULTS },
    language: uiLanguage(DEFAULTS),
    site: { kind: surface === 'tab' ? 'none' : 'loading' },
    surface,
    found: [],
    inView: [],
    canKeep: false,
    canKeepBeside: false,
    start: {},
    lastRead: undefined,
    problem: undefined,
  };
  let front: FrontTab | undefined;
  let visit = new AbortController();
  let looks = 0;

  const update = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    onState(state, actions);
  };
  const look = async (settings: Settings) => {
    looks += 1;
    const mine = looks;
    update({ settings, language: uiLanguage(settings) });
    const site: SiteState = front ? await front.state(settings).catch(notTold) : { kind: 'none' };
    // A look that took long must not overwrite what a later one has seen.
    if (mine === looks) update({ site });
  };
  const lookAgain = async () => look(await readSettings());

  const face = async (next: FrontTab | undefined, isPrivate = browser.extension.inIncognitoContext) => {
    visit.abort();
    visit = new AbortController();
    const { signal } = visit;
    // What another page said must not stand here until this one answers, which may be busy.
    const unknown: Partial<PopupState> =
      front?.page === next?.page ? {} : { site: { kind: next ? 'loading' : 'none' }, found: [] };
    looks += 1;
    front = next;
    const canKeep = !(front?.isPrivate ?? isPrivate);
    const canKeepBeside = surface === 'toolbar' && canOpenPanel();
    update({ canKeep, canKeepBeside, inView: [], ...unknown });
    await lookAgain();
    if (!front || signal.aborted) return;
    const line = front.follow((news) => {
      if (news.kind === 'inView') update({ inView: news.entries });
      else update({ start: { entry: news.entry } });
    }, signal);
    const show = (found: FoundTerm[]) => {
      if (signal.aborted) return;
      update({ found });
      if (surface !== 'panel' || found.length === 0) return;
      // Something was found: a page script runs there now, perhaps for a click that the panel has not seen.
      line.connect();
      if (state.site.kind === 'unasked') inBackground(lookAgain());
    };
    front.watchFound(show, signal);
    show(await front.found());
  };

  const attempt = attempts((problem) => update({ problem }));
  const actions: PopupActions = {
    onSite: (on) => void attempt('unsaved', async () => front?.switchSite(on).then(lookAgain)),
    // Nothing may be awaited before: browsers show their prompt only straight from a click. It closes the popup; the
    // worker sees the grant and does the rest.
    onAlways: () => void attempt('refused', async () => front?.always().then(lookAgain)),
    onPause: (paused) => void attempt('unsaved', () => changeSettings(() => ({ paused }))),
    onKeepBeside: () => {
      const { windowId } = front ?? {};
      if (windowId !== undefined) void attempt('refused', () => openPanel(windowId).then(() => close()));
    },
    onJump: (entry) => void attempt('refused', async () => front?.jumpTo(entry)),
    onSave: (entry, kept) => void attempt('unsaved', () => saveEntry(entry, kept)),
    onKnow: (entry, kept) =>
      void attempt('unsaved', () =>
        changeSettings(({ known }) => ({ known: withValue(known, entry, kept) })),
      ),
    onSettings: () => void attempt('refused', () => browser.runtime.openOptionsPage()),
    onWords: () => void attempt('refused', openMyWords),
    onRead: (entry) => {
      if (state.canKeep) inBackground(rememberRead(entry));
    },
  };
  watchSettings((settings) => inBackground(look(settings)), new AbortController().signal);
  onState(state, actions);
  return { update, face };
}

/** What the browser does not tell about a page is treated as it treats pages of its own. */
function notTold(error: unknown): SiteState {
  console.warn('Plainword could not learn about the page in front.', error);
  return { kind: 'restricted' };
}
