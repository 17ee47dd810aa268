import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { inBothBrowsers } from './both.ts';
import { openOwnPage, press, seeText } from './own-pages.ts';
import { chooseFile, store } from './own-storage.ts';

const WORDS = {
  saved: [
    'biopsy',
    {
      entry: 'pneumonitis',
      day: '2026-11-22',
      sentence: 'She was told about pneumonitis.',
      note: 'Mine. '.repeat(310),
      asks: ['Can my treatment cause this?'],
    },
    { entry: 'an-entry-that-is-gone', note: 'Still mine.' },
  ],
  questions: `Can I fly?\nA very long word: ${'pneumono'.repeat(12)}`,
};

const COPY = JSON.stringify({
  plainword: 1,
  settings: { delay: 'soon', known: ['her2'] },
  words: ['tamoxifen'],
  hosts: ['*://*.komen.org/*'],
});

/** A page in each state that its reader can bring it to: the page, how to get there, what is seen then. */
const STATES: readonly [string, string, (page: Page) => Promise<unknown>, string][] = [
  [
    'My words without words',
    'words.html',
    (page) => store(page, { saved: [], questions: '' }),
    'Nothing saved',
  ],
  ['My words', 'words.html', (page) => store(page, WORDS), '3 saved words'],
  [
    'My words with one just removed',
    'words.html',
    async (page) => {
      await store(page, WORDS);
      await press(page, 'Remove “biopsy” and its note');
    },
    'Undo',
  ],
  [
    'the settings with every choice made',
    'options.html',
    async (page) => {
      for (const choice of ['Solid', 'Violet', 'Larger', 'Only while I hold Alt (Option on a Mac)']) {
        await press(page, choice);
      }
    },
    'Contrast: 4.1 to 1',
  ],
  ['the settings with a file that is none', 'options.html', (page) => chooseFile(page, '{}'), 'not a copy'],
  [
    'the settings with a file to look at',
    'options.html',
    (page) => chooseFile(page, COPY),
    'Allow these sites',
  ],
  [
    'the question before erasing',
    'options.html',
    (page) => press(page, 'Erase everything'),
    'cannot be undone',
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  inBothBrowsers(
    `in the ${colorScheme} theme axe finds nothing`,
    (stage) => {
      it.each(STATES)(
        'in %s, wide and at 320 px, where nothing scrolls sideways',
        async (_, path, reach, text) => {
          const page = await openOwnPage(stage.session, path);
          await reach(page);
          await seeText(page, text);
          expect(await violations(page)).toEqual([]);
          await page.setViewport({ width: 320, height: 640 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
          expect(await violations(page)).toEqual([]);
          await page.close();
        },
      );
    },
    { colorScheme },
  );
}
