/** A new entry's hints that nobody has replaced yet: G57. */
import type { Entry } from '../../core/entries.ts';
import { proseOf } from './prose.ts';
import type { Report } from './report.ts';

export function checkUnfinished({ en, sources }: Entry, report: Report): void {
  const fields = [
    ...proseOf(en).map(([field, text]) => [`en.${field}`, text]),
    ['en.term', en.term],
    ...sources.map(({ title }, index) => [`sources.${index}.title`, title]),
  ] as const;
  for (const [field = '', text = ''] of fields) {
    if (/\bTODO\b/.test(text)) report(field, 'G57', 'still holds the hint of a new entry: TODO');
  }
}
