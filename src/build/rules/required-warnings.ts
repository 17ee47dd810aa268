/**
 * Which entries must name which warning topic: G34. A reader who looks up a medicine or a dangerous side effect is told
 * when to call, or the entry does not ship. The medical list: glossary/STYLE.md, "Warnings".
 */
import type { Category, Entry } from '../../core/entries.ts';
import type { Report } from './report.ts';

export interface Requirement {
  /** Said to the writer whose entry lacks the topic. */
  because: string;
  /** Any one of these topics is enough. */
  topics: readonly string[];
  /** The entries it holds for, by id. */
  ids?: readonly string[];
  /** Or all entries of a category that name one of these under `see`: so a new drug is caught as well. */
  like?: { category: Category; see: readonly string[] };
  /** Entries that name those for another reason: a medicine against a side effect of theirs. */
  except?: readonly string[];
}

const CHECKPOINT = ['immune-checkpoint-inhibitor', 'pd-1-inhibitor', 'pd-l1-inhibitor', 'ctla-4-inhibitor'];

export const REQUIREMENTS: readonly Requirement[] = [
  {
    because: 'checkpoint inhibitor',
    topics: ['immune-drug'],
    ids: words(`pembrolizumab keytruda-qlex nivolumab opdualag atezolizumab durvalumab avelumab dostarlimab cemiplimab
      ipilimumab tremelimumab retifanlimab toripalimab tislelizumab immunotherapy immune-related-adverse-event
      lag-3-inhibitor ${CHECKPOINT.join(' ')}`),
  },
  {
    because: 'medicine that belongs to the checkpoint inhibitors',
    topics: ['immune-drug'],
    like: { category: 'drug', see: CHECKPOINT },
  },
  {
    because: 'antibody-drug conjugate',
    topics: ['adc-lung', 't-dm1', 'sacituzumab', 'lung-inflammation', 'chemo-fever'],
    ids: ['antibody-drug-conjugate', 'patritumab-deruxtecan', 'sacituzumab-tirumotecan'],
    like: { category: 'drug', see: ['antibody-drug-conjugate'] },
  },
  { because: 'lung inflammation', topics: ['adc-lung'], ids: words('t-dxd datopotamab-deruxtecan') },
  { because: 'harm to liver and heart', topics: ['t-dm1'], ids: ['t-dm1'] },
  { because: 'infection and diarrhea', topics: ['sacituzumab'], ids: ['sacituzumab-govitecan'] },
  {
    because: 'CAR T cells or bispecific antibody',
    topics: ['cell-therapy'],
    ids: words(`car-t-cell-therapy t-cell-therapy tcr-therapy bispecific-antibody axicabtagene-ciloleucel
      tisagenlecleucel cytokine-release-syndrome icans`),
    like: { category: 'drug', see: ['car-t-cell-therapy', 'bispecific-antibody'] },
    except: ['tocilizumab'],
  },
  // Boxed warnings of the labels, by what they warn of.
  {
    because: 'boxed warning: heart failure, reactions to a dose, harm to an unborn baby',
    topics: ['her2-antibody'],
    ids: words('trastuzumab herceptin-hylecta phesgo pertuzumab margetuximab her2-targeted-therapy'),
  },
  {
    because: 'boxed warning: weak heart',
    topics: ['heart-weakness'],
    ids: words(
      'doxorubicin liposomal-doxorubicin epirubicin anthracycline ac-chemotherapy fec cardiotoxicity',
    ),
  },
  {
    because: 'burns when it leaks out of the vein',
    topics: ['extravasation'],
    ids: words('doxorubicin epirubicin anthracycline vinorelbine vinca-alkaloid extravasation'),
  },
  {
    because: 'boxed warning or label: too few white blood cells',
    topics: ['chemo-fever'],
    ids: words(`chemotherapy docetaxel paclitaxel nab-paclitaxel carboplatin cisplatin thiotepa methotrexate ixabepilone
      vinorelbine eribulin gemcitabine cyclophosphamide doxorubicin epirubicin liposomal-doxorubicin taxane
      platinum-chemotherapy anthracycline neutropenia febrile-neutropenia`),
  },
  {
    because: 'boxed warning: severe reaction to a dose',
    topics: ['dose-reaction'],
    ids: words('docetaxel paclitaxel carboplatin taxane infusion-reaction allergic-reaction'),
  },
  {
    because: 'harm when DPD is low',
    topics: ['dpd'],
    ids: words('capecitabine fluorouracil dpd-deficiency'),
  },
  {
    because: 'boxed warning: harm to the liver',
    topics: ['liver-inflammation'],
    ids: words('lapatinib fezolinetant acetaminophen immune-hepatitis'),
  },
  {
    because: 'boxed warning: clots, stroke, cancer of the womb',
    topics: ['tamoxifen'],
    ids: words('tamoxifen serm'),
  },
  {
    because: 'boxed warning: clots',
    topics: ['blood-clot'],
    ids: words('raloxifene epoetin-alfa darbepoetin-alfa blood-clot stroke'),
  },
  {
    because: 'boxed warning: heart rhythm',
    topics: ['heart-rhythm'],
    ids: words('toremifene loperamide levothyroxine'),
  },
  { because: 'boxed warning: bleeding near the spine', topics: ['spinal-cord'], ids: ['enoxaparin'] },
  { because: 'boxed warning: bleeding', topics: ['bleeding'], ids: words('nsaid enoxaparin anticoagulant') },
  {
    because: 'boxed warning: serious infections',
    topics: ['infection'],
    ids: words('infliximab tocilizumab mycophenolate immunosuppressant lifileucel aldesleukin'),
  },
  {
    because: 'boxed warning: mood',
    topics: ['mood-change'],
    ids: words('duloxetine venlafaxine interferon-alfa depression'),
  },
  {
    because: 'boxed warning: slow breathing',
    topics: ['slow-breathing'],
    ids: words('opioid morphine lorazepam'),
  },
  {
    because: 'boxed warning or label: movements that cannot be stopped',
    topics: ['uncontrolled-movement'],
    ids: words('metoclopramide prochlorperazine olanzapine'),
  },
  { because: 'boxed warning: low calcium', topics: ['low-calcium'], ids: words('denosumab hypocalcemia') },
  // Dangerous side effects and states.
  {
    because: 'lung inflammation',
    topics: ['lung-inflammation'],
    ids: words('pneumonitis interstitial-lung-disease'),
  },
  { because: 'bowel inflammation', topics: ['bowel-inflammation'], ids: ['colitis'] },
  {
    because: 'heart inflammation',
    topics: ['heart-inflammation'],
    ids: words('myocarditis myositis pericarditis'),
  },
  {
    because: 'nerves and muscles',
    topics: ['nerve-muscle'],
    ids: words('myositis myasthenia-gravis guillain-barre-syndrome encephalitis transverse-myelitis'),
  },
  {
    because: 'glands that fail',
    topics: ['gland-inflammation'],
    ids: words('hypophysitis adrenal-insufficiency hypopituitarism'),
  },
  {
    because: 'high blood sugar',
    topics: ['high-blood-sugar'],
    ids: words('type-1-diabetes diabetic-ketoacidosis hyperglycemia'),
  },
  { because: 'kidney inflammation', topics: ['kidney-inflammation'], ids: ['nephritis'] },
  {
    because: 'severe skin reaction',
    topics: ['severe-skin'],
    ids: words('stevens-johnson-syndrome bullous-pemphigoid'),
  },
  {
    because: 'infection',
    topics: ['infection', 'chemo-fever'],
    ids: words('infection fever immunosuppressed'),
  },
  { because: 'pressure on the spinal cord', topics: ['spinal-cord'], ids: ['spinal-cord-compression'] },
  {
    because: 'cancer around the brain',
    topics: ['brain-spread'],
    ids: words('leptomeningeal-disease brain-metastasis'),
  },
  { because: 'high calcium', topics: ['high-calcium'], ids: ['bone-metastasis'] },
  {
    because: 'infection of a swollen arm',
    topics: ['lymphedema-infection'],
    ids: words('lymphedema cellulitis lymphedema-therapy'),
  },
];

/** Reports each topic that the entry must name and does not. */
export function checkRequiredWarnings(entry: Entry, report: Report): void {
  for (const { because, topics, ids, like, except } of REQUIREMENTS) {
    const holds =
      ids?.includes(entry.id) ||
      (like?.category === entry.category && like.see.some((id) => entry.see.includes(id)));
    if (!holds || except?.includes(entry.id) || topics.some((topic) => entry.warnings.includes(topic)))
      continue;
    const wanted = topics.length === 1 ? topics[0] : `one of ${topics.join(', ')}`;
    report('warnings', 'G34', `must name ${wanted} (${because})`);
  }
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
