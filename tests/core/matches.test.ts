import { describe, expect, it } from 'vitest';
import { evidenceOf, type PageEvidence } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { meaningsOf } from '../../src/core/page-texts.ts';
import { type ReadText, readText } from '../../src/core/read-text.ts';
import { entry, markedIn } from './marked.ts';

const ENTRIES = [
  entry('checkpoint-inhibitor', ['immune checkpoint inhibitor', 'checkpoint inhibitor']),
  entry('checkpoint', [{ text: 'checkpoint', sense: { near: ['immune', 'T cell'], unless: ['police'] } }]),
  entry('pd-l1', ['PD-L1']),
  entry('pd-1', ['PD-1']),
  entry('her2', ['HER2', 'HER-2', 'HER2/neu']),
  entry('her2-positive', ['HER2-positive', 'HER2+', 'HER2+ breast cancer']),
  entry('her2-negative', ['HER2-negative', 'HER2-']),
  entry('brca', ['BRCA1/2', 'BRCA1']),
  entry('tnbc', ['triple-negative breast cancer', 'TNBC']),
  entry('breast-cancer', ['breast cancer']),
  entry('vaccine', ['breast cancer vaccine']),
  entry('paget', ["Paget's disease"]),
  entry('ild', ['fibrosis']),
  entry('er', ['estrogen receptor', { text: 'ER', sense: { near: ['PR', 'HER2'], unlessBefore: ['the'] } }]),
  entry('hormone-receptor', ['hormone receptor', { text: 'HR', sense: { near: ['positive'] } }]),
  entry('hazard-ratio', [
    'hazard ratio',
    { text: 'HR', sense: { after: ['<number>', '='], unless: ['department'] } },
  ]),
  entry('all', ['ALL']),
  entry('register', ['ClinicalTrials.gov']),
  entry('fatigue', ['fatigue'], { anywhere: false }),
];

