import { describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { marks, openTab, until } from './reader.ts';

const GERMAN =
  'Die Behandlung mit Trastuzumab dauert meist ein Jahr. Der Tumor wird vorher auf HER2 untersucht, und auch die Lymphknoten werden abgetastet.';
const ENGLISH =
  'Your doctor will look at the breast cancer and at the lymph nodes, and then you will talk about letrozole or chemotherapy.';
const SPANISH =
  'El tratamiento con trastuzumab se administra cada tres semanas. El tumor se estudia antes para saber si tiene HER2, y después comienza la radioterapia.';
const MIXED =
  'In 2024 the New England Journal wrote about pembrolizumab and about chemotherapy before surgery for the tumor.';

const FOREIGN = ['Trastuzumab', 'HER2'];

/** Pages, and what is marked on each. */
const PAGES: [string, string, string[]][] = [
  ['German, and says so', `<html lang="de"><p>${GERMAN}</p>`, FOREIGN],
  ['German, and says nothing', `<html><p>${GERMAN}</p>`, FOREIGN],
  ['German, and says that it is English', `<html lang="en"><p>${GERMAN}</p>`, FOREIGN],
  ['Spanish', `<html lang="es"><p>${SPANISH}</p>`, ['trastuzumab', 'HER2']],
  [
    'German with an English quotation',
    `<html lang="de"><p>${GERMAN}</p><blockquote lang="en">${MIXED}</blockquote>`,
    [...FOREIGN, 'pembrolizumab', 'chemotherapy', 'surgery', 'tumor'],
  ],
  [
    'German with an English quotation that says nothing',
    `<html lang="de"><p>${GERMAN}</p><blockquote>${MIXED}</blockquote>`,
    [...FOREIGN, 'pembrolizumab', 'chemotherapy', 'surgery', 'tumor'],
  ],
  [
    'English, and says nothing',
    `<html><p>${ENGLISH}</p>`,
    ['breast cancer', 'lymph nodes', 'letrozole', 'chemotherapy'],
  ],
  [
    'English, and says that it is German',
    `<html lang="de"><p>${ENGLISH}</p>`,
    ['breast cancer', 'lymph nodes', 'letrozole', 'chemotherapy'],
  ],
];

inBothBrowsers('a page', (stage) => {
  describe.each(PAGES)('in %s', (_, html, wanted) => {
    it('is matched by the names of its language, and by drugs and genes', async () => {
      const body = `<!doctype html>${html}`;
      const page = await openTab(stage.session, stage.server.page('/language.html', body));
      const seen = await until(
        `marks ${wanted.join(', ')}`,
        () => marks(page),
        (all) => wanted.every((word) => all.includes(word)),
      );
      expect(seen.sort()).toEqual([...wanted].sort());
      await page.close();
    });
  });
});
