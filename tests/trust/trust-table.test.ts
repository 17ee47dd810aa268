import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROWS = readFileSync('docs/trust.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

test('the table of docs/trust.md has its 26 rows, none with a blank cell', () => {
  expect(ROWS.map(([number]) => Number(number))).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
  for (const row of ROWS) expect(row.filter((cell) => cell !== '')).toHaveLength(6);
});

test.each(ROWS)('row %s (%s) names only tests that exist, and a day', (...row) => {
  const [, , , , tests = '', day] = row;
  const files = [...tests.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file ?? '');
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files.length > 0 || tests.startsWith('none')).toBe(true);
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
});
