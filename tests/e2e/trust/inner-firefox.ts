/** Firefox from within: what no driver's command does, its own pages can. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../launch.ts';
import { until } from '../reader.ts';

interface Tab {
  /** The title of its page. */
  label: string;
  linkedBrowser: { goBack(): void; goForward(): void };
}

/** Parts of Firefox that its own pages can reach. */
export interface InnerFirefox {
  WebExtensionPolicy: {
    getByID(id: string): { extension: { terminateBackground(how: object): Promise<void> } };
  };
  ChromeUtils: {
    importESModule(address: string): {
      AddonManager: { getAddonByID(id: string): Promise<{ disable(): Promise<void> }> };
    };
  };
  Services: {
    wm: {
      getMostRecentWindow(type: string): {
        gBrowser: { tabs: Tab[]; selectedTab: Tab | undefined };
      };
    };
  };
}

const innerPages = new WeakMap<Session, Promise<Page>>();

/** A page of Firefox's own, which may do what the browser itself may; one a session. */
export function innerPage(session: Session): Promise<Page> {
  const opened = innerPages.get(session) ?? open(session);
  innerPages.set(session, opened);
  return opened;
}

async function open({ browser }: Session): Promise<Page> {
  const page = await browser.newPage();
  // The tab goes to another process on its way, so the load never reports its end.
  void page.goto('about:config').catch(() => undefined);
  await until('a page of the browser’s own', () =>
    page.evaluate(() => location.href === 'about:config').catch(() => false),
  );
  return page;
}

/**
 * Brings a tab to the front, found by how its title begins, and goes back or forward in it where that is wished. Answers
 * its title, or nothing where there is no such tab.
 */
export async function travel(session: Session, title: string, way?: 'goBack' | 'goForward'): Promise<string> {
  const inner = await innerPage(session);
  return inner.evaluate(
    (begin, to) => {
      const { Services } = globalThis as never as InnerFirefox;
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const tab = [...gBrowser.tabs].find(({ label }) => label.startsWith(begin));
      if (tab) gBrowser.selectedTab = tab;
      if (to) tab?.linkedBrowser[to]();
      return tab?.label ?? '';
    },
    title,
    way,
  );
}