describe('a name is found', () => {
  it.each([
    // hyphens, spaces and nothing
    '[PD-L1], [PDL1], [PD L1], [pd‑l1] and [PD–L1]',
    '[checkpoint-inhibitors] and [Checkpoint  Inhibitor]',
    // case, accents, soft hyphens, ligatures, full width, zero width
    '[ﬁbrosis] [check\u00adpoint inhibitor] [ＨＥＲ２] [HER\u200b2] [TRIPLE-NEGATIVE BREAST CANCER]',
    // plurals and possessives
    '[checkpoint inhibitors] and the [checkpoint inhibitor’s] effect',
    "[Paget's disease], [Paget’s disease], [Pagets disease]",
    // the longest wins
    'a [breast cancer vaccine] for [breast cancer]',
    '[immune checkpoint inhibitor]',
    // signs
    '[HER2+] tumors, [HER2-positive], [HER2-], [HER2−]; [HER2+ breast cancer]',
    '[HER2]-targeted and anti-[HER2]',
    'a hanging hyphen: [HER2]- and PD-targeted, [HER2]-, X- or Y-based',
    '[HER2/neu] and [BRCA1/2]',
    // no space after a full stop
    'kills cells.[Breast cancer] grows',
  ])('%s', (text) => {
    expect(markedIn(ENTRIES, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });
});

describe('a name is left alone', () => {
  it.each([
    ['inside a longer word', 'PD-L10, HER23, breast cancerous'],
    ['in another case', 'not all with tnbc'],
    ['across a full stop', 'checkpoint. Inhibitor'],
    ['in an address', 'see https://x.org/breast-cancer/ or www.x.org/HER2 or tnbc@TNBC.org'],
    ['in the name of a member', 'TNBC_fighter and her2_mom wrote'],
    ['as an everyday word', 'fatigue of metal'],
    ['without evidence', 'a police checkpoint; go to the ER'],
  ])('%s', (_, text) => {
    expect(markedIn(ENTRIES, text)).toBe(text);
  });
});

it('an address hides its own names and none beside it', () => {
  const text = 'at x.org/HER2 [HER2] and x.org/TNBC/HER2 for [breast cancer] x.org/a/TNBC,TNBC [TNBC].';
  expect(markedIn(ENTRIES, text.replaceAll(/[[\]]/g, ''))).toBe(text);
});

it('an address that is a name itself counts, also before a full stop or in brackets', () => {
  const text =
    'at <ClinicalTrials.gov>, see <ClinicalTrials.gov>. (Or <ClinicalTrials.gov>; “<ClinicalTrials.gov>”), no x.ClinicalTrials.gov';
  expect(markedIn(ENTRIES, text.replaceAll(/[<>]/g, ''))).toBe(
    text.replaceAll('<', '[').replaceAll('>', ']'),
  );
});

it('a file shown as one run without spaces takes a time that grows with its length, not with its square', () => {
  const text = '{"gene":"HER2","at":"x.y/z"},'.repeat(4000);
  const names = openNames(packNames(ENTRIES, 'en'));
  const start = performance.now();
  expect(readText(text, names)?.sure).toEqual(['her2']);
  // In milliseconds. Looking at the whole run for each of its names took most of a minute.
  expect(performance.now() - start).toBeLessThan(3000);
});

describe('a doubtful name is settled', () => {
  it.each([
    ['by its neighbours', 'an immune [checkpoint] on T cells'],
    ['by a veto', 'immune to a police checkpoint'],
    ['by what stands after it', '[HR] = 0.64'],
    ['per occurrence', '[HR]-positive disease, with [HR] 0.64'],
    [
      'by a long form on the page',
      '[hazard ratio] ([HR]) was low. The HR fell.'.replace('The HR', 'The [HR]'),
    ],
    ['by a veto, whatever the page spells out', '[hazard ratio] ([HR]). Our HR department.'],
    ['by a foreign long form', 'the emergency room (ER) and ER, HER2'.replace(', HER2', ', [HER2]')],
    ['by a page about cancer', '[fatigue] with [TNBC] and [PD-L1]'],
  ])('%s', (_, text) => {
    expect(markedIn(ENTRIES, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });
});

describe('a name with two meanings', () => {
  const SHARED = [
    entry('partial-response', [
      'partial response',
      { text: 'PR', sense: { near: ['CR'], after: ['rate', 'after all'] } },
    ]),
    entry('progesterone-receptor', [
      { text: 'PR', sense: { near: ['ER'], after: ['after'], page: ['her2'] } },
    ]),
    entry('her2', ['HER2']),
    entry('clinical-trial', [{ text: 'study', sense: { unless: ['desk'] } }]),
    entry('essay', [{ text: 'study', sense: { near: ['desk', 'school'] } }]),
  ];
  it.each([
    // words that speak for one: that one
    ['ER and PR', 'progesterone-receptor'],
    ['CR and PR', 'partial-response'],
    // words that speak for both: both, in the order of the glossary
    ['ER low, then CR, and PR', 'partial-response or progesterone-receptor'],
    // words directly beside it weigh more than words near it
    ['ER low; a PR rate of 30%', 'partial-response'],
    // words near it weigh more than the page
    ['HER2 and a CR or PR', 'her2; partial-response'],
    ['HER2 and PR', 'her2; progesterone-receptor'],
    // nothing: neither
    ['the PR', ''],
    // a name that needs no evidence gives way to one that has some
    ['a study', 'clinical-trial'],
    ['a school study', 'essay'],
    ['a desk study', 'essay'],
  ])('%s: %s', (text, meant) => {
    const names = openNames(packNames(SHARED, 'en'));
    const read = readText(text, names);
    const found = read ? matchesIn(read, names, evidenceOf([read])) : [];
    expect(found.map((each) => meaningsOf(each).join(' or ')).join('; ')).toBe(meant);
  });

  it.each([
    ['near it', 'ER low, then CR, and PR'],
    ['directly beside it', 'PR after all'],
  ])('has one meaning where the page spells it out, with words for both %s', (_, text) => {
    const names = openNames(packNames(SHARED, 'en'));
    const texts = ['partial response (PR)', text].map((each) => readText(each, names) as ReadText);
    const meant = (page: PageEvidence) =>
      matchesIn(texts[1] as ReadText, names, page).map((each) => meaningsOf(each).join(' or '));
    expect(new Set(meant(evidenceOf(texts.slice(1))))).toContain('partial-response or progesterone-receptor');
    expect(new Set(meant(evidenceOf(texts)))).toEqual(new Set(['partial-response']));
  });
});
