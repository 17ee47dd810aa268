import glossary from 'virtual:glossary/entries';
import { expect, test } from 'vitest';
import { createFindNear } from '../../src/ui/near.ts';

const find = createFindNear(glossary.entries, 'en');

test.each([
  // what somebody selected or typed, an entry that must be among the four nearest
  ['checkpoint inhibiter', 'immune-checkpoint-inhibitor'],
  ['nuetropenia', 'neutropenia'],
  ['low white cells', 'neutropenia'],
  ['PDL1', 'pd-l1'],
])('near “%s” is %s', (text, entry) => {
  expect(find(text, 4).map((each) => each.entry)).toContain(entry);
});

test.each(['', '   ', '!?', 'xqzvw'])('near “%s” is nothing', (text) => {
  expect(find(text, 4)).toEqual([]);
});

test('no more than asked for, each with its title and short wording', () => {
  const found = find('immune', 3);
  expect(found).toHaveLength(3);
  for (const { title, short } of found) expect([title, short].every((text) => text.length > 3)).toBe(true);
});
