/** Links from an entry to others: G30 to G33. */
import type { Entry } from '../../core/entries.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';

/** `ids` and `topics` are all that exist. */
export function checkLinks(
  entry: Entry,
  ids: ReadonlySet<string>,
  topics: ReadonlySet<string>,
  report: Report,
): void {
  if (entry.see.length > LIMITS.see) report('see', 'G30', `at most ${LIMITS.see}, has ${entry.see.length}`);
  for (const id of entry.see) {
    if (id === entry.id) report('see', 'G31', 'names the entry itself');
    else if (!ids.has(id)) report('see', 'G31', `no entry ${id}`);
  }
  for (const id of entry.warnings) if (!topics.has(id)) report('warnings', 'G32', `no warning topic ${id}`);
  for (const name of entry.en.names) {
    for (const id of name.sense?.page ?? []) {
      if (id !== 'cancer' && !ids.has(id)) report(`en.names.${name.text}`, 'G33', `no entry ${id}`);
    }
  }
}
