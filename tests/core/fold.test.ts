import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EXPANDING,
  expansionOf,
  foldText,
  foldUnit,
  isCapital,
  plainSign,
  SIGN,
  SPACE,
  signAt,
  VANISHING,
} from '../../src/core/fold.ts';

describe('a text folds to', () => {
  test.each([
    // as a page may write it, as it is looked up
    ['HER2', 'her2'],
    ['PD-L1', 'pd l1'],
    ['PD‑L1', 'pd l1'],
    ['PD–L1', 'pd l1'],
    ['ＰＤ－Ｌ１', 'pd l1'],
    ['HER₂', 'her2'],
    ['HER²', 'her2'],
    ['check\u00adpoint', 'checkpoint'],
    ['check\u200bpoint', 'checkpoint'],
    ['check\u200dpoint', 'checkpoint'],
    ['\ufeffcheckpoint\u2060', 'checkpoint'],
    ['ﬁbrosis, eﬀect, eﬃcacy', 'fibrosis effect efficacy'],
    ['Sjögren’s', 'sjogrens'],
    ['Sjo\u0308gren\u2019s', 'sjogrens'],
    ["Paget's", 'pagets'],
    ['Pagetʼs', 'pagets'],
    ['cáncer de mama', 'cancer de mama'],
    ['TGF-β', 'tgf β'],
    ['µg', 'μg'],
    ['checkpoint\u00a0inhibitor', 'checkpoint inhibitor'],
    ['  two \n\t lines  ', 'two lines'],
    ['100.4 F', '100 4 f'],
    ['ER/PR+', 'er pr'],
    ['乳がん', '乳かん'],
    ['…!?—()', ''],
    ['', ''],
  ])('“%s” → “%s”', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

/** Letters that names are written in: Latin, Greek and Cyrillic, and what may stand between them. */
const LETTERS = [
  ...Array.from({ length: 0x530 }, (_, i) => String.fromCharCode(i)).filter((char) => /\p{L}/u.test(char)),
  ...[' ', '-', '\u00ad', '’', 'ﬁ', '２', '™'],
];
const aText = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 30 });
const RUNS = { seed: 20261122, numRuns: 1000 };

test('composed and decomposed letters fold alike', () => {
  fc.assert(
    fc.property(aText, (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }),
    RUNS,
  );
}, 20_000);

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.oneof(aText, fc.string({ unit: 'binary' })), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    RUNS,
  );
}, 20_000);

describe('a unit', () => {
  test.each([
    ['a space', ' ', SPACE],
    ['a no-break space', '\u00a0', SPACE],
    ['a hyphen', '-', SPACE],
    ['a full stop', '.', SIGN],
    ['a plus', '+', SIGN],
    ['an underscore', '_', SIGN],
    ['a trade mark’s sign', '™', SIGN],
    ['a registered mark’s sign', '®', SIGN],
    ['half an emoji', '\ud83d', SIGN],
    ['the other half of an emoji', '\udc97', VANISHING],
    ['half a mathematical letter', '\ud835', 0xd835],
    ['half a mark of variation', '\udb40', VANISHING],
    ['half an icon of private use', '\udb80', SIGN],
    ['a soft hyphen', '\u00ad', VANISHING],
    ['a zero-width space', '\u200b', VANISHING],
    ['a combining accent', '\u0301', VANISHING],
    ['an apostrophe', '’', VANISHING],
    ['a variation selector', '\ufe0f', VANISHING],
    ['a ligature', 'ﬁ', EXPANDING],
    ['a capital', 'É', 'e'.charCodeAt(0)],
    ['a full-width digit', '２', '2'.charCodeAt(0)],
    ['a Greek letter', 'Β', 'β'.charCodeAt(0)],
  ])('that is %s is of its class', (_, char, expected) => {
    expect(foldUnit(char.charCodeAt(0))).toBe(expected);
  });

  test.each([
    ['ﬁ', 'fi'],
    ['ﬄ', 'ffl'],
  ])('%s stands for %s', (char, letters) => {
    expect(expansionOf(char.charCodeAt(0))).toBe(letters);
  });
});

test.each([
  // signs that are alike, signs that are not
  ['+', '＋', true],
  ['+', '⁺', true],
  ['+', '/', false],
  ['.', ',', false],
])('%s and %s are one sign: %s', (a, b, areOne) => {
  expect(plainSign(a.charCodeAt(0)) === plainSign(b.charCodeAt(0))).toBe(areOne);
});

test.each([
  ['A', true],
  ['É', true],
  ['Ａ', true],
  ['Β', true],
  ['a', false],
  ['é', false],
  ['ａ', false],
  ['β', false],
  ['²', false],
  ['-', false],
])('%s is a capital: %s', (char, answer) => {
  expect(isCapital(char.charCodeAt(0))).toBe(answer);
});

test.each([
  ['HER2+', '+'],
  ['HER2＋', '+'],
  ['HER2⁺', '+'],
  ['HER2-', '-'],
  ['HER2−', '-'],
  ['HER2–', '-'],
  ['HER2⁻', '-'],
  ['HER2—', undefined],
  ['HER2.', undefined],
  ['HER2', undefined],
])('the sign after the word in %s is %s', (text, sign) => {
  expect(signAt(text, 4)).toBe(sign);
});

test('what is known of a unit is what Unicode says of it', () => {
  const bare = (char: string) => char.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const expected = (char: string) => {
    if (/[\p{M}\p{Cf}'’‘ʼ＇]/u.test(char)) return VANISHING;
    if (/[\s\-‐‑‒–−﹣－⁻]/.test(char)) return SPACE;
    const plain = bare(char);
    if (/^[\p{L}\p{N}]$/u.test(plain)) return plain.charCodeAt(0);
    if (/[ﬀ-ﬆ]/.test(char)) return EXPANDING;
    return /\p{Lo}/u.test(char) ? char.charCodeAt(0) : SIGN;
  };
  const units = Array.from({ length: 0xd800 }, (_, unit) => unit).concat([
    0xfe0f, 0xfeff, 0xff21, 0xff0d, 0xfb01,
  ]);
  const wrong = units.filter((unit) => foldUnit(unit) !== expected(String.fromCharCode(unit)));
  expect(wrong.map((unit) => unit.toString(16))).toEqual([]);
});
