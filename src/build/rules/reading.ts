/** How hard a wording is to read, and how it begins: G40 to G42. */
import type { Wording } from '../../core/entries.ts';
import { gradeOf, masked } from '../readability.ts';
import { LIMITS } from './limits.ts';
import { proseOf } from './prose.ts';
import type { Report } from './report.ts';

export function checkReading(wording: Wording, report: Report): void {
  const grade = gradeOf(wholeText(wording));
  if (grade > LIMITS.grade) report('(whole)', 'G40', `grade at most ${LIMITS.grade}, is ${grade.toFixed(1)}`);
  const own = wording.names.map((each) => each.text);
  const shortGrade = gradeOf(masked(wording.short, own));
  if (shortGrade > LIMITS.grade) {
    report('short', 'G41', `grade with names masked at most ${LIMITS.grade}, is ${shortGrade.toFixed(1)}`);
  }
  if (startsWithTerm(wording)) report('short', 'G42', 'must not start with the term itself');
}

/** All prose of a wording as one text, for its school grade. */
export function wholeText(wording: Wording): string {
  return proseOf(wording)
    .map(([, text]) => text)
    .join(' ');
}

function startsWithTerm({ short, term }: Wording): boolean {
  const start = short.toLowerCase().replace(/^(a|an|the) /, '');
  return ['', 's', 'es'].some((plural) => start.startsWith(`${term.toLowerCase()}${plural} `));
}
