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
  [
    'severe grades by the page',
    'ctcae-grade',
    'It was seen as any grade in half, [grade ≥3|ctcae-grade] in 16% of them.',
    'A [grade 3 or higher|-] school project on cancer.',
  ],
  [
    'indications',
    'indication',
    'Four drugmakers have withdrawn [indications|indication] for their drugs.',
    'She asked about the [indications|-] for a mastectomy.',
  ],
  [
    'pivotal',
    'phase-3-trial',
    'The [pivotal|phase-3-trial] clinical data came in May.',
    'My sister played a [pivotal|-] role in my care.',
  ],
  [
    'basket',
    'clinical-trial',
    '[Basket|clinical-trial], [umbrella|clinical-trial] and platform trials test many drugs.',
    'Friends sent a fruit [basket|-] after surgery.',
  ],
  [
    'orphan',
    'orphan-drug',
    'The vaccine was given [orphan|orphan-drug] status.',
    'He was an [orphan|-] at six.',
  ],
  [
    'OS',
    'overall-survival',
    '[OS|overall-survival] was the same in both groups.',
    'The app needs a newer [OS|-] on your phone.',
  ],
  [
    'NP of nodes',
    'node-positive',
    'Women with node-positive ([NP|node-positive]) and node-negative ([NN|node-negative]) disease took part.',
    'My [NP|nurse-practitioner] called from the clinic.',
  ],
  [
    'I/O',
    'immunotherapy',
    'She had [I/O|immunotherapy] after chemo.',
    'Record fluid intake: [I/O|-] each shift.',
  ],
  ['dosed', 'dose', 'The first patient was [dosed|dose] in June.', 'The blog [dosed|-] me with hope.'],
];
