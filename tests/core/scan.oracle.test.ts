/** The fast scan held against the slow oracle on random texts. `npm run test:long` does the same on a million. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';
import { findCandidates } from '../../src/core/scan.ts';
import { entry } from './marked.ts';
import { aText, NAMES, shown } from './near-names.ts';
import { candidatesIn, settled } from './oracle.ts';

const SEED = 20261122;
const RUNS = 20_000;

const names = openNames(
  packNames(
    NAMES.map((name, i) => entry(`e${i}`, [name])),
    'en',
  ),
);

test(`on ${RUNS} random texts the scan finds what the oracle finds (seed ${SEED})`, () => {
  let hits = 0;
  fc.assert(
    fc.property(aText, (text) => {
      const found = findCandidates(text, names);
      hits += found.length;
      expect(shown(text, found)).toBe(shown(text, candidatesIn(text, NAMES)));
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // Random texts that hold no names would prove nothing.
  expect(hits).toBeGreaterThan(RUNS);
}, 20_000);

test(`and what counts is leftmost, then longest (seed ${SEED})`, () => {
  fc.assert(
    fc.property(aText, (text) => {
      // Addresses are another rule's business.
      fc.pre(!/(?:^|\s)\/|:\/\//.test(text));
      const read = readText(text, names);
      const found = read ? matchesIn(read, names, NO_EVIDENCE) : [];
      expect(shown(text, found)).toBe(shown(text, settled(candidatesIn(text, NAMES))));
    }),
    { seed: SEED + 1, numRuns: RUNS / 4 },
  );
}, 20_000);
