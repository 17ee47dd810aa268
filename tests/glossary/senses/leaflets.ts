import type { Row } from './row.ts';

/** What leaflets, guides and letters to patients say. */
export const LEAFLETS: readonly Row[] = [
  [
    'patient information leaflet',
    'medication-guide',
    'Read the [Patient Information Leaflet|medication-guide] from your pharmacist before each refill.',
    'Cardiology Department [Patient Information Leaflet|-]',
  ],
  [
    'external beam radiation',
    'radiation-therapy',
    'For lung cancer you may have [external beam radiation|radiation-therapy].',
    'no other: it has no other sense',
  ],
  [
    'cancer specialist',
    'oncologist',
    'Ask your [cancer specialist|oncologist].',
    '[Cancer specialist|cancer] physiotherapists help with movement.',
  ],
  [
    'consultant',
    'health-care-team',
    'Your [consultant|health-care-team] at the hospital will explain.',
    'Call a 13 11 20 [Consultant|-] of Cancer Council.',
    'A support [consultant|-] answers.',
  ],
  [
    'bandaging',
    'lymphedema-therapy',
    'MLD and compression, [bandaging|lymphedema-therapy], and exercise.',
    '[Bandaging|-] stays on your knee for a week.',
  ],
  [
    'IVF',
    'fertility-preservation',
    'Eggs are fertilized by [IVF|fertility-preservation] and frozen before chemo.',
    'Some carriers choose [IVF|-] with embryo testing.',
  ],
  [
    'cycle',
    'cycle',
    'Six [cycles|cycle] of chemotherapy, 21 days each.',
    'Eight oocytes were retrieved per [cycle|-] before chemotherapy.',
  ],
  [
    'aggressive',
    'aggressive',
    'This is an [aggressive|aggressive] cancer.',
    'Her cancer no longer responds to [aggressive|-] interventions.',
  ],
  [
    'SCP',
    'off-treatment-plan',
    'Survivors get an [SCP|off-treatment-plan] with a treatment summary.',
    'Copy the file with [SCP|-] to the server.',
  ],
];
