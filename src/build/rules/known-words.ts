/**
 * Medical words that a short wording may use as they are: they need no card to be understood, so they do not count as
 * jargon inside jargon. The matcher still underlines them for a reader who wants to look.
 *
 * A word stands here when most adults know it without having been ill, or when the writing rules themselves use it as
 * the plain side of a swap ("drip" for infusion). It is the spelling that is known, not the entry: "womb" is plain,
 * "uterus" is not. What only readers of cancer pages learn (T cell, HER2, immunotherapy, biopsy, trial) stays out.
 */
import { foldText } from '../../core/fold.ts';

const GROUPS: readonly string[] = [
  // The free words of glossary/STYLE.md, and what they are called in full.
  'cancer, tumor, breast, cell, gene, hormone, protein, virus, infection, surgery, chemo, radiation, scan, blood test',
  'dose, drug, doctor, nurse',
  'cancer cell, tumor cell, breast cancer, breast cancer cell, breast tissue, breast surgery, cancer surgery, chemo drug, lab test',
  'immune system, immune cell, white blood cell, white cell, gene change, DNA, hormone pill, side effect, symptom',
  // The body, as anyone learns it at school.
  'tissue, organ, skin, lung, liver, heart, heart muscle, kidney, bone, brain, spinal cord, blood vessel, vein, nipple',
  'armpit, bowel, colon, womb, ovary, ovaries, ovarian, chest muscle, chest wall, joint, breastbone, lymph node, node, estrogen',
  'progesterone, menopause, period, monthly period, insulin, blood sugar, scar tissue',
  // What people have felt or seen, in the words they use for it.
  'pain, fever, cough, nausea, throwing up, tiredness, swelling, rash, itching, headache, diarrhea, dizzy, fainting',
  'short of breath, trouble breathing, chest pain, confusion, low mood, hair loss, mouth sores, poor appetite, lump',
  'lump in the breast, breast lump, hot flashes, blood clot, allergic reaction, breastfeeding',
  // Everyday life with doctors.
  'x-ray, drip, under the skin, by mouth, care team, health insurance, health plan, birth control, physical therapy',
  'pharmacist, social worker, cancer diagnosis, diagnosis, cure, centimeter, millimeter, breast implant',
  'brand-name drug, generic name',
];

const KNOWN: ReadonlySet<string> = new Set(GROUPS.flatMap((group) => group.split(', ').map(foldText)));

/** Whether words of a page need no explaining; `Blood vessels` counts like `blood vessel`. */
export function isKnown(words: string): boolean {
  const folded = foldText(words);
  return [folded, folded.replace(/s$/, ''), folded.replace(/es$/, '')].some((each) => KNOWN.has(each));
}
