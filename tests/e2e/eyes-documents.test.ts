import { describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { marks, openTab, seeMarks, until } from './reader.ts';

const WORDS = 'On trastuzumab.';
const XHTML = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>x</title></head>
<body><p>On <b>trastuzumab</b>.</p></body></html>`;
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${WORDS}</text></svg>`;

/** A page's path, its type and its text. */
const READ: [string, string, string, string][] = [
  ['XHTML', '/x.xhtml', 'application/xhtml+xml', XHTML],
  ['plain text', '/plain.txt', 'text/plain', WORDS],
  ['a page in quirks mode', '/quirks.html', 'text/html', `<p>${WORDS}`],
];
const NOT_READ: [string, string, string, string][] = [
  ['a drawing by itself', '/drawing.svg', 'image/svg+xml', DRAWING],
  ['other XML', '/feed.xml', 'application/xml', `<feed><p>${WORDS}</p></feed>`],
];

/** Frames that are read like their page, and frames too small to hold reading. */
const FRAMES: [string, string, boolean][] = [
  ['a page of the same site', 'src="/in.html"', true],
  ['a page in an attribute', `srcdoc="<p>${WORDS}</p>"`, true],
  ['a page that was written', 'id="written"', true],
  ['a page without rights', `sandbox srcdoc="<p>${WORDS}</p>"`, true],
  ['a small page', 'src="/in.html" style="width:120px;height:60px"', false],
];

inBothBrowsers('a document', (stage) => {
  describe.each(READ)('that is %s', (_, path, type, body) => {
    it('is read', async () => {
      const url = stage.server.page(path, body, { 'content-type': type });
      const page = await openTab(stage.session, url);
      expect(await seeMarks(page, 'trastuzumab')).toEqual(['trastuzumab']);
      await page.close();
    });
  });

  describe.each(NOT_READ)('that is %s', (_, path, type, body) => {
    it('is left alone', async () => {
      const url = stage.server.page(path, body, { 'content-type': type });
      const page = await openTab(stage.session, url);
      // A page that is read, opened after it, tells when there was time enough.
      const other = await openTab(stage.session, stage.server.page('/read.html', `<p>${WORDS}</p>`));
      await seeMarks(other, 'trastuzumab');
      await other.close();
      await page.bringToFront();
      expect(await marks(page)).toEqual([]);
      await page.close();
    });
  });

  describe.each(FRAMES)('in a frame: %s', (_, attributes, isRead) => {
    it(isRead ? 'is read' : 'is left alone', async () => {
      stage.server.page('/in.html', `<p>${WORDS}</p>`);
      const body = `<p>Capecitabine and ${WORDS}</p><iframe width="500" height="300" ${attributes}></iframe><script>
        const written = document.getElementById('written')?.contentDocument;
        written?.body.append('${WORDS}');</script>`;
      const page = await openTab(stage.session, stage.server.page('/frames.html', body));
      await seeMarks(page, 'trastuzumab');
      const [frame] = page.mainFrame().childFrames();
      const seen = () => (frame ? marks(frame) : Promise.resolve([]));
      if (isRead) await until('marks in the frame', seen, (all) => all.includes('trastuzumab'));
      else expect(await seen()).toEqual([]);
      await page.close();
    });
  });
});
