import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/build/coverage.ts';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { reportOf } from '../../src/build/report.ts';
import { percent, spread, table } from '../../src/build/tables.ts';
import { entry } from '../core/marked.ts';
import { folderWith, plain } from './planted-folder.ts';

describe('the scorecard', () => {
  const written = async (today = '2026-11-22') => {
    const folder = await folderWith({
      'entries/gadget.yaml': plain('gadget', 'It is near a HER2 test.'),
      'entries/widget.yaml': plain('widget'),
    });
    const { entries, warnings, notices } = await inspectGlossary(folder, today);
    return reportOf(entries, warnings, notices, today);
  };

  test.each([
    ['the day', 'on 2026-11-22.'],
    ['the size', '3 entries, 1 warning topics.'],
    ['each category by tier', '| test | 1 | 2 | 0 | 3 |'],
    ['empty categories too', '| trial | 0 | 0 | 0 | 0 |'],
    ['NCI beside us', '| NCI | 6.4 | 9.5 | 13.3 | not measured | 27 % |'],
    ['how many read at grade 8', '| 100 % | 100 % |'],
    ['jargon inside jargon', '| further cards until every word is plain | 0 | 0 | 1 | 1 |'],
    ['warnings', '| entries with warning signs | 1 | 33 % |'],
    ['mix-ups', '| entries with a mix-up | 1 | 33 % |'],
    ['doubtful names', '| of these, doubtful names with a sense rule | 1 | 17 % |'],
    ['what was read', '| checked: read against the wording | 3 | 43 % |'],
    ['hosts, the most cited first', '| cancer.gov | 3 | 0 | 3 |\n| komen.org | 0 | 3 | 3 |'],
    ['the oldest checks', '| gadget | 2026-11-22 |'],
    ['that nothing is old', '## Notices\n\nNone.'],
  ])('tells %s', async (_, text) => {
    expect(await written()).toContain(text);
  });

  test('lists what is old', async () => {
    expect(await written('2030-01-01')).toContain(
      '- glossary/entries/widget.yaml sources: G28 read again: last checked 2026-11-22',
    );
  });

  test('stands even for an empty glossary', () => {
    expect(reportOf([], [], [], '2026-11-22')).toContain('0 entries');
  });
});

describe('figures', () => {
  test.each([
    [[], 0, 0, 0],
    [[5], 5, 5, 5],
    [[3, 1, 2], 1, 2, 3],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 1, 5, 9],
  ])('%j: a tenth is at or below %i, half %i, nine tenths %i', (numbers, low, median, high) => {
    expect(spread(numbers)).toEqual({ low, median, high });
  });

  test.each([
    [0, 0, '0 %'],
    [1, 3, '33 %'],
    [2, 3, '67 %'],
    [999, 1000, '99 %'],
    [1000, 1000, '100 %'],
  ])('%i of %i are %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });

  test('a table has a head, a rule and its rows', () => {
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});

describe('coverage of an inventory', () => {
  const entries = [entry('her2-test', ['HER2 test', 'FISH']), entry('biopsy', ['biopsy'])];
  const head = 'id\tpreferred_term\taliases\ttier';

  test.each([
    ['an id', 'biopsy\tsomething else\t\t1', []],
    ['the preferred term, in any case and with any hyphen', 'x\tHer2-Test\t\t1', []],
    ['another name', 'x\tgene test\tISH|FISH\t1', []],
    ['only a name that is no synonym', 'x\tgene test\t~FISH\t1', ['x (gene test)']],
    ['nothing', 'x\tgene test\t\t1', ['x (gene test)']],
  ])('by %s', (_, line, missing) => {
    expect(coverageOf(`${head}\n${line}\n`, entries)).toEqual({ concepts: 1, missing });
  });

  test('a table of another kind is refused', () => {
    expect(() => coverageOf('name\tterm\n', entries)).toThrow(
      'expected the columns id and preferred_term, found name, term',
    );
  });
});
