import type { Row } from './row.ts';

/** Words of trial registries, consent forms and news of trials. */
export const TRIAL_LISTINGS: readonly Row[] = [
  [
    'protocol of a trial',
    'clinical-trial',
    'Sponsor [protocol|clinical-trial] code: MO22324.',
    'The ethics board approved the [protocol|clinical-trial] and its amendments.',
    'My chemo [protocol|treatment-regimen] has four cycles.',
    'The app speaks an open network [protocol|-].',
  ],
  [
    'ECOG in full',
    'performance-status',
    '[Eastern Cooperative Oncology Group|performance-status] ([ECOG|performance-status]) status 0 or 1.',
    'The [ECOG|-] ACRIN group opened the study.',
  ],
  [
    'grade III of a side effect',
    'ctcae-grade',
    'Six patients had [grade III|ctcae-grade] neutropenia.',
    'AEs of [G3-4|ctcae-grade] were rare.',
    'She has a [grade III|tumor-grade] tumor of the breast.',
  ],
  [
    'BM',
    'brain-metastasis',
    'Patients with brain metastases ([BM|brain-metastasis]) were eligible.',
    'The [BM|bone-marrow] biopsy showed a full bone marrow.',
  ],
  [
    'progressed on',
    'progressive-disease',
    'It is for people who [progressed on|progressive-disease] tamoxifen.',
    'MBC that [progressed after|progressive-disease] a CDK4/6 inhibitor is hard to treat.',
    'My labor [progressed after|-] the pregnancy classes.',
  ],
  [
    'stage two of a trial',
    'stage-ii',
    'She has [stage two|stage-ii] cancer.',
    'A [stage two|-] trial of the jab has begun.',
  ],
  [
    'this indication',
    'indication',
    'The agency has not approved it for this [indication|indication].',
    'There was no [indication|-] that anyone had called.',
  ],
  [
    'cross over',
    'crossover',
    'People in the placebo group could [cross over|crossover] after progression.',
    '[Crossing over|-] the bridge to the clinic takes ten minutes.',
  ],
  [
    'LRR',
    'locally-recurrent',
    'Locoregional recurrence ([LRR|locally-recurrent]) was rare after mastectomy.',
    'no other: on pages about cancer it means this.',
  ],
];
