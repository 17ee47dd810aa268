import { describe, expect, test } from 'vitest';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { checkRequiredWarnings, REQUIREMENTS } from '../../src/build/rules/required-warnings.ts';
import type { Entry } from '../../src/core/entries.ts';
import { entry } from '../core/marked.ts';
import { plain, refusalsOf } from './planted-folder.ts';

const { entries, warnings } = await inspectGlossary('glossary');

function missing(id: string, more: Partial<Entry>): string[] {
  const found: string[] = [];
  checkRequiredWarnings(entry(id, [id], more), (field, rule, text) =>
    found.push(`${field}: ${rule} ${text}`),
  );
  return found;
}

test('a checkpoint inhibitor without its warning stops the build', async () => {
  expect(await refusalsOf({ 'entries/nivolumab.yaml': plain('nivolumab') })).toEqual([
    'glossary/entries/nivolumab.yaml warnings: G34 must name immune-drug (checkpoint inhibitor)',
  ]);
});

describe('a new medicine is known by its company:', () => {
  test.each([
    // what it names under `see`, the topic that it must then name
    ['immune-checkpoint-inhibitor', 'immune-drug'],
    ['pd-1-inhibitor', 'immune-drug'],
    ['antibody-drug-conjugate', 'adc-lung'],
    ['car-t-cell-therapy', 'cell-therapy'],
    ['bispecific-antibody', 'cell-therapy'],
  ])('beside %s it needs %s', (other, topic) => {
    const more: Partial<Entry> = { category: 'drug', see: ['chemotherapy', other] };
    expect(missing('newumab', more).join()).toMatch(new RegExp(`^warnings: G34 must name .*${topic}`));
    expect(missing('newumab', { ...more, warnings: [topic] })).toEqual([]);
  });

  test('an entry of another kind may name them freely', () => {
    expect(missing('clinical-trial', { category: 'trial', see: ['pd-1-inhibitor'] })).toEqual([]);
  });

  test('a medicine against the side effects of cell therapy is no cell therapy', () => {
    const more: Partial<Entry> = { category: 'drug', see: ['car-t-cell-therapy'], warnings: ['infection'] };
    expect(missing('tocilizumab', more)).toEqual([]);
  });
});

describe('the table', () => {
  const rows = REQUIREMENTS.flatMap(({ ids = [], topics }) => ids.map((id) => [id, topics] as const));

  test('asks for each row that has no topic at all', () => {
    for (const [id] of rows) expect(missing(id, { category: 'body' })).not.toEqual([]);
  });

  test('names entries and topics that exist', () => {
    const ids = entries.map((each) => each.id);
    const known = warnings.map((each) => each.id);
    const named = REQUIREMENTS.flatMap((each) => [...(each.ids ?? []), ...(each.like?.see ?? [])]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(REQUIREMENTS.flatMap((each) => each.topics).filter((id) => !known.includes(id))).toEqual([]);
  });

  test.each([
    // what plain-language rules for cancer care ask for, row by row
    ['pneumonitis', 'lung-inflammation'],
    ['interstitial-lung-disease', 'lung-inflammation'],
    ['colitis', 'bowel-inflammation'],
    ['immune-hepatitis', 'liver-inflammation'],
    ['myocarditis', 'heart-inflammation'],
    ['myositis', 'heart-inflammation'],
    ['myasthenia-gravis', 'nerve-muscle'],
    ['guillain-barre-syndrome', 'nerve-muscle'],
    ['encephalitis', 'nerve-muscle'],
    ['hypophysitis', 'gland-inflammation'],
    ['adrenal-insufficiency', 'gland-inflammation'],
    ['type-1-diabetes', 'high-blood-sugar'],
    ['diabetic-ketoacidosis', 'high-blood-sugar'],
    ['nephritis', 'kidney-inflammation'],
    ['stevens-johnson-syndrome', 'severe-skin'],
    ['febrile-neutropenia', 'chemo-fever'],
    ['blood-clot', 'blood-clot'],
    ['extravasation', 'extravasation'],
    ['allergic-reaction', 'dose-reaction'],
    ['infusion-reaction', 'dose-reaction'],
    ['spinal-cord-compression', 'spinal-cord'],
    ['leptomeningeal-disease', 'brain-spread'],
    ['bone-metastasis', 'high-calcium'],
    ['capecitabine', 'dpd'],
    ['fluorouracil', 'dpd'],
    ['tamoxifen', 'tamoxifen'],
    ['lymphedema', 'lymphedema-infection'],
    ['cytokine-release-syndrome', 'cell-therapy'],
    ['icans', 'cell-therapy'],
    ['trastuzumab', 'her2-antibody'],
    ['t-dm1', 't-dm1'],
    ['t-dxd', 'adc-lung'],
    ['sacituzumab-govitecan', 'sacituzumab'],
  ])('has %s under %s', (id, topic) => {
    expect(rows.some((row) => row[0] === id && row[1].includes(topic))).toBe(true);
  });
});
