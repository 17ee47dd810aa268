import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/build/problem.ts';
import { inspectGlossary, readGlossary } from '../../src/build/read-glossary.ts';
import { planted } from './planted.ts';
import { ALONE, folderWith, refusalsOf } from './planted-folder.ts';

const FILE = 'entries/her2-test.yaml';

/** What is told on this day of the good entry, whose sources were last read on 2026-11-22. */
async function noticesOn(today: string, text = ALONE): Promise<string[]> {
  const { notices } = await inspectGlossary(await folderWith({ [FILE]: text }), today);
  return notices.map(formatProblem).filter((each) => each.includes(FILE));
}

describe('an entry is old', () => {
  test.each([
    // a category, the last day on which it is fresh, and the day after
    ['drug', '2027-05-22', '2027-05-23'],
    ['drug-class', '2027-05-22', '2027-05-23'],
    ['test', '2028-11-22', '2028-11-23'],
  ])('%s: not yet on %s, but on %s', async (category, fresh, old) => {
    const text = planted('category: test', `category: ${category}`, ALONE);
    expect(await noticesOn(fresh, text)).toEqual([]);
    const months = category === 'test' ? 24 : 6;
    expect(await noticesOn(old, text)).toEqual([
      `glossary/${FILE} sources: G28 read again: last checked 2026-11-22, more than ${months} months before ${old}`,
    ]);
  });

  test('counted from the newest reading, never from a mere link', async () => {
    const text = planted('linked: 2026-11-21', 'checked: 2024-01-01', ALONE);
    expect(await noticesOn('2028-11-22', text)).toEqual([]);
    const linkedLater = planted('linked: 2026-11-21', 'linked: 2028-11-21', ALONE);
    expect(await noticesOn('2028-11-23', linkedLater)).toHaveLength(1);
  });

  test('also where a month has no such day: six months before 31 August is the end of February', async () => {
    const read = (day: string) =>
      planted('category: test', 'category: drug', planted('checked: 2026-11-22', `checked: ${day}`, ALONE));
    expect(await noticesOn('2027-08-31', read('2027-02-28'))).toEqual([]);
    expect(await noticesOn('2027-08-31', read('2027-02-27'))).toHaveLength(1);
  });
});

test('an old entry is built all the same', async () => {
  const old = planted('checked: 2026-11-22', 'checked: 2001-01-01', ALONE);
  const { entries } = await readGlossary(await folderWith({ [FILE]: old }));
  expect(entries).toHaveLength(1);
});

test('a day that is yet to come stops the build', async () => {
  const early = planted('checked: 2026-11-22', 'checked: 2999-12-31', ALONE);
  expect((await refusalsOf({ [FILE]: early })).map((each) => each.replace(/, \d.*/, ''))).toEqual([
    `glossary/${FILE} sources.0: G27 2999-12-31 is after today`,
  ]);
});
