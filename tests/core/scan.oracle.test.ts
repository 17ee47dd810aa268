/**
 * The fast scan held against the slow oracle on random texts made of names, near-names and Unicode's odd corners.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';
import { findCandidates } from '../../src/core/scan.ts';
import { entry } from './marked.ts';
import { candidatesIn, settled } from './oracle.ts';

const SEED = 20261122;
const RUNS = 20_000;

const NAMES = [
  { text: 'HER2', exact: false },
  { text: 'HER2+', exact: false },
  { text: 'HER2-', exact: false },
  { text: 'HER2-positive breast cancer', exact: false },
  { text: 'PD-1', exact: false },
  { text: 'PD-L1', exact: false },
  { text: 'anti-PD-L1', exact: false },
  { text: 'PD-1/PD-L1', exact: false },
  { text: 'ER', exact: true },
  { text: 'ER+', exact: true },
  { text: 'pCR', exact: true },
  { text: 'BRCA1', exact: true },
  { text: 'BRCA1/2', exact: true },
  { text: 'T cell', exact: false },
  { text: 'CAR T-cell therapy', exact: false },
  { text: 'breast cancer', exact: false },
  { text: 'breast cancer vaccine', exact: false },
  { text: 'immune checkpoint inhibitor', exact: false },
  { text: 'checkpoint inhibitor', exact: false },
  { text: 'checkpoint', exact: false },
  { text: "Paget's disease", exact: false },
  { text: 'fibrosis', exact: false },
  { text: 'mass', exact: false },
  { text: 'masses', exact: false },
  { text: 'gene', exact: false },
  { text: 'a-b-c-d-e', exact: false },
  { text: 'β-blocker', exact: false },
];
const names = openNames(
  packNames(
    NAMES.map((name, i) => entry(`e${i}`, [name])),
    'en',
  ),
);

const WIDE = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** A name, plain or bent. */
const aName = fc.constantFrom(...NAMES.map((name) => name.text));
const bent = fc.oneof(
  { weight: 6, arbitrary: aName },
  aName.map((name) => `${name}s`),
  aName.map((name) => `${name}es`),
  aName.map((name) => `${name}’s`),
  aName.map((name) => name.toUpperCase()),
  aName.map((name) => name.toLowerCase()),
  aName.map((name) => name.normalize('NFD').replaceAll('e', 'e\u0301')),
  aName.map((name) => name.replaceAll('fi', 'ﬁ')),
  aName.map(WIDE),
  aName.map((name) => [...name].join('\u00ad')),
  aName.map((name) => name.replaceAll('-', '')),
  aName.map((name) => name.replaceAll(' ', '')),
  fc
    .tuple(aName, fc.constantFrom('‐', '‑', '–', '−', '－', ' ', '\u00a0', '—', '/'))
    .map(([name, gap]) => name.replaceAll('-', gap)),
  fc
    .tuple(aName, fc.constantFrom('-', '\u00a0', '\n   ', ' '.repeat(39), ' '.repeat(40), '. ', ', ', '  '))
    .map(([name, gap]) => name.replaceAll(' ', gap)),
  // a near-name: one character lost, or one too many
  fc.tuple(aName, fc.nat(20), fc.constantFrom('', 'x', '2', 's', '-', ' ', "'")).map(([name, at, put]) => {
    const where = at % name.length;
    return name.slice(0, where) + put + name.slice(where + 1);
  }),
);

const odd = fc.constantFrom(
  ...['\u00ad', '\u200b', '\u200d', '\u200c', '\u00a0', '\ufeff', '\u0301', '\u202f', '\u2060', '\ufe0f'],
  ...[
    "'",
    '’',
    'ʼ',
    '‐',
    '‑',
    '–',
    '—',
    '−',
    '－',
    '⁻',
    '+',
    '＋',
    '⁺',
    '/',
    '.',
    ',',
    '(',
    ')',
    '“',
    '”',
    ':',
    '=',
    '%',
    '…',
  ],
  ...[
    'é',
    'É',
    'ß',
    'ﬁ',
    'ﬀ',
    'ﬃ',
    '²',
    '₂',
    '１',
    'Ｓ',
    'µ',
    'β',
    '中',
    '™',
    '💗',

    '5',
    'I',
    '\n',
    '\t',
  ],
);
const word = fc.constantFrom(
  's',
  'es',
  'the',
  'of',
  'anti',
  'PD',
  'L1',
  'cell',
  'cancer',
  'T',
  'genes',
  'CAR',
  '1',
  '2',
  'cancerous',
);
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '', '-', '\u00a0', '\n', '. ');
const aText = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: bent }, { weight: 2, arbitrary: word }, odd), gap), {
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));

/** Each candidate on a line, its text in brackets. */
const shown = (text: string, found: readonly { start: number; end: number; name: number }[]) =>
  found
    .map(({ start, end, name }) => `${start}-${end} [${text.slice(start, end)}] ${NAMES[name]?.text}`)
    .join('\n');

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
