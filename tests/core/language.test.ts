import { describe, expect, it } from 'vitest';
import { fitsLanguage } from '../../src/core/language.ts';
import { entry, markedIn } from './marked.ts';

describe('a text fits a language', () => {
  it.each([
    [true, 'Your doctor may also test the lymph nodes under your arm to see if the cancer has spread.'],
    [true, 'These drugs help the immune system find cancer cells, and they are given into a vein.'],
    [
      false,
      'Der Arzt tastet die Lymphknoten in der Achsel ab und bespricht danach mit Ihnen die Behandlung.',
    ],
    [false, 'El tratamiento con trastuzumab se administra cada tres semanas y suele durar un año completo.'],
    [false, 'Le traitement est administré toutes les trois semaines pendant un an, sauf en cas de problème.'],
    // twelve words can be told, eleven cannot
    [true, 'one two three four five six seven eight nine ten of the'],
    [undefined, 'two three four five six seven eight nine ten of the'],
    // one small word in twenty is neither much nor little
    [undefined, `${'mammographie '.repeat(19)}the`],
    [true, `${'mammographie '.repeat(18)}of the`],
    [undefined, ''],
    [undefined, '1 2 3 4 5 6 7 8 9 10 11 12 13'],
    [undefined, 'Stage II or III'],
    [undefined, 'HER2-positive breast cancer'],
  ])('%s: %s', (fits, text) => {
    expect(fitsLanguage(text, 'en')).toBe(fits);
  });

  it('by its first thousand letters: what comes after them says nothing new', () => {
    expect(fitsLanguage(`${'of the '.repeat(143)}${'mammographie '.repeat(4000)}`, 'en')).toBe(true);
  });

  it('is not told for a language whose small words are not written down', () => {
    expect(fitsLanguage('uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece', 'es')).toBe(
      undefined,
    );
  });
});

describe('in a text of another language', () => {
  const entries = [
    entry('trastuzumab', ['trastuzumab', 'Herceptin'], { category: 'drug' }),
    entry('dex', [{ text: 'Dex', sense: { near: ['Dosis'] } }], { category: 'drug' }),
    entry('her2', ['HER2', 'HER2 gene', 'human epidermal growth factor receptor'], { category: 'biomarker' }),
    entry('brca', ['BRCA mutation'], { category: 'biomarker' }),
    entry('tumor', ['tumor'], { category: 'pathology' }),
    entry('chemotherapy', ['chemo'], { category: 'treatment' }),
    entry('hormone', ['hormone'], { category: 'biomarker' }),
  ];
  it.each([
    'Die Behandlung mit [Trastuzumab] ([Herceptin]) wirkt bei [HER2]-positivem Tumor.',
    'Eine [BRCA-Mutation] ist erblich; die Chemo nicht.',
    'Die Wirkung des Trastuzumabs, die Dosis Dex, das HER2s',
    'La hormona y la hormone',
  ])('only drugs and codes are marked, as they are spelled: %s', (text) => {
    expect(markedIn(entries, text.replace(/[[\]]/g, ''), true)).toBe(text);
  });

  it('all of them are, where the text is in the language of the names', () => {
    expect(markedIn(entries, 'chemo, two tumors, HER2 genes and a hormone')).toBe(
      '[chemo], two [tumors], [HER2 genes] and a [hormone]',
    );
  });
});
