/** The prose of a wording, field by field. */
import type { Wording } from '../../core/entries.ts';

/** Pairs of field and text: `['ask.0', 'What is my HER2 result?']`. */
export function proseOf({ short, why, mixup, ask }: Wording): [field: string, text: string][] {
  return [
    ['short', short],
    ['why', why],
    ...(mixup === undefined ? [] : [['mixup', mixup] as [string, string]]),
    ...ask.map((text, index): [string, string] => [`ask.${index}`, text]),
  ];
}
