import { describe, expect, test } from 'vitest';
import { count, gradeOf, masked, sentencesOf, wordsOf } from '../../src/build/readability.ts';

/** Texts whose Flesch-Kincaid grade was measured when the rules for plain words were written. */
describe('the school grade, within 1 of the grade measured elsewhere, of', () => {
  test.each([
    [
      2.8,
      28,
      'A medicine that takes the brakes off your immune system. It blocks proteins that tell T cells to stop. Then T cells can find and attack cancer cells.',
    ],
    [
      5.2,
      30,
      'It is the main kind of immunotherapy for breast cancer. It is used for some triple-negative breast cancers, mostly with chemo. You get it by drip or as a shot.',
    ],
    [
      6.7,
      50,
      "Call your care team right away for a new cough, trouble breathing, bad diarrhea, belly pain, yellow skin or eyes, a very bad headache, or feeling faint. These can start months after treatment ends. Call 911 or your local emergency number for chest pain or if you can't breathe well.",
    ],
    [
      3,
      33,
      'A checkpoint is the brake. The inhibitor is the medicine that lets go of the brake. It is not chemo. It is not the same as foods or pills sold to boost immunity.',
    ],
    [
      9.4,
      26,
      'Breast cancer that tests negative for three things: estrogen receptors, progesterone receptors, and extra HER2. Hormone therapy does not work on it, but other treatments can.',
    ],
    [
      5,
      27,
      'The type tells your team which medicines can work. TNBC is often treated with chemo. Some people also get immunotherapy. It can grow faster than other types.',
    ],
    [
      2.8,
      28,
      'A medicine for breast cancer that has too much HER2. It sticks to HER2 on cancer cells. This slows their growth and helps your immune system attack them.',
    ],
    [
      4.1,
      32,
      'It is used for early and advanced HER2-positive breast cancer, often with chemo. You get it by drip or as a shot. It can weaken the heart, so your heart is checked.',
    ],
    [
      6.2,
      24,
      'Trastuzumab, T-DM1 (Kadcyla), and T-DXd (Enhertu) are three different medicines. They have part of the same name. Do not assume they are the same.',
    ],
    [
      2.8,
      29,
      'Swelling and soreness inside the lungs that is not caused by a germ. Some cancer drugs and radiation can cause it. You may cough or feel short of breath.',
    ],
    [
      4.6,
      23,
      'Pneumonia is most often an infection. Pneumonitis is not. They can feel the same, so get checked. Cold medicine will not fix it.',
    ],
    [
      5.1,
      29,
      'After treatment and then surgery, the lab finds no invasive cancer left in the breast or lymph nodes. This is a good sign, but it is not a promise.',
    ],
    [
      1,
      28,
      'pCR is not the PCR test used for germs. It is not the same as cured. A scan cannot show a pCR. Only the lab can, after surgery.',
    ],
  ])('%f, %i words: %s', (grade, words, text) => {
    expect(wordsOf(text)).toHaveLength(words);
    expect(Math.abs(gradeOf(text) - grade)).toBeLessThanOrEqual(1);
  });

  test.each(['', ' ', '…', '!'])('0 of a text without words: “%s”', (text) => {
    expect(gradeOf(text)).toBe(0);
  });
});

test('a harder text has a higher grade', () => {
  const texts = [
    'It is a test. It is done.',
    'A lab test shows how much HER2 your cancer has.',
    'An immunohistochemical examination determines the expression of the protein.',
  ];
  const grades = texts.map(gradeOf);
  expect(grades).toEqual([...grades].sort((a, b) => a - b));
});

describe('sentences, split by bars:', () => {
  test.each([
    'One. | Two! | Three?',
    'It is done.',
    'A fever of 100.4 F. | Call.',
    'It costs 2.5 times. | More.',
    'In the U.S. many people have it. | Ask.',
    'The U.S. Food and Drug Administration checks it.',
    'Dr. Smith and Dr. Lee agree. | They said so.',
    'It is done vs. not done. | Why?',
    'What is it? | 3 things.',
    'Is it HER2 0, 1+, 2+, or 3+? | Ask.',
    'It works. | pCR is a good sign.',
    'It works. | "Negative" is a result.',
    'They call it "negative." | It is a result.',
    'No full stop',
    'Wait... what?',
    'One.\n\n| Two.',
  ])('%s', (text) => {
    const expected = text.split('|').map((each) => each.trim());
    expect(sentencesOf(text.replaceAll('| ', '')).map((each) => each.trim())).toEqual(expected);
  });
});

test.each([
  ['HER2-positive cancer', 2],
  ["It's 100.4 F.", 3],
  ['care team, day or night', 5],
  ['T-DM1 (Kadcyla)', 2],
  ['2+ or 3+', 3],
  ['— … —', 0],
])('“%s” has %i words', (text, words) => {
  expect(wordsOf(text)).toHaveLength(words);
});

test('a text is counted whole and by its longest sentence', () => {
  expect(count('It is a test. It is done on a small piece. Ask.')).toEqual({
    words: 12,
    sentences: 3,
    longestSentence: 7,
  });
  expect(count('')).toEqual({ words: 0, sentences: 0, longestSentence: 0 });
});

describe('masking puts “it” in the place of a name', () => {
  test.each([
    ['Pembrolizumab is a drug.', ['pembrolizumab'], 'it is a drug.'],
    ['Two biopsies, one biopsy.', ['biopsy', 'biopsies'], 'Two it, one it.'],
    ['Genes and a gene.', ['gene'], 'it and a it.'],
    [
      'A breast cancer vaccine for breast cancer.',
      ['breast cancer', 'breast cancer vaccine'],
      'A it for it.',
    ],
    ['HER2-positive and HER2+', ['HER2-positive', 'HER2+'], 'it and it'],
    ['general genetics', ['gene'], 'general genetics'],
    ['a.b and axb', ['a.b'], 'it and axb'],
  ])('%s without %j', (text, names, expected) => {
    expect(masked(text, names)).toBe(expected);
  });
});
