import { expect, test } from 'vitest';
import { isAboutCancer, type Subject } from '../../src/core/subject.ts';

const NOTHING: Subject = {
  anchors: 0,
  mentions: 0,
  places: 0,
  blocks: 0,
  special: 0,
  sure: 0,
  trials: 0,
  isInTitle: false,
  speaksOfCancer: true,
};

test.each<[string, Partial<Subject>, boolean]>([
  ['nothing', {}, false],
  ['a title alone', { isInTitle: true }, false],
  ['a title, and the text too', { isInTitle: true, mentions: 1, sure: 9 }, true],
  ['three mentions in two blocks', { mentions: 3, places: 2, anchors: 1, sure: 9 }, true],
  ['two mentions in two blocks', { mentions: 2, places: 2, anchors: 1, sure: 9 }, false],
  ['three mentions in one block', { mentions: 3, places: 1, anchors: 1, sure: 9 }, false],
  ['four entries in one block', { mentions: 4, places: 1, anchors: 4, sure: 20 }, true],
  ['three entries in one block, of ten in all', { mentions: 3, places: 1, anchors: 3, sure: 10 }, false],
  ['two entries of six', { mentions: 2, places: 1, anchors: 2, sure: 6 }, true],
  ['two entries of seven', { mentions: 2, places: 1, anchors: 2, sure: 7 }, false],
  ['one entry of three', { mentions: 1, places: 1, anchors: 1, sure: 3 }, false],
  ['two mentions, and half are drugs', { mentions: 2, places: 1, anchors: 1, special: 2, sure: 4 }, true],
  ['two mentions, and fewer are drugs', { mentions: 2, places: 1, anchors: 1, special: 2, sure: 5 }, false],
  [
    'one mention, and all three are drugs',
    { mentions: 1, places: 1, anchors: 1, special: 3, sure: 3 },
    false,
  ],
  [
    'four drugs among thirty, one an anchor',
    { mentions: 1, places: 1, anchors: 1, special: 4, sure: 30 },
    true,
  ],
  ['four drugs among thirty, none an anchor', { special: 4, sure: 30 }, false],
  ['eight words of trials, and cancer in two blocks', { trials: 8, sure: 20, places: 2 }, true],
  ['eight words of trials, and cancer in one block', { trials: 8, sure: 20, places: 1 }, false],
  ['seven words of trials, and cancer in two blocks', { trials: 7, sure: 20, places: 2 }, false],
  ['four entries in one block of twelve', { mentions: 4, places: 1, blocks: 12, anchors: 4, sure: 9 }, true],
  [
    'four entries in one block of thirteen',
    { mentions: 4, places: 1, blocks: 13, anchors: 4, sure: 9 },
    false,
  ],
  ['a title, and one block of many', { isInTitle: true, mentions: 1, places: 1, blocks: 40, sure: 9 }, true],
  [
    'three mentions in two blocks, of side effects alone',
    { mentions: 3, places: 2, speaksOfCancer: false },
    false,
  ],
])('a page with %s', (_, subject, isAbout) => {
  expect(isAboutCancer({ ...NOTHING, ...subject })).toBe(isAbout);
});
