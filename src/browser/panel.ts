/** The panel beside a page: opening it, its line to the page, and showing an entry in one that is open. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { PanelNews } from '../core/site-state.ts';
import { PANEL, parsePanelNews, parseToPanel, type ToPanel } from './messages.ts';

/** Chrome's panels, which the polyfill does not know. Firefox has a sidebar; on a phone there is neither. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

const { sidePanel, sidebarAction } = browser as unknown as {
  sidePanel?: SidePanel;
  sidebarAction?: { open(): Promise<void> };
};

export function canOpenPanel(): boolean {
  return (sidePanel ?? sidebarAction) !== undefined;
}

/** Call it straight from a click or a key: browsers open a panel only then, so nothing may be awaited before. */
export async function openPanel(windowId: number): Promise<void> {
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}

/** Shows an entry in the panel of a window; answers false where none is open. */
export async function showInPanel(entry: string, windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined) return false;
  const message: ToPanel = { kind: 'show', entry, windowId };
  try {
    return (await browser.runtime.sendMessage(message)) === true;
  } catch {
    // No page of ours is open, so nobody listens.
    return false;
  }
}

/** Calls back with each entry that the worker wants shown in the panel of this window. */
export function listenInPanel(windowId: number, onShow: (entry: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // Page scripts speak to the worker; from them a tab comes along.
    const parsed = sender.id === browser.runtime.id && !sender.tab ? parseToPanel(message) : undefined;
    if (parsed?.windowId !== windowId) return undefined;
    onShow(parsed.entry);
    return Promise.resolve(true);
  });
}

/** A line to the page of a tab. It is cut when the page goes; `connect` opens it anew where it is. */
export function followTab(
  tabId: number,
  onNews: (news: PanelNews) => void,
  signal: AbortSignal,
): { connect(): void } {
  let line: Runtime.Port | undefined;
  signal.addEventListener('abort', () => line?.disconnect());
  return {
    connect() {
      if (line || signal.aborted) return;
      const opened = browser.tabs.connect(tabId, { name: PANEL, frameId: 0 });
      line = opened;
      opened.onMessage.addListener((message) => {
        const news = parsePanelNews(message);
        if (news && !signal.aborted) onNews(news);
      });
      opened.onDisconnect.addListener(() => {
        line = undefined;
        if (!signal.aborted) onNews({ kind: 'inView', entries: [] });
      });
    },
  };
}
