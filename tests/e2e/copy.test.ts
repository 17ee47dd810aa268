import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openOwnPage, press, seeText } from './own-pages.ts';
import { chooseFile, fileSavedBy, fillUp, store, stored } from './own-storage.ts';
import { until } from './reader.ts';

const KEPT = {
  offSites: ['news.example'],
  density: 'every',
  markLine: 'dashed',
  markColor: 'violet',
  textSize: 'large',
  holdKey: 'alt',
  delay: 700,
  known: ['her2'],
  saved: [
    {
      entry: 'pneumonitis',
      day: '2026-11-20',
      sentence: 'She was told about pneumonitis.',
      note: 'Ask whom to call.',
      asks: ['Can my treatment cause this?'],
      isOnSheet: false,
    },
    { entry: 'biopsy', day: '', sentence: '', note: '', asks: [], isOnSheet: true },
  ],
  questions: 'Can I fly?\nWhat next?',
};

inBothBrowsers('a copy in a file', (stage) => {
  it('brings everything back after all was erased', async () => {
    const page = await openOwnPage(stage.session, 'options.html');
    await store(page, KEPT);
    await seeText(page, 'My words (2)');
    const before = await fileSavedBy(page, 'Save a copy');
    expect(before.name).toMatch(/^plainword-\d{4}-\d\d-\d\d\.json$/);
    await press(page, 'Erase everything');
    await press(page, 'Yes, erase everything');
    await seeText(page, 'My words (0)');
    await until('nothing kept', async () => Object.keys(await stored(page)).length === 0);
    await chooseFile(page, before.text);
    const text = await seeText(page, 'What this file would change');
    for (const line of [
      '2 saved words',
      '1 word that you know',
      '1 more site is turned off',
      '2 questions',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toContain('the color of the line');
    expect(await stored(page), 'nothing changes before the reader agrees').toEqual({});
    await press(page, 'Add it');
    await seeText(page, 'The copy was added.');
    await until('all of it', async () => (await stored(page)).density === 'every');
    expect(await stored(page)).toMatchObject(KEPT);
    expect((await fileSavedBy(page, 'Save a copy')).text).toBe(before.text);
    await chooseFile(page, before.text);
    await seeText(page, 'nothing that is not here already');
    await press(page, 'Cancel');
    await page.close();
  });

  it.each([
    ['cut off', '{"plainword":1,"settings":{', 'cannot be read'],
    ['of another program', '{"version":3,"bookmarks":[]}', 'not a copy that Plainword made'],
    ['a picture', '\u0089PNG\r\n', 'cannot be read'],
    ['empty', '', 'cannot be read'],
    ['of a newer version', '{"plainword":99}', 'newer Plainword'],
  ])('that is %s is refused in plain words, and nothing changes', async (_, content, said) => {
    const page = await openOwnPage(stage.session, 'options.html');
    const before = await stored(page);
    await chooseFile(page, content);
    await seeText(page, said);
    expect(await stored(page)).toEqual(before);
    await page.close();
  });

  it('that is damaged in places gives what is sound, and names what is left out', async () => {
    const page = await openOwnPage(stage.session, 'options.html');
    await store(page, { delay: 300, markLine: 'solid', saved: [], questions: '' });
    await chooseFile(
      page,
      JSON.stringify({
        plainword: 1,
        settings: {
          delay: 'soon',
          markLine: 'dotted',
          known: ['her2', '<script>'],
          paused: { __proto__: 1 },
        },
        words: [{ entry: 'tamoxifen', note: 'Mine.', sentence: { x: 1 } }, { entry: '../x' }, 7],
        questions: ['not a text'],
        hosts: ['*://*.komen.org/*', 'javascript:alert(1)'],
      }),
    );
    const text = await seeText(page, 'is left out');
    for (const line of [
      'how soon a card opens',
      'pause everywhere',
      'saved words (2)',
      'your own questions',
      'words that you know',
      'komen.org',
      'Allow these sites',
    ]) {
      expect(text).toContain(line);
    }
    await press(page, 'Add it');
    await until('the word', async () => JSON.stringify(await stored(page)).includes('tamoxifen'));
    await until('the settings', async () => (await stored(page)).markLine === 'dotted');
    const after = await stored(page);
    expect(after).toMatchObject({ delay: 300, questions: '' });
    expect(after.saved).toMatchObject([{ entry: 'tamoxifen', note: 'Mine.', sentence: '' }]);
    await page.close();
  });

  it('that finds no room says so, and nothing is changed', async (test) => {
    if (stage.kind === 'firefox') test.skip('Firefox’s storage has no limit that a test could reach');
    const page = await openOwnPage(stage.session, 'options.html');
    await fillUp(page);
    const before = await stored(page);
    const words = [{ entry: 'lumpectomy', note: 'long '.repeat(200) }];
    await chooseFile(page, JSON.stringify({ plainword: 1, settings: { known: ['biopsy'] }, words }));
    await seeText(page, 'What this file would change');
    await press(page, 'Add it');
    expect(await seeText(page, 'could not be added. Nothing was changed.')).not.toContain(
      'The copy was added.',
    );
    expect(await stored(page)).toEqual(before);
    await store(page, { filler: '' });
    await page.close();
  });

  it('really lands on the disk', async (test) => {
    if (stage.kind === 'firefox') test.skip('no driver tells Firefox where to put a file');
    const folder = await mkdtemp(join(tmpdir(), 'plainword-'));
    const page = await openOwnPage(stage.session, 'options.html');
    const devtools = await page.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Save a copy');
    const files = await until(
      'the file',
      () => readdir(folder),
      ([name]) => name?.endsWith('.json') ?? false,
    );
    const [name = ''] = files;
    expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toMatchObject({ plainword: 1 });
    await page.close();
    await rm(folder, { recursive: true, force: true });
  });
});
