import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const DOCS = [
  'README.md',
  ...readdirSync(new URL('docs/', ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Tests that a text names as held by: `“first” and “second” in `tests/file.test.ts``, or the file alone. */
function namedTests(text: string): { file: string; name?: string }[] {
  const line = text.replace(/\s+/g, ' ');
  const files = [...line.matchAll(/`(tests\/[\w./-]+\.test\.tsx?)`/g)].map(([, file = '']) => ({ file }));
  const named = [...line.matchAll(/((?:“[^”]+”(?:, | and |; )?)+) in `(tests\/[\w./-]+)`/g)].flatMap(
    ([, names = '', file = '']) => [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  );
  return [...files, ...named];
}

/** Does a file hold a test of that name? “…” stands for what a table fills in. */
function isThere({ file, name = '' }: { file: string; name?: string }): boolean {
  if (!existsSync(new URL(file, ROOT))) return false;
  const text = read(file).replace(/\s+/g, ' ');
  return name.split('…').every((part) => text.includes(part.trim()));
}

describe('every test that a document names is there', () => {
  test.each(DOCS)('in %s', (doc) => {
    const missing = namedTests(read(doc)).filter((each) => !isThere(each));
    expect(missing).toEqual([]);
  });

  test('and one that is not is seen', () => {
    const named = namedTests('“switches the moon off … in every tab” in `tests/e2e/popup.test.ts`');
    expect(named.filter(isThere)).toEqual([{ file: 'tests/e2e/popup.test.ts' }]);
  });
});

test('each decision has a number of its own and its row in the index', () => {
  const records = readdirSync(new URL('docs/decisions/', ROOT)).filter((name) => /^\d/.test(name));
  const numbers = records.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  const rows = [...read('docs/decisions/README.md').matchAll(/^\| \[(\d{4})\]\(([^)]+)\)/gm)];
  expect(rows.map(([, , file]) => file)).toEqual(records.sort());
  for (const [, number = '', file = ''] of rows) {
    expect(read(`docs/decisions/${file}`).startsWith(`# ${number}: `), file).toBe(true);
  }
});

test('the table of WCAG 2.2 leaves no row without a test or a reason', () => {
  const rows = read('docs/accessibility.md')
    .split('\n')
    .filter((line) => /^\| \d\.\d/.test(line));
  expect(rows.length).toBeGreaterThan(35);
  const bare = rows.filter((row) => !/`tests\/|not tested:|does not apply:/.test(row));
  expect(bare).toEqual([]);
});
