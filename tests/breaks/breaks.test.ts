import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BREAKS, PROMISES } from './breaks.ts';

const read = (file: string) => readFileSync(file, 'utf8');

test.each(PROMISES.map((promise, number) => ({ promise, number })))(
  'promise $number is the one that README makes, and has breaks planted against it',
  ({ promise, number }) => {
    expect(read('README.md')).toContain(`| ${number} | **${promise}`);
    expect(BREAKS.filter((each) => each.promise === number).length).toBeGreaterThanOrEqual(3);
  },
);

test.each(BREAKS)('what breaks where “$what” stands once in the code, and the test for it exists', (each) => {
  expect(read(each.file).split(each.from)).toHaveLength(2);
  expect(each.to).not.toBe(each.from);
  expect(read(each.test)).toContain(`'${each.name}'`);
});

test('docs/trust.md lists every break with its test, and no other', () => {
  const rows = BREAKS.map(
    ({ promise, what, test: file, name }) => `| P${promise} | ${what} | “${name}” in \`${file}\` |`,
  );
  const listed = read('docs/trust.md')
    .split('\n')
    .filter((line) => /^\| P\d \| .* \| “.*” in `tests/.test(line));
  expect(listed).toEqual(rows);
});
