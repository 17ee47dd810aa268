/** The worker: keeps registrations, tabs and badge in step with what the reader chose, and answers page scripts. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import type { Glossary, Language, NearEntry } from '../core/entries.ts';
import { type MarkLook, markRule } from '../core/mark-rule.ts';
import type { Names } from '../core/names.ts';
import { firstNamedIn } from '../core/page-reader.ts';
import { linkedCardOf } from '../core/prose.ts';
import { withValue } from '../core/settings.ts';
import { inBackground } from './attempts.ts';
import { forgetClosedTabs, forgetTab, noteFound, readFound } from './found.ts';
import { openGlossary } from './lookup.ts';
import { type Answers, type FromPage, LONGEST_LOOK_UP, type PageOrders, parseFromPage } from './messages.ts';
import { answerOmnibox } from './omnibox.ts';
import { bringCard, runInFrame, runInTab, tellTab } from './page-script.ts';
import { openPanel, showInPanel } from './panel.ts';
import { readForPages } from './reader.ts';
import { showSelectionMenu } from './selection-menu.ts';
import { changeSettings, keepFromPages, readPrivateOff, readSettings } from './settings-store.ts';
import { isGranted, isOff, isOffIn, switchSite, webAddress } from './sites.ts';
import { finishSync, showState, syncAll } from './sync.ts';
import { uiLanguage } from './ui-language.ts';
import { isOnlyNotes, saveEntry } from './words-store.ts';

/** What the browser shows for us, in each language of the interface. */
type Texts = Readonly<
  Record<Language, { explainMenu: string; lookUp: string; noneFits(query: string): string }>
>;

/** Up to `most` entries that fit a text or come close, best first. */
type FindNear = (text: string, most: number) => NearEntry[];

/** What the worker answers from. */
interface Book {
  glossary: Glossary;
  /** Opened when a page first needs them. */
  names(): Names;
  findNear: FindNear;
}

/** The worker forgets everything when the browser stops it, so nothing is kept here that a page cannot tell again. */
export function startWorker(book: Book, texts: Texts): void {
  const textsNow = async () => texts[uiLanguage(await readSettings())];
  const showMenu = async () => showSelectionMenu((await textsNow()).explainMenu);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    inBackground(keepFromPages());
    inBackground(syncAll());
    inBackground(showMenu());
    if (reason === 'install')
      inBackground(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
  browser.runtime.onStartup.addListener(() => {
    inBackground(syncAll());
    // The browser may speak another language than last time.
    inBackground(showMenu());
  });
  browser.permissions.onAdded.addListener(() => inBackground(syncAll()));
  browser.permissions.onRemoved.addListener(() => inBackground(syncAll()));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' ? !isOnlyNotes(changes) : 'privateOff' in changes) inBackground(syncAll());
  });
  browser.storage.onChanged.addListener((changes) => {
    if ('uiLanguage' in changes) inBackground(showMenu());
  });
  browser.tabs.onRemoved.addListener((tabId) => inBackground(forgetTab(tabId)));
  browser.tabs.onUpdated.addListener((_, change, tab) => {
    if (change.status !== undefined) inBackground(showState(tab));
  });
  browser.contextMenus.onClicked.addListener(({ selectionText, frameId }, tab) => {
    inBackground(explain(selectionText ?? '', tab, frameId));
  });
  browser.commands.onCommand.addListener((command, tab) => inBackground(runCommand(command, tab)));
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = sender.id === browser.runtime.id && sender.tab ? parseFromPage(message) : undefined;
    return parsed ? answer(parsed, sender, book) : undefined;
  });
  readForPages(book.names);
  answerOmnibox(book.findNear, textsNow);
  inBackground(finishSync());
  inBackground(forgetClosedTabs());
}

async function answer<M extends FromPage>(
  message: M,
  sender: Runtime.MessageSender,
  { glossary, names, findNear }: Book,
): Promise<Answers[FromPage['kind']]> {
  const tabId = sender.tab?.id;
  const frameId = sender.frameId ?? 0;
  switch (message.kind) {
    case 'orders':
      return ordersFor(sender);
    case 'scent':
      if (tabId !== undefined && (await ordersFor(sender)).isOn) await runInFrame(tabId, frameId);
      return null;
    case 'cardScript':
      if (tabId !== undefined) await bringCard(tabId, frameId);
      return null;
    case 'paint':
      if (tabId !== undefined) await paint(tabId, frameId, message.highlight, message.look);
      return null;
    case 'unpaint':
      if (tabId !== undefined) await unpaint(tabId, frameId, message.highlight, message.look);
      return null;
    case 'found':
      if (tabId !== undefined) {
        await noteFound(tabId, frameId, message.terms);
        await showCount(tabId);
      }
      return null;
    case 'card': {
      const entry = glossary.entries.find((each) => each.id === message.entry);
      const { language } = await readSettings();
      return entry ? linkedCardOf(entry, glossary.warnings, language, names()) : null;
    }
    case 'near':
      return findNear(message.text, MOST_NEAR);
    case 'named':
      return firstNamedIn(message.text, names());
    case 'know':
    case 'save':
      if (!sender.tab?.incognito) await keepWord(message);
      return null;
    case 'open':
      if (!(await showInPanel(message.entry, sender.tab?.windowId)))
        await openGlossary({ entry: message.entry, isPrivate: sender.tab?.incognito ?? false });
      return null;
  }
}

