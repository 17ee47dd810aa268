import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openOwnPage, press, seeText, textOf } from './own-pages.ts';
import { fileSavedBy, fillUp, store, stored } from './own-storage.ts';
import { until } from './reader.ts';

const WORDS = {
  saved: [
    { entry: 'biopsy', day: '2026-11-20', sentence: '', note: '', asks: [], isOnSheet: true },
    {
      entry: 'pneumonitis',
      day: '2026-11-22',
      sentence: '=A sentence, with "quotes".',
      note: '',
      asks: [],
      isOnSheet: true,
    },
  ],
  questions: '',
};

/** Writes into a field as a reader does, at its end. */
async function write(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate((label) => {
    const field = [...document.querySelectorAll('textarea')].find(
      (each) => (each.getAttribute('aria-label') ?? each.labels[0]?.textContent) === label,
    );
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, name);
  await page.keyboard.type(text);
}

/** The words of the printed sheet alone. */
const sheetOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.sheet')?.innerText ?? '');

/** How many pages a PDF has; Firefox packs the list of them. */
function pagesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes = '']) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
    } catch {
      // A picture or a font that is packed in another way.
      return '';
    }
  });
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const holds = (page: Page, text: string) =>
  until(`“${text}” in storage`, async () => JSON.stringify(await stored(page)).includes(text));

