/**
 * What well-meant articles about immunotherapy and breast cancer often get wrong, and what our cards say instead.
 * Each row: the entry, what its short, why or mix-up must say, what none of them may say.
 */
import { describe, expect, test } from 'vitest';
import { inspectGlossary } from '../../src/build/read-glossary.ts';

const { entries } = await inspectGlossary('glossary');

function cardOf(id: string): string {
  const en = entries.find((each) => each.id === id)?.en;
  if (!en) throw new Error(`expected an entry ${id}, found none`);
  return `${en.short} ${en.why} ${en.mixup ?? ''}`;
}

describe('the card of', () => {
  test.each<[string, RegExp, RegExp?]>([
    // the brake and the medicine that lets go of it
    ['immune-checkpoint', /brake/i, /^A (?:medicine|drug)/],
    ['immune-checkpoint', /on T cells or other cells/i],
    ['immune-checkpoint-inhibitor', /^A medicine/, /^A protein/],
    ['immune-checkpoint-inhibitor', /checkpoint is the brake/i],
    ['immune-checkpoint-inhibitor', /by drip or as a shot/i, /\bpills?\b(?! sold)/i],
    ['pd-1', /PD-1 is on T cells/i, /^A medicine/],
    ['pd-l1', /some cancer cells/i],
    // an antibody is no antibiotic, and not every antibody sits on cancer cells
    ['antibody', /not an antibiotic/i],
    ['antibiotic', /not an antibody/i],
    ['antibiotic', /misprint for antibody-drug conjugate/i],
    ['antibody-drug-conjugate', /antibody, not an antibiotic/i, /no side effects|only cancer cells/i],
    ['antibody-drug-conjugate', /targeted therapy, not immunotherapy/i],
    ['antibody-drug-conjugate', /still has side effects/i],
    ['antibody-drug-conjugate', /on a breast MRI report, ADC means something else/i],
    ['monoclonal-antibody', /pembrolizumab sticks to T cells/i],
    // one medicine is not another
    ['trastuzumab', /three different medicines/i],
    ['t-dm1', /three different medicines/i],
    ['t-dxd', /three different medicines/i],
    ['t-dxd', /early or advanced/i],
    ['brand-name', /generic name/i],
    ['generic-drug', /chemical name/i],
    ['biosimilar', /not a weaker medicine/i],
    // pembrolizumab
    ['pembrolizumab', /it is an antibody/i, /blocks? (?:specific )?antibodies/i],
    ['pembrolizumab', /blocks PD-1/i],
    ['pembrolizumab', /high-risk early triple-negative breast cancer, before and after surgery/i],
    ['pembrolizumab', /whatever the PD-L1 result/i],
    ['keytruda-qlex', /shot under the skin/i, /\bpill\b/i],
    ['atezolizumab', /no longer approved for breast cancer/i],
    // what immunotherapy is, and what it is not
    ['immunotherapy', /not the same as foods or pills sold to boost immunity/i],
    ['immunotherapy', /not only a last resort/i, /fewer side effects|less severe|milder than/i],
    ['immunotherapy', /different from chemo, not always milder/i],
    ['immunotherapy', /weeks or months later, even after treatment ends/i, /\brare(?:ly)?\b/i],
    ['side-effect', /newer does not always mean milder/i],
    ['immune-related-adverse-event', /not the same as chemo side effects/i],
    ['targeted-therapy', /immunotherapy works through your immune system/i],
    ['chemotherapy', /not the same as immunotherapy, hormone therapy, or targeted therapy/i],
    ['passive-immunotherapy', /sources do not agree/i],
    ['active-immunotherapy', /sources do not agree/i],
    ['cancer-cell', /your own cells/i, /foreign|invader/i],
    // only in trials for breast cancer
    ['cancer-vaccine', /no vaccine that treats breast cancer is approved/i],
    ['tumor-marker', /when they mean antigen/i],
    ['car-t-cell-therapy', /for breast cancer, it is studied in clinical trials/i],
    ['t-cell-therapy', /not\. Checkpoint|it is not/i],
    ['adoptive-cell-therapy', /for breast cancer, they are studied in clinical trials/i],
    ['cytokine-therapy', /not a standard treatment for breast cancer/i],
    // hormones
    ['hormone-therapy', /lowers or blocks hormones/i],
    ['hormone-therapy', /opposite of the hormone therapy that some people take for menopause/i],
    ['menopausal-hormone-therapy', /adds hormones/i],
    // tests and their results
    ['triple-negative-breast-cancer', /estrogen.*progesterone.*extra HER2/i],
    ['triple-negative-breast-cancer', /negative does not mean no cancer/i],
    ['her2-low', /triple-negative cancer .* can be HER2-low too/i],
    ['her2-low', /not HER2-positive/i],
    ['pathologic-complete-response', /not the PCR test used for germs/i],
    ['pathologic-complete-response', /not the same as cured/i, /lifelong|guarantee/i],
    ['polymerase-chain-reaction', /pathologic complete response/i],
    ['complete-response', /pCR is different/i],
    ['remission', /not always a cure/i],
    ['no-evidence-of-disease', /not the same as cured/i],
    // grade, stage, and short forms with two meanings
    ['tumor-grade', /stage is how far the cancer has spread/i],
    ['tumor-grade', /side effects have grades too/i],
    ['cancer-stage', /grade is how the cancer cells look/i],
    ['ctcae-grade', /not tumor grade/i],
    ['progesterone-receptor', /PR can mean partial response/i],
    ['partial-response', /PR means progesterone receptor/i],
    ['hormone-receptor', /hazard ratio/i],
    ['hazard-ratio', /hormone receptor/i, /\byour (?:own )?risk is\b/i],
    ['absolute-neutrophil-count', /ANC can mean/i],
    // signs to act on
    ['pneumonitis', /serious fast/i],
    ['pneumonitis', /not caused by a germ/i],
  ])('%s says %s', (id, says, never) => {
    expect(cardOf(id)).toMatch(says);
    if (never) expect(cardOf(id)).not.toMatch(never);
  });
});

test('no card promises what an article should not: a cure, ease, or no harm', () => {
  const promise =
    /\b(?:cures|will cure|(?:has|have|with|without) (?:no|any) side effects|guaranteed|side effects are (?:mild|rare)|lifelong protection|natural defenses)\b/i;
  expect(entries.filter(({ id }) => promise.test(cardOf(id))).map((each) => each.id)).toEqual([]);
});
