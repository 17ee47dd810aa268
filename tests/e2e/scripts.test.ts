import { expect, it } from 'vitest';
import { onStage } from './both.ts';
import { hover, seeCard, seeMarks, until } from './reader.ts';

const PLAIN = '<p>The garden is open on Sundays.</p>';
const ABOUT =
  '<p>Triple-negative breast cancer and pembrolizumab.</p><p style="margin-top:600px">Some people get pneumonitis.</p>';

// What Chromium can be asked: which scripts of an extension were read in a page.
onStage('what a page carries in chromium', 'chromium', (stage) => {
  it('is the first script alone without a cancer word, no card before one is wanted, and each script once', async () => {
    const { session, server } = stage;
    const page = await session.browser.newPage();
    const devtools = await page.createCDPSession();
    const carried: string[] = [];
    devtools.on('Debugger.scriptParsed', ({ url }) => {
      const { protocol, hostname, pathname } = URL.parse(url) ?? {};
      if (protocol === 'chrome-extension:' && hostname === session.id && pathname) carried.push(pathname);
    });
    await devtools.send('Debugger.enable');

    await page.goto(server.page('/plain.html', PLAIN));
    await until('the first script', async () => carried.length > 0);
    await page.goto(server.page('/about.html', ABOUT));
    await seeMarks(page, 'pembrolizumab');
    expect(carried).toEqual(['/page.js', '/page.js', '/explain.js']);

    await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await hover(page, 'pembrolizumab');
    await seeCard(page, 'pembrolizumab (Keytruda)');
    expect(carried).toEqual(['/page.js', '/page.js', '/explain.js', '/card.js']);
    await page.close();
  });
});
