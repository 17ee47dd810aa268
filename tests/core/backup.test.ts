import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Backup,
  changesBy,
  type Kept,
  mergeSettings,
  readBackup,
  writeBackup,
} from '../../src/core/backup.ts';
import { keptWord, LONGEST_NOTE, mergeWords, parseWords } from '../../src/core/kept-words.ts';
import { DEFAULTS, LIST_LIMIT, SETTING_KEYS, type Settings } from '../../src/core/settings.ts';

const SETTINGS: Settings = {
  paused: false,
  offSites: ['news.example'],
  density: 'every',
  markLine: 'solid',
  markColor: 'violet',
  textSize: 'larger',
  holdKey: 'shift',
  delay: 700,
  language: 'en',
  uiLanguage: 'es',
  known: ['her2'],
  saved: ['pd-l1', 't-dxd'],
  welcomed: true,
};

const KEPT: Kept = {
  settings: SETTINGS,
  words: {
    saved: [{ ...keptWord('pd-l1', '2026-11-22', 'A sentence.'), note: 'A note.' }, keptWord('t-dxd', '')],
    questions: 'Can I fly?',
  },
  hosts: ['*://*.komen.org/*', '*://www.nhs.uk/*'],
};

/** A new device. */
const NOTHING: Kept = { settings: { ...DEFAULTS }, words: { saved: [], questions: '' }, hosts: [] };

const FILE = writeBackup(KEPT, '2026-11-22');

/** What a file reads as; fails where it is no backup. */
function read(text: string) {
  const answer = readBackup(text);
  if (answer.kind !== 'backup') throw new Error(`expected a backup, found ${answer.kind}`);
  return answer;
}

/** What is there once a file was taken in. */
function merged({ settings, words }: Kept, backup: Backup) {
  return { settings: mergeSettings(settings, backup.settings), words: mergeWords(words, backup.words) };
}

/** The file with some of its parts replaced. */
function fileWith(parts: object): string {
  return JSON.stringify({ ...JSON.parse(FILE), ...parts });
}

test('what was written, erased and read again is all there', () => {
  const { backup, leftOut } = read(FILE);
  expect(leftOut).toEqual([]);
  expect(backup.hosts).toEqual(KEPT.hosts);
  const { settings, words } = merged(NOTHING, backup);
  expect(words).toEqual(KEPT.words);
  expect({ ...settings, saved: words.saved.map(({ entry }) => entry) }).toEqual(SETTINGS);
});

test('only patterns of web pages are written', () => {
  const text = writeBackup({ ...NOTHING, hosts: ['*://*.komen.org/*', 'file:///*'] }, '2026-11-22');
  expect(JSON.parse(text).hosts).toEqual(['*://*.komen.org/*']);
});

