/** What can befall a running extension: its worker is stopped, it is switched off, updated or removed. */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../browsers.ts';
import { extensionFolder, type Session } from '../launch.ts';
import { card, marks, until } from '../reader.ts';
import { type InnerFirefox, innerPage } from './inner-firefox.ts';

/** Within so many milliseconds nothing may be left of an extension that is gone. */
export const GONE_WITHIN = 2000;

/**
 * Waits until there is no mark and no card in any of these tabs; answers after how many milliseconds. Firefox ends the
 * script of an extension that is gone, and takes away the rules by which marks and card are seen: what was listed and the
 * card's element stay, and are not seen.
 */
export async function seeNothingLeft(
  kind: BrowserKind,
  pages: readonly Page[],
  within = GONE_WITHIN,
): Promise<number> {
  const start = Date.now();
  const leftIn = async (page: Page) => {
    if (kind === 'firefox')
      return (await paintedMarks(page)).length + Number((await card(page))?.box.height ?? 0);
    return (await marks(page)).length + (await countHosts(page));
  };
  await until(
    'nothing left in any tab',
    () => Promise.all(pages.map(leftIn)),
    (left) => left.every((count) => count === 0),
    within,
  );
  return Date.now() - start;
}

function countHosts(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('div[popover=manual][translate=no]').length);
}

export async function isCardOpen(page: Page): Promise<boolean> {
  return (await card(page)) !== null;
}

/** The line of the marks as the browser draws it, such as `dotted underline`; empty where nothing draws them. */
export function paintedLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [name] = CSS.highlights.keys();
    const paragraph = document.querySelector('p');
    if (!name || !paragraph) return '';
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(paragraph, `::highlight(${name})`);
    return textDecorationLine === 'none' ? '' : `${textDecorationStyle} ${textDecorationLine}`;
  });
}

/** The words under which the browser draws a line. */
function paintedMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paragraph = document.querySelector('p') ?? document.documentElement;
    const isPainted = (name: string) =>
      getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine !== 'none';
    const painted = [...CSS.highlights].filter(([name]) => isPainted(name));
    return painted.flatMap(([, highlight]) =>
      Array.from(highlight.values(), (range) => {
        const { startContainer, startOffset, endOffset } = range as StaticRange;
        return (startContainer as Text).data.slice(startOffset, endOffset);
      }),
    );
  });
}

/**
 * Waits until each mark of a page is drawn as before, and none twice. Only those that are drawn count: what an extension has
 * listed that was updated stays listed in Firefox, so that a page looks marked before the new one has begun.
 */
export function seeEachOnce(page: Page, before: readonly string[]): Promise<string[]> {
  return until(
    'each mark once',
    () => paintedMarks(page),
    (seen) => seen.join() === before.join(),
  );
}

/**
 * Stops the worker as the browser does when it needs the room: at once, whatever the worker is about. The next event or
 * message starts a fresh one.
 */
export async function stopWorker(session: Session): Promise<void> {
  if (session.kind === 'firefox') return stopInFirefox(session);
  const devtools = await session.browser.target().createCDPSession();
  const address = session.ownPage('');
  const worker = async () => {
    const { targetInfos } = await devtools.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(address));
  };
  const running = await worker();
  await until('the worker to be gone', async () => {
    if (!running || (await worker())?.targetId !== running.targetId) return true;
    // Again and again: one that has only just started does not end at once, and the watch over it may begin meanwhile.
    // It may also have ended since it was looked for.
    await devtools.send('Target.closeTarget', { targetId: running.targetId }).catch(() => undefined);
    await session.letGoOfWorker();
    return false;
  });
  await devtools.detach();
}

async function stopInFirefox(session: Session): Promise<void> {
  const inner = await innerPage(session);
  await inner.evaluate(async (id) => {
    const { WebExtensionPolicy } = globalThis as never as InnerFirefox;
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  }, session.id);
}

/** The extension is put in again over itself, as an update does. */
export async function update({ kind, browser }: Session): Promise<void> {
  await browser.installExtension(extensionFolder(kind, 'e2e'));
}

export function remove({ browser, id }: Session): Promise<void> {
  return browser.uninstallExtension(id);
}

/** Switches the extension off in the browser's own list of extensions. */
export async function disable(session: Session): Promise<void> {
  if (session.kind === 'firefox') {
    const inner = await innerPage(session);
    await inner.evaluate(async (id) => {
      const { ChromeUtils } = globalThis as never as InnerFirefox;
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).disable();
    }, session.id);
    return;
  }
  const list = await session.browser.newPage();
  await list.goto('chrome://extensions');
  await list.evaluate(
    (id) =>
      (
        globalThis as never as {
          chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
        }
      ).chrome.management.setEnabled(id, false),
    session.id,
  );
  await list.close();
}
