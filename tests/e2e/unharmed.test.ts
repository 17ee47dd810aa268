import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { card, hover, openTab, placeOf, pressInCard, seeCard, seeMarks, seeNoCard } from './reader.ts';

/** A page that watches itself from its first line on, as a page that looks for extensions would. */
const WATCHFUL = `<!doctype html><html lang="en"><title>Watchful</title><script>
window.seen = [];
const globalsBefore = new Set(Object.getOwnPropertyNames(window));
window.newGlobals = () => Object.getOwnPropertyNames(window).filter((name) => !globalsBefore.has(name) && !['newGlobals', 'seen', 'dispatchEvent'].includes(name));
addEventListener('message', (event) => seen.push('message ' + JSON.stringify(event.data)));
for (const target of [window, document]) {
  const dispatch = target.dispatchEvent;
  target.dispatchEvent = function (event) { if (!event.type.startsWith('probe:')) seen.push('event ' + event.type); return dispatch.call(this, event); };
}
new MutationObserver((records) => { for (const { type, target } of records) seen.push('mutation ' + type + ' ' + target.nodeName); })
  .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
addEventListener('DOMContentLoaded', () => setTimeout(() => seen.splice(0)));
</script><style>p { color: #222 }</style>
<body><h1>Treatment</h1><p id="text">Pembrolizumab is given for <b>triple-negative</b> breast cancer. It can cause pneumonitis.</p>
<form><input name="parentNode"><input name="nodeName"><p>Inside a form: trastuzumab.</p></form>
<button id="count" onclick="this.textContent = Number(this.textContent) + 1">0</button></body></html>`;

/** What a page can find out, from DOM to style to resources. */
function traces(page: Page, extensionBase: string): Promise<string[]> {
  return page.evaluate(async (base) => {
    const found: string[] = [...(window as never as { seen: string[] }).seen];
    const extra = (window as never as { newGlobals(): string[] }).newGlobals();
    found.push(...extra.map((name) => `global ${name}`));
    if (CSS.highlights.size > 0) found.push('highlight registry');
    if (document.adoptedStyleSheets.length > 0) found.push('adopted style sheet');
    if (document.styleSheets.length !== 1) found.push('style sheet');
    const probe = getComputedStyle(document.body, '::highlight(plainword)').textDecorationLine;
    if (probe !== 'none' && probe !== '') found.push('highlight rule');
    for (const file of ['page.js', 'manifest.json', 'icon/16.png', 'popup.html', 'background.js']) {
      const isThere = await fetch(`${base}/${file}`).then(
        () => true,
        () => false,
      );
      if (isThere) found.push(`resource ${file}`);
    }
    if (/extension:\/\//.test(document.documentElement.outerHTML)) found.push('address in the page');
    const entries = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /extension/.test(name) && !name.startsWith(base));
    found.push(...entries.map(({ name }) => `timing ${name}`));
    return found;
  }, extensionBase);
}

inBothBrowsers('a page', (stage) => {
  const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

  it('is byte for byte what it is without the extension', async () => {
    const url = stage.server.page('/watchful.html', WATCHFUL);
    const marked = await openTab(stage.session, url);
    await seeMarks(marked, 'pneumonitis', 'trastuzumab');
    const plain = await openTab(stage.session, url.replace(stage.server.origin, stage.server.foreignOrigin));
    expect(await html(marked)).toBe(await html(plain));
    await marked.bringToFront();
    const before = await html(marked);
    await hover(marked, 'pneumonitis');
    await seeCard(marked, 'pneumonitis');
    await marked.keyboard.press('Escape');
    await seeNoCard(marked);
    expect(await html(marked)).toBe(before);
    await marked.close();
    await plain.close();
  });

  it('that is not turned on notices nothing at all', async () => {
    const url = stage.server
      .page('/watchful.html', WATCHFUL)
      .replace(stage.server.origin, stage.server.foreignOrigin);
    const page = await openTab(stage.session, url);
    await page.click('#count');
    expect(
      (await traces(page, stage.session.ownPage('').replace(/\/$/, ''))).filter(
        (each) => !/mutation childList (BUTTON|#text)/.test(each),
      ),
    ).toEqual([]);
    await page.close();
  });

  it('that is turned on notices the highlight registry and no more', async () => {
    const page = await openTab(stage.session, stage.server.page('/watchful.html', WATCHFUL));
    await seeMarks(page, 'pneumonitis');
    expect(await traces(page, stage.session.ownPage('').replace(/\/$/, ''))).toEqual(['highlight registry']);
    await page.close();
  });

  it('keeps its selection, focus and buttons while a card is open', async () => {
    const page = await openTab(stage.session, stage.server.page('/watchful.html', WATCHFUL));
    await seeMarks(page, 'pneumonitis');
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.getElementById('text') as HTMLElement),
    );
    const selected = await page.evaluate(() => String(getSelection()));
    await page.focus('#count');
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.press(' ');
    expect(
      await page.evaluate(() => [
        String(getSelection()),
        document.activeElement?.id,
        document.getElementById('count')?.textContent,
      ]),
    ).toEqual([selected, 'count', '1']);
    await page.close();
  });

  it('with its own important rules cannot hide or bend a card', async () => {
    const hostile = `<!doctype html><style>* { all: unset !important } div { display: none !important; opacity: 0 !important }</style><p>For triple-negative breast cancer: pembrolizumab. It can cause pneumonitis.</p>`;
    const page = await openTab(stage.session, stage.server.page('/hostile.html', hostile));
    await seeMarks(page, 'pneumonitis');
    const { x, y } = await placeOf(page, 'pneumonitis');
    await page.mouse.click(x, y);
    const seen = await seeCard(page, 'pneumonitis');
    expect(seen.box.width).toBeGreaterThan(280);
    await page.close();
  });

  it('with a modal dialog has the card on top of it, and usable', async () => {
    const modal = `<!doctype html><dialog id=d><p>In a dialog: pneumonitis, breast cancer and pembrolizumab.</p></dialog><script>d.showModal()</script>`;
    const page = await openTab(stage.session, stage.server.page('/modal.html', modal));
    await seeMarks(page, 'pneumonitis');
    const { x, y } = await placeOf(page, 'pneumonitis');
    await page.mouse.click(x, y);
    await seeCard(page, 'pneumonitis');
    await pressInCard(page, 'Close');
    await seeNoCard(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });

  it('under the strictest content policy is explained all the same', async () => {
    const url = stage.server.page(
      '/strict.html',
      '<!doctype html><p>For triple-negative breast cancer: pembrolizumab. It can cause pneumonitis.</p>',
      {
        'content-security-policy': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
      },
    );
    const page = await openTab(stage.session, url);
    await seeMarks(page, 'pneumonitis');
    await hover(page, 'pneumonitis');
    expect((await seeCard(page, 'pneumonitis')).box.width).toBeGreaterThan(280);
    await page.close();
  });

  it('that takes the card away three times is left in peace', async () => {
    const jealous = `<!doctype html><p>For triple-negative breast cancer: pembrolizumab. It can cause pneumonitis.</p><script>
      new MutationObserver(() => document.querySelector('[popover]')?.remove()).observe(document, { childList: true, subtree: true })</script>`;
    const page = await openTab(stage.session, stage.server.page('/jealous.html', jealous));
    await seeMarks(page, 'pneumonitis');
    const { x, y } = await placeOf(page, 'pneumonitis');
    for (let i = 0; i < 5; i += 1) await page.mouse.click(x, y);
    expect(await card(page)).toBeNull();
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await page.close();
  });
});