inBothBrowsers('the page My words', (stage) => {
  const open = async () => {
    const page = await openOwnPage(stage.session, 'words.html');
    await store(page, WORDS);
    await seeText(page, '2 saved words');
    return page;
  };

  it('says what to do while nothing is saved', async () => {
    const page = await openOwnPage(stage.session, 'words.html');
    await store(page, { saved: [], questions: '' });
    const text = await seeText(page, 'Nothing saved yet');
    expect(text).toContain('The sheet is empty so far');
    expect(text).not.toContain('Print');
    await page.close();
  });

  it('keeps a note as it is typed', async () => {
    const page = await open();
    await write(page, 'Your note on “pneumonitis”', 'Ask whom to call.');
    await holds(page, 'Ask whom to call.');
    await page.close();
    const again = await openOwnPage(stage.session, 'words.html');
    await until('the note', () =>
      again.evaluate(() =>
        [...document.querySelectorAll('textarea')].some((each) => each.value === 'Ask whom to call.'),
      ),
    );
    await again.close();
  });

  it('shows the room that is left beside a field, not in its name, and says only that it is full', async () => {
    const page = await open();
    await store(page, { ...WORDS, questions: 'x'.repeat(1990) });
    await seeText(page, 'Room for 10 more letters');
    const spoken = () =>
      page.evaluate(() => {
        const part = document.querySelector('.own .saved-text');
        return [part?.querySelector('label'), part?.querySelector('[role=status]')].map(
          (each) => each?.textContent,
        );
      });
    expect(await spoken()).toEqual(['Your own questions', '']);
    await write(page, 'Your own questions', 'y'.repeat(12));
    await seeText(page, 'No room for more letters');
    expect(await spoken()).toEqual(['Your own questions', 'No room for more letters']);
    await page.close();
  });

  it('loses no note when two windows write at once', async () => {
    const [one, other] = [await open(), await openOwnPage(stage.session, 'words.html')];
    await seeText(other, '2 saved words');
    await Promise.all([
      write(one, 'Your note on “pneumonitis”', 'written in one window'),
      write(other, 'Your note on “biopsy”', 'written in the other'),
    ]);
    await holds(one, 'written in one window');
    await holds(one, 'written in the other');
    await one.close();
    await other.close();
  });

  it('takes a word away and puts it back where it was, with its note', async () => {
    const page = await open();
    await write(page, 'Your note on “biopsy”', 'Mine.');
    await holds(page, 'Mine.');
    const { saved } = await stored(page);
    await press(page, 'Remove “biopsy” and its note');
    await seeText(page, '“biopsy” was removed.');
    await until('focus on what takes it back', () =>
      page.evaluate(() => document.activeElement?.textContent === 'Undo'),
    );
    await until('its note gone', async () => !JSON.stringify(await stored(page)).includes('Mine.'));
    await press(page, 'Undo');
    await holds(page, 'Mine.');
    expect((await stored(page)).saved).toEqual(saved);
    await page.close();
  });

  it('makes a sheet of the chosen words and questions, as text and as a table', async () => {
    const page = await open();
    await press(page, 'Can my treatment cause this?');
    await write(page, 'Your own questions', 'Can I travel in March?');
    await holds(page, 'Can I travel in March?');
    await press(page, 'On the appointment sheet');
    await until('one word on the sheet', async () => !(await sheetOf(page)).includes('Swelling'));
    await press(page, 'On the appointment sheet');
    const sheet = await until(
      'the sheet',
      () => sheetOf(page),
      (text) => text.includes('Swelling'),
    );
    expect(sheet.replace(/\s+/g, ' ')).toMatch(
      /^For my appointment Date With pneumonitis .*Can my treatment cause this\? biopsy .*My own questions Can I travel in March\?/,
    );
    expect(sheet).not.toContain('Who do I call at night or on a weekend?');
    const text = await fileSavedBy(page, 'Save the sheet as text');
    expect(text.name).toMatch(/^questions-\d{4}-\d\d-\d\d\.txt$/);
    expect(text.text).toContain('[ ] Can my treatment cause this?\n');
    const table = await fileSavedBy(page, 'Save all my words as a table (CSV)');
    expect(table.name).toMatch(/^my-words-.*\.csv$/);
    const lines = table.text.split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff"Word","Plain meaning","Where I met it","Saved on","My note","Questions to ask"',
    );
    expect(lines[1]).toContain(
      '"\'=A sentence, with ""quotes"".","2026-11-22","","Can my treatment cause this?"',
    );
    expect(lines).toHaveLength(4);
    await page.close();
  });

  it('prints the sheet alone, on two pages at most', async () => {
    const page = await open();
    const entries = [
      'pneumonitis',
      'biopsy',
      'her2',
      'pd-l1',
      'tamoxifen',
      'neutropenia',
      'lumpectomy',
      'oncologist',
    ];
    await store(page, {
      saved: entries.map((entry) => ({
        entry,
        day: '',
        sentence: 'Not to be printed.',
        note: '',
        isOnSheet: true,
      })),
      questions: 'Can I travel in March?\nWho do I call at night?',
    });
    await seeText(page, `${entries.length} saved words`);
    await page.evaluate(() => {
      for (const group of document.querySelectorAll('.kept fieldset')) group.querySelector('input')?.click();
    });
    await until('eight questions', async () => (await sheetOf(page)).split('?').length - 1 >= 10);
    const pages = pagesIn(Buffer.from(await page.pdf({ format: 'A4' })));
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
    // Only Chromium shows on the screen what paper would get.
    if (stage.kind === 'firefox') return page.close();
    await page.emulateMediaType('print');
    const printed = await textOf(page);
    expect(printed.trim()).toBe((await sheetOf(page)).trim());
    expect(printed).not.toContain('Not to be printed.');
    expect(
      await page.evaluate(() => {
        const { color, fontSize } = getComputedStyle(document.querySelector('.sheet p') as HTMLElement);
        return [color, fontSize, getComputedStyle(document.documentElement).backgroundColor];
      }),
    ).toEqual(['rgb(0, 0, 0)', '16px', 'rgb(255, 255, 255)']);
    await page.close();
  });

  it('says so when a note cannot be written', async (test) => {
    if (stage.kind === 'firefox') test.skip('Firefox’s storage has no limit that a test could reach');
    const page = await open();
    await fillUp(page);
    await write(page, 'Your note on “pneumonitis”', 'a long note '.repeat(20));
    await seeText(page, 'This could not be saved');
    await store(page, { filler: '' });
    await write(page, 'Your note on “pneumonitis”', '!');
    await until('the warning gone', async () => !(await textOf(page)).includes('could not be saved'));
    await page.close();
  });

  it('is empty once everything was erased, in every window', async () => {
    const page = await open();
    const options = await openOwnPage(stage.session, 'options.html');
    await press(options, 'Erase everything');
    await press(options, 'Yes, erase everything');
    await until('empty storage', async () => Object.keys(await stored(options)).length === 0);
    await page.bringToFront();
    await seeText(page, 'Nothing saved yet');
    await page.close();
    await options.close();
  });
});
