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
  [
    'oral',
    'oral',
    'You may need an [oral|oral] contrast before the scan.',
    'Ask about [oral cancer drugs|oral].',
    'The dentist looks for signs of [oral|-] infection.',
    'She gave an [oral|-] presentation on lymphedema.',
  ],
  [
    'recalled',
    'mammogram-callback',
    'Of those [recalled|mammogram-callback] for more tests, most are well.',
    'She [recalled|-] the day of her diagnosis.',
  ],
  [
    'uptake',
    'standardized-uptake-value',
    'There is increased FDG [uptake|standardized-uptake-value] in the node.',
    'The [uptake|-] of risk-reducing surgery is low.',
  ],
  [
    'AC-T written as one word',
    'ac-chemotherapy',
    'She had [ACT|ac-chemotherapy] chemo before surgery.',
    'Call the Cancer Council Helpline [ACT|-] on chemo days.',
  ],
  [
    'symptomatic',
    'asymptomatic',
    'No tests are needed unless you become [symptomatic|asymptomatic].',
    'He only had [symptomatic|-] treatment.',
  ],
  [
    'prosthesis',
    'breast-prosthesis',
    'page says “breast cancer”: It is safe to fly with a [prosthesis|breast-prosthesis].',
    'A hip [prosthesis|-] sets off the alarm.',
  ],
  [
    'nuclear medicine',
    'radioactive-tracer',
    'You will have a [nuclear medicine|radioactive-tracer] scan.',
    'Go to the department of [nuclear medicine|-].',
  ],
  [
    'HCT',
    'bone-marrow-transplant',
    'Patients had an allogeneic transplant; after [HCT|bone-marrow-transplant] they stayed in.',
    'no other: the level in the blood is spelled Hct',
  ],
];
