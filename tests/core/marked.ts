/** Text cases that show text: `marked('[HER2]-targeted')` compares brackets with matches. */
import type { Entry, Name } from '../../src/core/entries.ts';
import { evidenceOf } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';

export function entry(id: string, names: (string | Partial<Name>)[], more: Partial<Entry> = {}): Entry {
  return {
    id,
    category: 'biomarker',
    tier: 1,
    anywhere: true,
    see: [],
    warnings: [],
    sources: [],
    en: {
      revision: 1,
      term: id,
      names: names.map((name) =>
        typeof name === 'string'
          ? { text: name, exact: /^[A-Z]{2,4}$/.test(name) }
          : { text: '', exact: /^[A-Z]{2,4}$/.test(name.text ?? ''), ...name },
      ),
      search: [],
      short: '.',
      why: '.',
      ask: [],
    },
    ...more,
  };
}

/** The text with brackets around every match, all of it read as one block of a page, perhaps in another language. */
export function markedIn(entries: Entry[], text: string, isForeign = false): string {
  const names = openNames(packNames(entries, 'en'));
  const read = readText(text, names, isForeign);
  if (!read) return text;
  let result = '';
  let from = 0;
  for (const match of matchesIn(read, names, evidenceOf([read]))) {
    result += `${text.slice(from, match.start)}[${text.slice(match.start, match.end)}]`;
    from = match.end;
  }
  return result + text.slice(from);
}
