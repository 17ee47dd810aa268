import type { Row } from './row.ts';

/** Radiation treatment. */
export const RADIATION: readonly Row[] = [
  [
    'RT',
    'radiation-therapy',
    'After lumpectomy she had [RT|radiation-therapy], 40 Gy in 15 visits.',
    'Chemo first, then [RT|radiation-therapy].',
    'Please [RT|-] this tweet so others can find the support group.',
    'RNA levels were measured by [RT-PCR|polymerase-chain-reaction].',
  ],
  [
    'boost',
    'radiation-boost',
    'Then come five extra visits, the [boost|radiation-boost] to the tumor bed.',
    'The last week is a [boost|radiation-boost] of 10 Gy.',
    'These treatments [boost|-] the immune system.',
    'A chat with other patients can be a real mood [boost|-].',
    'Foods that are said to [boost|-] your energy.',
  ],
  [
    'fraction',
    'hypofractionation',
    'Radiation was 40 Gy in 15 [fractions|hypofractionation].',
    'Each radiotherapy [fraction|hypofractionation] takes ten minutes.',
    'Her [ejection fraction|ejection-fraction] was 62%.',
    'Only a small [fraction|-] of people need this.',
  ],
  [
    'simulation',
    'simulation',
    'At your [simulation|simulation] visit for radiation they make small tattoos.',
    'The radiation oncologist ordered a CT [simulation|simulation].',
    'A computer [simulation|-] of the outbreak was shown in class.',
  ],
  [
    'Gy',
    'hypofractionation',
    'The whole breast got 26 [Gy|hypofractionation] in five days.',
    'A dose of 50 [Gy|hypofractionation] is usual.',
    'elsewhere: Jack Gy [Gy|-] lives here.',
  ],
  [
    'gray',
    'hypofractionation',
    'no mark: the everyday word for a color; the unit is nearly always written Gy',
    'The room was painted [gray|-].',
    'My hair grew back [gray|-] and curly.',
  ],
  [
    'WBRT',
    'whole-breast-radiation',
    'After lumpectomy she had [WBRT|whole-breast-radiation] to the breast.',
    '[WBRT|radiation-therapy] for many brain metastases can affect memory.',
  ],
];
