/** The figures a writer steers by. */
import type { Wording } from '../../core/entries.ts';
import { count, gradeOf, masked } from '../readability.ts';
import { LIMITS, wholeText } from '../rules.ts';

/** `whole entry grade 4.1 of 8` and so on, each against its limit. */
export function figuresOf(wording: Wording): string[] {
  const own = wording.names.map((each) => each.text);
  return [
    `whole entry grade ${gradeOf(wholeText(wording)).toFixed(1)} of ${LIMITS.grade}`,
    `short grade ${gradeOf(masked(wording.short, own)).toFixed(1)} with its names masked`,
    ...(['short', 'why', 'mixup'] as const).map(
      (field) => `${field} ${count(wording[field] ?? '').words} of ${LIMITS[field]} words`,
    ),
  ];
}
