/** A real browser with the built extension and the test probe in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { type BrowserKind, needBrowser } from './browsers.ts';
import type { NameLog } from './name-log.ts';

/** Firefox picks an address for each install; told beforehand, tests can open the extension's pages. */
const FIREFOX_UUID = '5d0b9a52-0d0c-4d8e-9d5e-1a2b3c4d5e6f';

/** Chromium asking, fetching and offering nothing of its own. */
export const STILL_CHROMIUM = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

export interface Session {
  kind: BrowserKind;
  browser: Browser;
  id: string;
  /** Address of one of the extension's own pages. */
  ownPage(path: string): string;
  /** Every address that any part of the browser asked for, apart from the test server's and its own. */
  requests: string[];
  /**
   * Ends the watch over the worker's requests until the next worker starts. Chromium keeps a worker that was stopped while
   * a driver was attached from ever starting again: it waits for that driver.
   */
  letGoOfWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** `e2e`: loopback hosts are granted. `shipped`: the very build that people install. `none`: a browser to compare with. */
  build?: 'e2e' | 'shipped' | 'none';
  /** A kept profile, for tests that restart the browser. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  /** High contrast as the system asks for it; Firefox only (Chromium can be told page by page). */
  isForcedColors?: boolean;
  isHeaded?: boolean;
  /** Lets the extension run in private windows. */
  isPrivateAllowed?: boolean;
  /** Where the browser writes down which names it looked up. */
  nameLog?: NameLog;
}

export function extensionFolder(kind: BrowserKind, build: 'e2e' | 'shipped'): string {
  const folder = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return resolve(build === 'e2e' ? '.output/e2e' : '.output', folder);
}

export async function launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<Session> {
  const { build = 'e2e', isHeaded = false, nameLog } = options;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'plainword-')));
  const executablePath = needBrowser(kind);
  const browser =
    kind === 'chromium'
      ? await puppeteer.launch({
          executablePath,
          headless: !isHeaded,
          pipe: true,
          enableExtensions: true,
          userDataDir: profile,
          args: [
            ...STILL_CHROMIUM,
            ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
            ...(nameLog?.args ?? []),
          ],
        })
      : await puppeteer.launch({
          browser: 'firefox',
          executablePath,
          headless: !isHeaded,
          userDataDir: profile,
          args: ['--remote-allow-system-access'],
          env: { ...process.env, ...nameLog?.env },
          extraPrefsFirefox: {
            'extensions.webextensions.uuids': JSON.stringify({ 'plainword@plainword.invalid': FIREFOX_UUID }),
            'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
            'browser.startup.page': 0,
            ...(options.isForcedColors
              ? { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }
              : {}),
          },
        });
  const requests: string[] = [];
  const letGoOfWorker = watchRequests(browser, requests);
  const id = build === 'none' ? '' : await install(kind, browser, extensionFolder(kind, build), options);
  const scheme = kind === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  return {
    kind,
    browser,
    id,
    ownPage: (path) => `${scheme}/${path}`,
    requests,
    letGoOfWorker,
    async close() {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Installs the extension and the probe; answers the extension's id. */
async function install(
  kind: BrowserKind,
  browser: Browser,
  folder: string,
  options: LaunchOptions,
): Promise<string> {
  const enabledInIncognito = options.isPrivateAllowed ?? false;
  const id =
    kind === 'firefox' && enabledInIncognito
      ? await installForPrivateFirefox(browser, folder)
      : await browser.installExtension(folder, { enabledInIncognito });
  await browser.installExtension(resolve('tests/e2e/probe'), { enabledInIncognito });
  // The welcome page comes to the front by itself: only then is the stage still.
  if (kind === 'chromium' && !options.profile)
    await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'));
  return id;
}

/** Puppeteer hands its option on to Chromium only, so Firefox is told in its own words, as of version 25. */
async function installForPrivateFirefox(browser: Browser, folder: string): Promise<string> {
  const { connection } = browser as never as {
    connection: { send(method: string, to: object): Promise<{ result: { extension: string } }> };
  };
  const { result } = await connection.send('webExtension.install', {
    extensionData: { type: 'path', path: folder },
    'moz:allowPrivateBrowsing': true,
  });
  return result.extension;
}

/** Notes addresses; answers how to let go of the worker. */
function watchRequests(browser: Browser, requests: string[]): () => Promise<void> {
  const attached = new Set<CDPSession>();
  const note = (url: string) => {
    const isOwn = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):/.test(url);
    if (/^(https?|wss?):/.test(url) && !isOwn) requests.push(url);
  };
  browser.on('targetcreated', async (target) => {
    if (target.type() === 'page') (await target.page())?.on('request', (request) => note(request.url()));
    if (target.type() !== 'service_worker') return;
    let devtools: CDPSession | undefined;
    try {
      devtools = await target.createCDPSession();
      attached.add(devtools);
      devtools.on('Network.requestWillBeSent', ({ request }) => note(request.url));
      await devtools.send('Network.enable');
    } catch (error) {
      // A worker may be stopped, or let go of, before anyone could look at it.
      const isLetGo = devtools !== undefined && !attached.has(devtools);
      if (!isLetGo && browser.targets().includes(target)) throw error;
    }
  });
  return async () => {
    const all = [...attached];
    attached.clear();
    // A worker that has just ended has taken its line along.
    await Promise.all(all.map((each) => each.detach().catch(() => undefined)));
  };
}
