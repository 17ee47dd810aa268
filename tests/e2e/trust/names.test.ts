import { describe, expect, it } from 'vitest';
import { launch } from '../launch.ts';
import { keepNameLog } from '../name-log.ts';
import { openOwnPage, openPanel, seeText } from '../own-pages.ts';
import { hover, openTab, pressInCard, seeCard, seeMarks, settle } from '../reader.ts';
import { servePages } from '../server.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;

/** What browsers look up for themselves: their makers' names, and this machine's own. */
const OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|net|org)|firefox\.com|localhost)$|^[\d.]+$|^\[?::1\]?$/;

/** A name that nobody has; a page asks for it, to show that what is asked for is noted. */
const ASKED = 'asked-by-the-page.invalid';

describe.each(['chromium', 'firefox'] as const)('the resolver of %s', (kind) => {
  it('is asked for no name on a reader’s way through every part', async () => {
    const nameLog = await keepNameLog(kind);
    const server = await servePages();
    const session = await launch(kind, { nameLog });
    try {
      const url = server.page('/names.html', PAGE);
      await settle(session, url);
      const page = await openTab(session, url);
      await seeMarks(page, 'pneumonitis');
      await hover(page, 'pneumonitis');
      await seeCard(page, 'pneumonitis');
      await pressInCard(page, 'Save');
      await pressInCard(page, 'More');
      await openPanel(session, page);
      for (const path of ['options.html', 'words.html', 'welcome.html']) await openOwnPage(session, path);
      const glossary = await openOwnPage(session, 'popup.html');
      await glossary.type('input', 'pembrolizumab');
      await seeText(glossary, 'pembrolizumab');
      await page.evaluate((name) => fetch(`http://${name}/`).catch(() => undefined), ASKED);
    } finally {
      await session.close();
      await server.close();
    }
    const names = await nameLog.take();
    expect(names.filter((name) => !OWN.test(name))).toEqual([ASKED]);
  });
});
