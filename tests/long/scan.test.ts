/** A million random texts, and names of the glossary in every form, against the slow oracle. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { findCandidates } from '../../src/core/scan.ts';
import { namesOf } from '../../src/core/variants.ts';
import { entry } from '../core/marked.ts';
import { aText, formsOf, NAMES, shown } from '../core/near-names.ts';
import { candidatesIn } from '../core/oracle.ts';

const RUNS = 1_000_000;

/** `SEED=… npm run test:long` repeats a run. */
const SEED = Number(process.env.SEED ?? Date.now() % 0x7fffffff);

test(`on ${RUNS} random texts the scan finds what the oracle finds (seed ${SEED})`, () => {
  const names = openNames(
    packNames(
      NAMES.map((name, i) => entry(`e${i}`, [name])),
      'en',
    ),
  );
  let hits = 0;
  fc.assert(
    fc.property(aText, (text) => {
      const found = findCandidates(text, names);
      const expected = candidatesIn(text, NAMES);
      hits += expected.length;
      // Comparing a million texts by `expect` would take longer than all the rest.
      if (shown(text, found) !== shown(text, expected)) {
        expect(shown(text, found)).toBe(shown(text, expected));
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(hits).toBeGreaterThan(RUNS);
});

test(`names of the glossary in every form are found as the oracle finds them (seed ${SEED})`, async () => {
  const { entries } = await inspectGlossary('glossary');
  const all = namesOf(entries, 'en').flat();
  const names = openNames(packNames(entries, 'en'));
  // The oracle tries all names at every word: for all 6,500 in every form it would take an hour.
  const drawn = fc.sample(fc.constantFrom(...all), { seed: SEED, numRuns: 60 });
  for (const { text: name } of drawn) {
    const text = formsOf(name).join(' ; ');
    expect(shown(text, findCandidates(text, names), all)).toBe(shown(text, candidatesIn(text, all), all));
  }
});
