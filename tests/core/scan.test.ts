import { describe, expect, test } from 'vitest';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { findCandidates } from '../../src/core/scan.ts';
import { entry, markedIn } from './marked.ts';

const ENTRIES = [
  entry('her2', ['HER2']),
  entry('her2-positive', ['HER2+', 'HER2-positive']),
  entry('her2-negative', ['HER2-', 'HER2-negative']),
  entry('er', ['ER']),
  entry('er-negative', ['ER-', 'ER-negative']),
  entry('pembrolizumab', ['Keytruda']),
  entry('tnbc', ['TNBC']),
  entry('breast-cancer', ['breast cancer']),
  entry('invasive-breast-cancer', ['invasive breast cancer']),
  entry('cancer', ['cancer']),
];

describe('a name counts as a whole word', () => {
  test.each([
    ['beside a trade mark’s sign', '[Keytruda]™ and [Keytruda]® and [Keytruda]℠'],
    ['beside an emoji', '[TNBC]💗 and 💪[TNBC]'],
    ['beside a footnote’s mark', '[Keytruda]* [Keytruda]† [Keytruda]§'],
    ['in a hashtag', '#[TNBC] #[breast-cancer]'],
    ['in every kind of quotes', '‘[TNBC]’ “[TNBC]” «[TNBC]» ‹[TNBC]› „[TNBC]“'],
    ['between underscores', '_[TNBC]_'],
    ['but not inside a longer one', 'mTNBCs TNBC2 éTNBC TNBCπ'],
    ['but not with a letter of another script', 'TNBCя 乳TNBC TNBC𝐇 𝐇TNBC'],
  ])('%s', (_, text) => {
    expect(markedIn(ENTRIES, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });
});

describe('a sign at the end of a name', () => {
  test.each([
    ['stands before a space, a comma, a bracket or the end', '[HER2+] ([HER2+]), [HER2-]; [HER2-]'],
    ['stands in quotes', '‘[HER2+]’ “[HER2-]”'],
    ['stands before a soft mark', '[HER2+]\u200b tumors, [HER2-]\ufeff'],
    ['is no hyphen before a word', '[HER2]-targeted, [ER]-rich'],
    ['is no plus before a digit', '[HER2]+2'],
    ['is taken for a minus before a slash', '[ER-]/PR-'],
    ['hangs before and, or and to', '[ER]- and PR-positive, [ER]- or PR-rich, [ER]- to PR-rich'],
    ['hangs in a list', '[ER]-, PR- and HER3-targeted'],
    ['hangs before a slash and a hyphenated word', '[ER]-/PR-positive'],
    ['does not hang before a sentence’s comma', '[ER-], so no hormone therapy'],
  ])('%s', (_, text) => {
    expect(markedIn(ENTRIES, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });
});

test('candidates come by start, the longest first, names inside names among them', () => {
  const names = openNames(packNames(ENTRIES, 'en'));
  const text = 'Invasive breast cancers, HER2+';
  const shown = findCandidates(text, names).map(({ start, end }) => text.slice(start, end));
  expect(shown).toEqual(['Invasive breast cancers', 'breast cancers', 'cancers', 'HER2+', 'HER2']);
});

test.each([
  [39, 1],
  [40, 0],
])('two words of a name that lie %i units apart: %i candidates', (gap, count) => {
  const names = openNames(packNames([entry('breast-cancer', ['breast cancer'])], 'en'));
  expect(findCandidates(`breast${' '.repeat(gap)}cancer`, names)).toHaveLength(count);
});

test.each(['', ' ', '\ud83d', '\udc97\ud83d', '\u0000', '\u00ad'.repeat(1000), '-'.repeat(1000)])(
  'a text without words (%j) holds no name',
  (text) => {
    expect(findCandidates(text, openNames(packNames(ENTRIES, 'en')))).toEqual([]);
  },
);

test('one word of a million letters is read once, not letter by letter again', () => {
  const names = openNames(packNames(ENTRIES, 'en'));
  const start = performance.now();
  expect(findCandidates(`HER2${'s'.repeat(1_000_000)} HER2`, names)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(2000);
});
