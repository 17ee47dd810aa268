import { describe, expect, test } from 'vitest';
import { inBritish, inPlural, namesOf, withShortResult, withSign } from '../../src/core/variants.ts';
import { entry, markedIn } from './marked.ts';

describe('British English spells', () => {
  test.each([
    // as Americans write it, as the British do
    ['tumor', 'tumour'],
    ['antitumor immunity', 'antitumour immunity'],
    ['Estrogen receptor', 'Oestrogen receptor'],
    ['lymphedema', 'lymphoedema'],
    ['leukemia', 'leukaemia'],
    ['autoimmune hemolytic anemia', 'autoimmune haemolytic anaemia'],
    ['anemic', 'anaemic'],
    ['hemoglobin', 'haemoglobin'],
    ['hypercalcemia', 'hypercalcaemia'],
    ['diarrhea', 'diarrhoea'],
    ['dyspnea', 'dyspnoea'],
    ['general anesthesia', 'general anaesthesia'],
    ['gynecomastia', 'gynaecomastia'],
    ['randomized trial', 'randomised trial'],
    ['desensitization', 'desensitisation'],
    ['infusion center', 'infusion centre'],
    ['centimeter', 'centimetre'],
    ['fibers', 'fibres'],
    ['genetic counselor', 'genetic counsellor'],
    ['copay assistance program', 'copay assistance programme'],
  ])('%s as %s', (american, british) => {
    expect(inBritish(american)).toBe(british);
  });

  test.each([
    'programmed death-1',
    'chemotherapy',
    'ischemotherapy',
    'parameter',
    'size',
    'exercise',
    'systemic therapy',
    'academia',
    'angioedema',
    'tumorigenic',
    'metastasis',
    'biopsy',
    'oestrogen',
    'leukaemia',
    'anaesthetic',
  ])('%s as Americans do', (word) => {
    expect(inBritish(word)).toBe(word);
  });
});

describe('a result is also written with a sign:', () => {
  test.each([
    ['PALB2-positive', 'PALB2+'],
    ['PD-L1-negative', 'PD-L1-'],
    ['BRCA1/2-positive', 'BRCA1/2+'],
    ['node-positive', undefined],
    ['false-positive', undefined],
    ['HER2-low', undefined],
    ['HER2-positive breast cancer', undefined],
  ])('%s, %s', (text, sign) => {
    expect(withSign({ text, exact: false })?.text).toBe(sign);
  });

  test('in these letters only, with the rule and the relation of the word', () => {
    expect(
      withSign({ text: 'PALB2-positive', exact: false, relation: 'kind', sense: { near: ['gene'] } }),
    ).toEqual({
      text: 'PALB2+',
      exact: true,
      relation: 'kind',
      sense: { near: ['gene'] },
    });
  });
});

describe('a clinic letter shortens a result:', () => {
  test.each([
    ['ER-positive', ['ER +ve', 'ER pos']],
    ['lymph node negative', ['lymph node -ve', 'lymph node neg']],
    ['positive margin', []],
    ['HER2-positive breast cancer', []],
  ])('%s, %j', (text, shorts) => {
    expect(withShortResult({ text, exact: false }).map((name) => name.text)).toEqual(shorts);
  });

  test('and is found however its sign is joined', () => {
    const entries = [entry('yes', ['ER-positive']), entry('no', ['ER-negative'])];
    expect(markedIn(entries, 'ER+ve, ER +ve, ER-ve, ER –ve, er pos, ER neg')).toBe(
      '[ER+ve], [ER +ve], [ER-ve], [ER –ve], [er pos], [ER neg]',
    );
  });
});

describe('a plural in -ies is made for', () => {
  test.each([
    ['breast-conserving surgery', 'breast-conserving surgeries'],
    ['toxicity', 'toxicities'],
    ['X-ray therapy', 'X-ray therapies'],
    ['first-degree relative', undefined],
    ['X-ray', undefined],
    ['histologically', undefined],
    ['oncology', undefined],
    ['cGy', undefined],
    ['Trodelvy', undefined],
  ])('%s: %s', (text, plural) => {
    expect(inPlural({ text, exact: false })?.text).toBe(plural);
  });
});

describe('the names of entries', () => {
  const textsOf = (...names: string[][]) =>
    namesOf(
      names.map((own, i) => entry(`e${i}`, own)),
      'en',
    ).map((own) => own.map(({ text }) => text));

  test('are those that are listed, then those that rules make', () => {
    expect(textsOf(['tumor', 'mass'], ['BRCA1-positive'])).toEqual([
      ['tumor', 'mass', 'tumour'],
      ['BRCA1-positive', 'BRCA1+', 'BRCA1 +ve', 'BRCA1 pos'],
    ]);
    expect(textsOf(['tumor biopsy'])).toEqual([
      ['tumor biopsy', 'tumour biopsy', 'tumor biopsies', 'tumour biopsies'],
    ]);
  });

  test('are made but once, and never where an entry lists them itself', () => {
    expect(textsOf(['tumor cell', 'tumor-cell', 'HER-2 pos', 'HER2+'], ['anemia'], ['Anaemia'])).toEqual([
      ['tumor cell', 'tumor-cell', 'HER-2 pos', 'HER2+', 'tumour cell'],
      ['anemia'],
      ['Anaemia'],
    ]);
    expect(textsOf(['HER-2-positive', 'HER2+', 'HER2 +ve'])).toEqual([
      ['HER-2-positive', 'HER2+', 'HER2 +ve', 'HER-2 pos'],
    ]);
  });

  test('of another language are left as they are', () => {
    const both = { ...entry('a', ['tumor']), es: entry('a', ['tumor']).en };
    expect(namesOf([both], 'es')[0]?.map(({ text }) => text)).toEqual(['tumor']);
  });
});

describe('four letters that tell a drug’s maker', () => {
  const DRUGS = [
    entry('trastuzumab', ['trastuzumab', { text: 'trastuzumab-dkst', relation: 'kind' }], {
      category: 'drug',
    }),
    entry('tamoxifen', ['tamoxifen'], { category: 'drug' }),
    entry('antibody', ['antimab'], { category: 'immune' }),
  ];
  test.each([
    '[trastuzumab-dttb] and [trastuzumab‑dttb], [Trastuzumab-anns]’s dose',
    '[trastuzumab-dkst] as it is listed',
    '[trastuzumab]-based, [trastuzumab]-like, [trastuzumab]-free, [trastuzumab]-plus-chemo',
    '[trastuzumab]-DTTB, [trastuzumab]-dtt, [trastuzumab] -dttb, [trastuzumab]-dttb2',
    '[tamoxifen]-dttb, [antimab]-dttb',
  ])('%s', (text) => {
    expect(markedIn(DRUGS, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });
});

describe('in compounds the part that is the entry is marked', () => {
  const ENTRIES = [
    entry('pd-1', ['PD-1']),
    entry('pembrolizumab', ['pembrolizumab'], { category: 'drug' }),
    entry('her2', ['HER2']),
    entry('tnbc', ['TNBC']),
    entry('pd-l1', ['PD-L1']),
  ];
  test.each([
    'anti-[PD-1], anti-[PD1]',
    '[pembrolizumab]-based, post-[pembrolizumab]',
    '[HER2]-targeted, pre-[HER2]-directed',
    'non-[TNBC]',
    '[PD-L1] positive, [PD-L1]-high, [PD-L1] ≥1%',
  ])('%s', (text) => {
    expect(markedIn(ENTRIES, text.replaceAll(/[[\]]/g, ''))).toBe(text);
  });
});
