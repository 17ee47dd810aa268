import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageEvidence } from '../../src/core/evidence.ts';
import { evidenceKey, evidenceOf } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { type ReadText, readText } from '../../src/core/read-text.ts';
import { signatureOf } from '../../src/core/words.ts';
import { entry, markedIn } from './marked.ts';

const ENTRIES = [
  entry('estrogen-receptor', ['estrogen receptor', { text: 'ER', sense: { near: ['PR'] } }]),
  entry('hormone-receptor', ['hormone receptor', { text: 'HR', sense: { near: ['positive'] } }]),
  entry('hazard-ratio', ['hazard ratio', { text: 'HR', sense: { after: ['<number>'] } }]),
  entry('her2', ['HER2']),
];

/** What stands for a short form in the evidence. */
const shortForm = (text: string) => signatureOf(text, 0, text.length, true);

/** More words than a rule reaches. */
const FAR = 'One two three four five six seven eight nine.';

describe('a short form that the page spells out', () => {
  test.each([
    ['counts everywhere', 'The [estrogen receptor] ([ER]) is low. [ER] rises.'],
    ['the other way round too', '[ER] ([estrogen receptor]) is low. [ER] rises.'],
    ['in quotes', 'a “[hazard ratio]” ([HR]) and ‘[estrogen receptor]’ ([ER]). [HR], [ER]'],
    ['in the plural', '[Estrogen receptors] ([ERs]) are low. [ERs] rise.'],
    ['with words before it', 'the measured [hazard ratio] ([HR]) and the [HR]'],
    ['before a comma', '[hazard ratio] ([HR], adjusted) and [HR]'],
    ['is silent for a foreign meaning', 'the emergency room (ER). [HER2], PR, ER'],
    ['is silent for one after it', 'ER (emergency room). [HER2], PR, ER'],
    ['is silent for one with small words in it', 'the end of rest (ER). PR, ER'],
    [
      'goes by its neighbours elsewhere when torn',
      '[hazard ratio] ([HR]), [hormone receptor] ([HR]). A trial later: [HR] 0.6, an HR',
    ],
    ['goes by its neighbours when other words stand before it', `low levels (ER). ${FAR} PR and [ER]`],
    ['is silent for a meaning with “and” in it', 'end and rest (ER). PR, ER'],
    ['is silent for a meaning with “the” in it', 'end the rest (ER). PR, ER'],
    ['is silent for a meaning with “for” in it', 'end for rest (ER). PR, ER'],
    ['is silent for a foreign meaning in the plural', 'emergency rooms (ERs). PR, ER'],
    [
      'goes by its neighbours when the bracket closes after a space',
      `emergency room (ER ). ${FAR} PR and [ER]`,
    ],
    [
      'goes by its neighbours when more than a space stands before a bracket behind it',
      `ER,(emergency room). ${FAR} PR and [ER]`,
    ],
    ['counts in the plural of other letters too', '[HR] (heart rates), then HR 0.6'.replace('[HR]', 'HR')],
    [
      'goes by its neighbours when the bracket is not closed behind it',
      `emergency room (ER is far). ${FAR} PR and [ER]`,
    ],
    ['goes by its neighbours when no bracket stands before it', `emergency room ER). ${FAR} PR and [ER]`],
    [
      'goes by its neighbours when a bracket stands far behind it',
      `ER and more (emergency room). ${FAR} PR and [ER]`,
    ],
    ['is spelled out by a bracket without a space', '[ER]([estrogen receptor]) is low. [ER] rises.'],
    ['is silent where initials end with it', 'the big emergency room (ER). [HER2], PR, ER'],
    [
      'goes by its neighbours where initials only begin with it',
      `emergency room building (ER). ${FAR} PR and [ER]`,
    ],
    ['is silent for a meaning with double spaces and dashes', 'emergency  - room (ER). PR, ER'],
    ['counts where a longer name of the same end is spelled out', 'no [estrogen receptor] ([ER]); [ER]'],
    ['is not spelled out across a sentence', `An emergency. Room (ER). ${FAR} PR and [ER]`],
  ])('%s', (_, text) => {
    expect(markedIn(ENTRIES, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });
});

describe('a short form that two entries share', () => {
  test.each([
    // a text, the entries meant by the HRs in it
    ['hazard ratio (HR). The HR fell.', 'hazard-ratio, hazard-ratio'],
    ['hormone receptor (HR). The HR is there.', 'hormone-receptor, hormone-receptor'],
    // words beside it still speak for the other meaning
    ['hazard ratio (HR). HR positive tumors', 'hazard-ratio, hormone-receptor'],
    ['hormone receptor (HR). HR 0.64', 'hormone-receptor, hazard-ratio'],
    // spelled out in two ways: elsewhere only the words beside it count
    [
      `hazard ratio (HR) and hormone receptor (HR). ${FAR} HR 0.6. The HR fell.`,
      'hazard-ratio, hormone-receptor, hazard-ratio',
    ],
    // a foreign long form silences both
    ['heart rate (HR). HR positive, HR 0.6', ''],
  ])('%s', (text, meant) => {
    const names = openNames(packNames(ENTRIES, 'en'));
    const read = readText(text, names) as ReadText;
    const found = matchesIn(read, names, evidenceOf([read])).filter(({ start }) =>
      text.startsWith('HR', start),
    );
    expect(found.map((each) => each.entry).join(', ')).toBe(meant);
  });
});

describe('the evidence of a page', () => {
  const names = openNames(packNames(ENTRIES, 'en'));
  const TEXTS = [
    'The estrogen receptor (ER) and HER2.',
    'A hazard ratio (HR) of 0.6.',
    'The hormone receptor (HR) is there.',
    'An emergency room (ER).',
    'HER2 again, and the hazard ratio.',
  ].map((text) => readText(text, names) as ReadText);

  test('does not depend on the order of its texts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TEXTS), (texts) => {
        const inOrder = TEXTS.filter((each) => texts.includes(each));
        const [one, other] = [evidenceOf(texts), evidenceOf(inOrder)];
        expect(one).toEqual(other);
        expect(evidenceKey(one)).toBe(evidenceKey(other));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  test('is told apart by its key whenever it differs', () => {
    const all = fc.subarray(TEXTS).map((texts) => evidenceOf(texts));
    fc.assert(
      fc.property(all, all, (one, other) => {
        expect(evidenceKey(one) === evidenceKey(other)).toBe(
          JSON.stringify(plain(one)) === JSON.stringify(plain(other)),
        );
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  test('settles nothing by a short form that is spelled out in two ways', () => {
    expect(evidenceOf(TEXTS).bindings).toEqual(new Map());
    expect(evidenceOf(TEXTS.slice(0, 2)).bindings).toEqual(
      new Map([
        [shortForm('ER'), 'estrogen-receptor'],
        [shortForm('HR'), 'hazard-ratio'],
      ]),
    );
    expect(evidenceOf(TEXTS.slice(3, 4)).bindings).toEqual(new Map([[shortForm('ER'), '']]));
  });

  test('says that the page is about cancer from two anchors on', () => {
    expect(evidenceOf(TEXTS.slice(1, 2)).isAboutCancer).toBe(false);
    expect(evidenceOf(TEXTS.slice(1, 3)).isAboutCancer).toBe(true);
  });

  function plain({ sure, isAboutCancer, bindings }: PageEvidence) {
    return [[...sure].sort(), isAboutCancer, [...bindings].sort()];
  }
});
