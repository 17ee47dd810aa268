/** Build time: which names are the same in every language of Latin letters. */
import type { Category, Name } from './entries.ts';

/** Begins with a code of capitals and digits: `HER2`, `PD-L1`, `BRCA mutation`, which German has as `BRCA-Mutation`. */
const CODE = /^\S*\p{Lu}\S*[\p{Lu}\d]/u;

/**
 * Drugs have one name the world over, and markers one code. A name that needs English words around it to be sure has
 * none of them on a page in another language.
 */
export function isInternational({ text, sense }: Pick<Name, 'text' | 'sense'>, category: Category): boolean {
  if (sense) return false;
  return category === 'drug' || (category === 'biomarker' && CODE.test(text));
}