/** As many as are looked through at a glance in a card. */
const MOST_NEAR = 4;

function keepWord(message: Extract<FromPage, { kind: 'know' | 'save' }>): Promise<void> {
  const { entry } = message;
  if (message.kind === 'save') return saveEntry(entry, message.saved, message.sentence);
  return changeSettings(({ known }) => ({ known: withValue(known, entry, message.known) }));
}

/** A page script is injected by a grant or by a click; it may go on unless its site is off or all is paused. */
async function ordersFor(sender: Runtime.MessageSender): Promise<PageOrders> {
  const settings = await readSettings();
  const privateOff = sender.tab?.incognito ? await readPrivateOff() : [];
  // The reader switches off the site in the address bar; a frame in it follows. Without a grant its address is hidden.
  const addresses = [webAddress(sender.tab?.url), webAddress(sender.url)].filter(
    (each) => each !== undefined,
  );
  const [address] = addresses;
  return {
    isOn: !settings.paused && !addresses.some((each) => isOff(each, settings, privateOff)),
    isGranted: address !== undefined && (await isGranted(address)),
    isPrivate: sender.tab?.incognito ?? false,
    density: settings.density,
    look: { line: settings.markLine, color: settings.markColor },
    textSize: settings.textSize,
    holdKey: settings.holdKey,
    delay: settings.delay,
    uiLanguage: uiLanguage(settings),
    known: settings.known,
    saved: settings.saved,
  };
}

/**
 * The rule that draws marks, under the name that this document's page script made up. USER origin: works under any
 * page policy, reaches shadow roots, and stands in no list that the page can read.
 */
async function paint(tabId: number, frameId: number, highlight: string, look: MarkLook): Promise<void> {
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [frameId] },
    css: markRule(highlight, look),
    origin: 'USER',
  });
}

/** Takes the rule out again; the document may be gone already. */
async function unpaint(tabId: number, frameId: number, highlight: string, look: MarkLook): Promise<void> {
  const css = markRule(highlight, look);
  const rule = { target: { tabId, frameIds: [frameId] }, css, origin: 'USER' as const };
  await browser.scripting.removeCSS(rule).catch(() => undefined);
}

async function showCount(tabId: number): Promise<void> {
  const { length } = await readFound(tabId);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#4a5d58' });
    await browser.action.setBadgeText({ tabId, text: length === 0 ? '' : String(length) });
  } catch {
    // The tab was closed meanwhile.
  }
}

async function explain(selection: string, tab: Tabs.Tab | undefined, frameId = 0): Promise<void> {
  const text = selection.trim().slice(0, LONGEST_LOOK_UP);
  if (tab?.id !== undefined && (await mayRunIn(tab)) && (await runInTab(tab.id))) {
    if ((await tellTab(tab.id, { kind: 'explain', text }, frameId)) === true) return;
  }
  await openGlossary({ query: text, isPrivate: tab?.incognito ?? false });
}

/** Not where the reader switched it off: off means that no code of ours runs in the page. */
async function mayRunIn({ url, incognito }: Tabs.Tab): Promise<boolean> {
  const settings = await readSettings();
  const address = webAddress(url);
  return address !== undefined && !settings.paused && !(await isOffIn(address, settings, incognito));
}

async function runCommand(command: string, given: Tabs.Tab | undefined): Promise<void> {
  if (command === 'open-panel' && given?.windowId !== undefined) return openPanel(given.windowId);
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') return toggleSite(tab);
  const by = command === 'previous-term' ? -1 : 1;
  const step = () => (tab.id === undefined ? undefined : tellTab(tab.id, { kind: 'step', by }, 0));
  // Only the page layer answers yes or no: where it does not run yet, the first press starts it and steps.
  if (typeof (await step()) === 'boolean' || !(await mayRunIn(tab))) return;
  if (await runInTab(tab.id)) await step();
}

/** The shortcut: off where Plainword runs, on again where it was off, and for one page where it never was on. */
async function toggleSite(tab: Tabs.Tab): Promise<void> {
  const address = webAddress(tab.url);
  if (tab.id === undefined || !address) return;
  const settings = await readSettings();
  const wasOff = await isOffIn(address, settings, tab.incognito);
  const isRunning = !wasOff && (await tellTab(tab.id, { kind: 'recheck' }, 0)) !== undefined;
  if (wasOff || isRunning) await switchSite(address, isRunning, tab.incognito);
  if (!isRunning && !settings.paused) await runInTab(tab.id);
}
