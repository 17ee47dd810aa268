import { describe, expect, test } from 'vitest';
import { Reader } from '../../src/build/fields.ts';
import { readEntry } from '../../src/build/read-entry.ts';
import { FILE, GOOD, planted, problemsOf } from './planted.ts';

/** File, field, number of the rule, and what is wrong. */
const A_PROBLEM = /^glossary\/entries\/her2-test\.yaml [^:]+: G\d\d ./;

const read = (text: string) => readEntry('her2-test', text, new Reader(FILE, []));

test.each([
  ['nothing', ''],
  ['only a comment', '# nothing\n'],
  ['a list', '- a\n- b\n'],
  ['text', 'just words'],
  ['two documents', `${GOOD}---\n${GOOD}`],
  ['a number', '42'],
  ['half a file', GOOD.slice(0, 60)],
  ['tabs for spaces', GOOD.replaceAll('  ', '\t')],
  ['zero bytes', '\u0000\u0000'],
])('a file that holds %s is refused with its name', (_, text) => {
  const problems = problemsOf(text);
  expect(problems).not.toEqual([]);
  for (const each of problems) expect(each).toMatch(A_PROBLEM);
});

describe('hostile YAML is refused in plain words, and never runs:', () => {
  const bomb = Array.from(
    { length: 12 },
    (_, i) => `b${i + 1}: &b${i + 1} [${Array(9).fill(`*b${i}`).join(', ')}]`,
  );
  test.each([
    ['aliases that grow without end', `b0: &b0 [x, x]\n${bomb.join('\n')}\n${GOOD}`],
    ['an alias of itself', `see: &a [*a]\n${GOOD.replace(/see.*\n/, '')}`],
    ['an alias of nothing', planted('see: [her2, biopsy]', 'see: *nothing')],
    ['a __proto__ key', `__proto__: { category: drug }\n${GOOD}`],
    ['a constructor key', `constructor: { name: x }\n${GOOD}`],
    ['a merge key', `<<: { tier: 3 }\n${GOOD}`],
  ])('%s', (_, text) => {
    const problems = problemsOf(text);
    expect(problems).not.toEqual([]);
    for (const each of problems) expect(each).toMatch(A_PROBLEM);
    expect({}).not.toHaveProperty('category');
  });

  test.each(['!!js/function "function () {}"', '!!binary aGVsbG8=', '!!set { a }', '!custom x'])(
    'a tag such as %s makes no other value',
    (value) => {
      const entry = read(planted('say: her TOO test', `say: ${value}`));
      expect(typeof (entry?.en.say ?? '')).toBe('string');
    },
  );
});

describe('a word that YAML might take for something else', () => {
  test.each(['null', 'true', 'no', '0', '1e3', '2026-11-22', '.inf', '~', '0x1F'])(
    'such as %s stays text',
    (word) => {
      const entry = read(planted('- HER2 status', `- ${word}`));
      expect(entry?.en.names.map((each) => each.text)).toContain(word);
    },
  );
});