test('the welcome page was answered where it was on either device', () => {
  const welcomed = (here: boolean, there?: boolean) =>
    mergeSettings({ ...DEFAULTS, welcomed: here }, there === undefined ? {} : { welcomed: there }).welcomed;
  expect([welcomed(true, false), welcomed(false, true), welcomed(false, false), welcomed(false)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('every setting goes into the file', () => {
  const { settings } = JSON.parse(FILE);
  expect(Object.keys(settings).sort()).toEqual(SETTING_KEYS.filter((key) => key !== 'saved').sort());
});

test('a file that is read twice changes nothing the second time', () => {
  const changes = changesBy(read(FILE).backup, KEPT);
  expect(changes).toEqual({
    settings: [],
    words: 0,
    known: 0,
    offSites: 0,
    questions: 0,
    fuller: 0,
    unfit: 0,
    hosts: [],
  });
});

test.each([
  ['', 'unreadable'],
  ['hello', 'unreadable'],
  [FILE.slice(0, -40), 'unreadable'],
  ['null', 'foreign'],
  ['[]', 'foreign'],
  ['7', 'foreign'],
  ['{}', 'foreign'],
  ['{"settings":{}}', 'foreign'],
  ['{"plainword":"1"}', 'foreign'],
  ['{"plainword":1.5}', 'foreign'],
  ['{"plainword":0}', 'foreign'],
  ['{"plainword":-1}', 'foreign'],
  ['{"plainword":2}', 'newer'],
])('the file %j is %s', (text, kind) => {
  expect(readBackup(text)).toEqual({ kind });
});

describe('a damaged file', () => {
  test.each([
    // damaged parts, what is said to be left out
    [{ settings: { ...SETTINGS, density: 'all' } }, [{ field: 'density', count: 1 }]],
    [
      { settings: { ...SETTINGS, delay: '300', markColor: 'red' } },
      [
        { field: 'markColor', count: 1 },
        { field: 'delay', count: 1 },
      ],
    ],
    [{ settings: { known: ['her2', 7, '<b>'] } }, [{ field: 'known', count: 2 }]],
    [{ settings: { offSites: 'news.example' } }, [{ field: 'offSites', count: 1 }]],
    [{ words: [keptWord('her2', ''), { entry: 'HER2' }, null] }, [{ field: 'words', count: 2 }]],
    [{ words: 'her2' }, [{ field: 'words', count: 1 }]],
    [{ questions: 7 }, [{ field: 'questions', count: 1 }]],
    [
      { hosts: ['*://*.komen.org/*', 'javascript:alert(1)', 'file:///*', '<all_urls>', 7] },
      [{ field: 'hosts', count: 4 }],
    ],
    [{ settings: null, words: undefined, hosts: undefined }, []],
  ])('%j says so', (parts, leftOut) => {
    expect(read(fileWith(parts)).leftOut).toEqual(leftOut);
  });

  test('gives what is sound in it', () => {
    const { backup } = read(
      fileWith({ settings: { ...SETTINGS, density: 'all' }, words: [7, 'her2'], hosts: [] }),
    );
    expect(backup.settings).toMatchObject({ markColor: 'violet', known: ['her2'] });
    expect(backup.settings).not.toHaveProperty('density');
    expect(backup.words.saved).toEqual([keptWord('her2', '')]);
  });

  test('with more own questions than there can be gives whole ones, and counts the others', () => {
    const { backup, leftOut } = read(fileWith({ questions: `${'x'.repeat(LONGEST_NOTE + 1)}\nCan I fly?` }));
    expect(backup.words.questions).toBe('Can I fly?');
    expect(leftOut).toEqual([{ field: 'questions', count: 1 }]);
  });

  test('that lacks a setting leaves it as it is', () => {
    const { backup } = read(fileWith({ settings: { delay: 0 } }));
    expect(merged(KEPT, backup).settings).toEqual({
      delay: 0,
      offSites: SETTINGS.offSites,
      known: SETTINGS.known,
      welcomed: true,
    });
  });

  test('whose settings list kept words as well has them left out: words are read with their notes', () => {
    const { backup, leftOut } = read(fileWith({ settings: { saved: ['her2'] } }));
    expect([backup.settings, leftOut]).toEqual([{}, []]);
  });

  test('with more sites than anybody has is cut', () => {
    const hosts = Array.from({ length: LIST_LIMIT + 1 }, (_, i) => `*://site-${i}.example/*`);
    expect(read(fileWith({ hosts })).backup.hosts).toHaveLength(LIST_LIMIT);
  });

  test('cannot reach the prototype of anything', () => {
    read(
      `{"plainword":1,"settings":{"__proto__":{"paused":true},"constructor":1},"words":[{"__proto__":{"x":1},"entry":"her2"}]}`,
    );
    expect({}).not.toHaveProperty('paused');
    expect({}).not.toHaveProperty('x');
  });

  test('of any kind is refused or read as whole, valid fields', () => {
    const part = fc.oneof(fc.anything(), fc.array(fc.anything()), fc.dictionary(fc.string(), fc.anything()));
    const some = fc.record({
      plainword: fc.constant(1),
      settings: part,
      words: part,
      questions: part,
      hosts: part,
    });
    fc.assert(
      fc.property(some, (content) => {
        const text = JSON.stringify(content, (_, value) =>
          typeof value === 'bigint' ? String(value) : value,
        );
        const { backup } = read(text);
        expect(parseWords(backup.words)).toEqual(backup.words);
        for (const host of backup.hosts) expect(host).toMatch(/^(\*|https?):\/\/[^/]+\/\*$/);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

describe('what a file would change', () => {
  test('is told before it does', () => {
    expect(changesBy(read(FILE).backup, NOTHING)).toEqual({
      settings: ['density', 'markLine', 'markColor', 'textSize', 'holdKey', 'delay', 'uiLanguage'],
      words: 2,
      known: 1,
      offSites: 1,
      questions: 1,
      fuller: 0,
      unfit: 0,
      hosts: KEPT.hosts,
    });
  });

  test('counts words that get something they lacked', () => {
    const words = { saved: [keptWord('pd-l1', '2026-11-22')], questions: '' };
    expect(changesBy(read(FILE).backup, { ...KEPT, words })).toMatchObject({
      words: 1,
      fuller: 1,
      questions: 1,
    });
  });

  test('tells how many own questions find no room, and takes the others whole', () => {
    const full: Kept = { ...NOTHING, words: { saved: [], questions: `${'x'.repeat(LONGEST_NOTE - 20)}?` } };
    const theirs = { saved: [], questions: 'Can I fly?\nWhat will happen after that?\nWho calls?' };
    const { backup } = read(writeBackup({ ...NOTHING, words: theirs }, '2026-11-22'));
    expect(changesBy(backup, full)).toMatchObject({ questions: 1, unfit: 2 });
    expect(mergeWords(full.words, backup.words).questions).toBe(`${full.words.questions}\nCan I fly?`);
  });

  test('never takes a word, a site or a note away', () => {
    const file = writeBackup(
      { ...NOTHING, words: { saved: [keptWord('pd-l1', '')], questions: '' } },
      '2026-11-22',
    );
    const { settings, words } = merged(KEPT, read(file).backup);
    expect(words).toEqual(KEPT.words);
    expect(settings.offSites).toEqual(SETTINGS.offSites);
    expect(settings.known).toEqual(SETTINGS.known);
  });

  test.each(['*://*/*', '<all_urls>'])('asks for every site where the copy was made with %s', (everySite) => {
    const { backup, leftOut } = read(writeBackup({ ...NOTHING, hosts: [everySite] }, '2026-11-22'));
    expect(leftOut).toEqual([]);
    expect(changesBy(backup, NOTHING).hosts).toEqual(['*://*/*']);
  });

  test('asks for no site where every site is granted', () => {
    expect(changesBy(read(FILE).backup, { ...KEPT, hosts: ['*://*/*'] }).hosts).toEqual([]);
  });
});
