/** Days of checking that are yet to come (G27), or too long ago (G28). */
import type { Entry, Source, Warning } from '../../core/entries.ts';
import type { Problem } from '../problem.ts';
import { LIMITS } from './limits.ts';
import type { FileOf } from './report.ts';

/** Days written after `today` (an ISO day): nobody has read anything then. */
export function checkDays(sources: readonly Source[], file: string, field: string, today: string): Problem[] {
  return sources.flatMap(({ day }, index) =>
    day > today
      ? [{ file, field: `${field}.${index}`, rule: 'G27', text: `${day} is after today, ${today}` }]
      : [],
  );
}

/** Entries whose newest reading of a source is old: to be read again, though still built. */
export function staleEntries(entries: readonly Entry[], fileOf: FileOf, today: string): Problem[] {
  return entries.flatMap((entry) => {
    const newest = newestCheck(entry.sources);
    const months = monthsFor(entry);
    if (newest === undefined || newest >= monthsBefore(today, months)) return [];
    const text = `read again: last checked ${newest}, more than ${months} months before ${today}`;
    return [{ file: fileOf(entry.id), field: 'sources', rule: 'G28', text }];
  });
}

/** As `staleEntries`, for the shared warnings: they say what a label says, so they age like drugs. */
export function staleWarnings(warnings: readonly Warning[], file: string, today: string): Problem[] {
  return warnings.flatMap(({ id, sources }) => {
    const newest = newestCheck(sources);
    if (newest === undefined || newest >= monthsBefore(today, LIMITS.monthsOfDrugs)) return [];
    const text = `read again: last checked ${newest}, more than ${LIMITS.monthsOfDrugs} months before ${today}`;
    return [{ file, field: `${id}.sources`, rule: 'G28', text }];
  });
}

/** The last day on which a source was read, not merely linked. */
export function newestCheck(sources: readonly Source[]): string | undefined {
  return sources
    .filter((each) => each.read)
    .map((each) => each.day)
    .sort()
    .at(-1);
}

function monthsFor({ category }: Entry): number {
  return category === 'drug' || category === 'drug-class' ? LIMITS.monthsOfDrugs : LIMITS.months;
}

/** The ISO day so many months before; the 31st of a shorter month is its last day. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
