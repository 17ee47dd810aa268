/** Random texts to hold the scan against the oracle: names, near-names, and Unicode's odd corners between them. */
import fc from 'fast-check';
import type { OracleName } from './oracle.ts';

export const NAMES: readonly OracleName[] = [
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
  { text: 'CAR T-cell treatment', exact: false },
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

/** In full-width letters. */
function wide(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

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
  aName.map(wide),
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
  // halves of characters, and marks that turn the direction of writing
  ...['\ud83d', '\udc97', '\ud835\udc07', '\u202e', '\u2066', '\u200f', '\u034f', '\u1160', '\u3164'],
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
/** A text of up to eight names, near-names, words and odd units. */
export const aText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: bent }, { weight: 2, arbitrary: word }, odd), gap), {
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));

/** The forms in which a page may write a name, and some that are no longer that name. */
export function formsOf(name: string): string[] {
  return [
    name,
    `${name}s`,
    `${name}es`,
    `${name}’s`,
    name.toUpperCase(),
    name.toLowerCase(),
    wide(name),
    name.normalize('NFD'),
    [...name].join('\u00ad'),
    name.replaceAll('-', ''),
    name.replaceAll('-', '–'),
    name.replaceAll(' ', ''),
    name.replaceAll(' ', '-'),
    name.replaceAll(' ', '. '),
    name.slice(1),
    name.slice(0, -1),
    `${name}x`,
  ];
}

/** Each candidate on a line, its text in brackets. */
export function shown(
  text: string,
  found: readonly { start: number; end: number; name: number }[],
  names: readonly OracleName[] = NAMES,
): string {
  return found
    .map(({ start, end, name }) => `${start}-${end} [${text.slice(start, end)}] ${names[name]?.text}`)
    .join('\n');
}
