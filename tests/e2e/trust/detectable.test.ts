import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, type Stage } from '../both.ts';
import { extensionFolder } from '../launch.ts';
import { card, hover, seeCard, seeMarks, seeNoCard, until } from '../reader.ts';
import { PROBE_TABLE } from './probe-table.ts';
import { forgetSeen, installLookouts } from './probes.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Lookout</title><style>p { color: #222 }</style></head>
<body><h1>Treatment</h1><p>Pembrolizumab is given for triple-negative breast cancer. It can cause pneumonitis.</p></body></html>`;

/** Names that somebody would try who knows the source. */
const NAMES = ['plainword', 'plain-word', 'plainword-mark', 'mark', 'term', 'pw', 'pw-card', 'labterm'];

inBothBrowsers('a page that tries everything', (stage) => {
  it('has at least 25 ways to look', () => {
    expect(PROBE_TABLE.length).toBeGreaterThanOrEqual(25);
  });

  it('finds nothing at all where the reader did not turn Plainword on', async () => {
    const page = await open(stage, 'foreign');
    expect(await found(stage, page)).toEqual([]);
    // Somebody reads, rests on the words and goes on.
    await page.mouse.move(200, 100);
    await page.mouse.move(120, 95, { steps: 5 });
    expect(await found(stage, page)).toEqual([]);
    await page.close();
  });

  it('finds the highlight registry and no more where Plainword is on', async () => {
    const page = await open(stage, 'own');
    await seeMarks(page, 'pneumonitis');
    expect(await found(stage, page)).toEqual(['the highlight registry']);
    await page.close();
  });

  it('sees one element without content come and go with a card', async () => {
    const page = await open(stage, 'own');
    await seeMarks(page, 'pneumonitis');
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    const seen = await found(stage, page);
    expect(seen).toEqual([
      'a change of the document',
      'an element beside head and body',
      'an element under a point that is not the page’s',
      'the highlight registry',
    ]);
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        return [host?.nodeName, host?.id, host?.className, host?.childNodes.length, host?.shadowRoot];
      }),
    ).toEqual(['DIV', '', '', 0, null]);
    expect(await card(page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    await page.evaluate(forgetSeen);
    expect(await found(stage, page)).toEqual(['the highlight registry']);
    await page.close();
  });

  it('hears none of the keys that go to a card, unless it listened on its window before', async () => {
    const page = await open(stage, 'own');
    await seeMarks(page, 'pneumonitis');
    await page.evaluate(() => {
      const keep = ({ type, key }: KeyboardEvent) => window.seen.events.push(`${type} ${key}`);
      document.addEventListener('keydown', keep, true);
      document.body.addEventListener('keydown', keep);
    });
    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.press('Enter');
    await until('the card to be pinned', async () => (await card(page))?.isPinned === true);
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    expect(await page.evaluate(() => window.seen.events)).toEqual([]);
    await page.close();
  });
});

async function open(stage: Stage, where: 'own' | 'foreign'): Promise<Page> {
  const own = stage.server.page('/lookout.html', PAGE);
  const page = await stage.session.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.evaluateOnNewDocument(installLookouts);
  await page.goto(where === 'own' ? own : own.replace(stage.server.origin, stage.server.foreignOrigin));
  return page;
}

/** The names of the probes that found something. */
async function found({ kind, session }: Stage, page: Page): Promise<string[]> {
  const asked = {
    base: session.ownPage('').replace(/\/$/, ''),
    files: readdirSync(extensionFolder(kind, 'e2e'), { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.includes('.'),
    ),
    names: NAMES,
  };
  // What asks for files leaves traces of its own: it comes last, and what it leaves is not counted.
  await page.evaluate(() => {
    window.seen.probedFrom = Math.min(window.seen.probedFrom, performance.now());
  });
  const names: string[] = [];
  for (const [name, probe] of PROBE_TABLE) {
    const answer = await page.evaluate(probe, asked).catch((error: unknown) => {
      // Firefox refuses some questions to pages on bare addresses: then they tell nothing.
      if (String(error).includes('The operation is insecure')) return undefined;
      throw error;
    });
    if (answer !== undefined && answer !== null) names.push(name);
  }
  await page.evaluate(forgetSeen);
  return names.sort();
}
