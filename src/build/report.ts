/** The scorecard of the glossary: what it holds, how it reads, what it stands on. Pure: data in, Markdown out. */
import { CATEGORIES, type Entry, type Warning } from '../core/entries.ts';
import { formatProblem, type Problem } from './problem.ts';
import { count, gradeOf } from './readability.ts';
import { newestCheck } from './rules/dates.ts';
import { depthOf, referencesOf } from './rules/jargon.ts';
import { packableOf, wholeText } from './rules.ts';
import { percent, spread, table } from './tables.ts';

/** NCI's own 1,243 patient entries (letters A and M), measured with the same formula in 2026. */
const NCI = { low: '6.4', median: '9.5', high: '13.3', upToSix: 'not measured', upToEight: '27 %' };

const OLDEST = 10;
const HOSTS = 15;

/** The scorecard as Markdown. `today` is an ISO day. */
export function reportOf(
  entries: readonly Entry[],
  warnings: readonly Warning[],
  notices: readonly Problem[],
  today: string,
): string {
  const parts = [
    '# The glossary in figures',
    `Written by \`npm run glossary:report\` on ${today}. No clinician has reviewed the entries.`,
    `${entries.length} entries, ${warnings.length} warning topics.`,
    '## Entries by category and tier',
    categoryTable(entries),
    '## Reading',
    `Flesch-Kincaid school grade of whole entries. NCI: its dictionary's patient definitions.`,
    gradeTable(entries),
    '## Short wordings',
    'Words that most adults know are not counted as other entries: `src/build/rules/known-words.ts`.',
    shortTable(entries),
    '## What entries hold',
    contentTable(entries),
    '## Sources',
    sourceTable(entries),
    `The ${HOSTS} hosts most often cited:`,
    hostTable(entries),
    '## Oldest checks',
    oldestTable(entries),
    '## Notices',
    notices.length === 0 ? 'None.' : notices.map((each) => `- ${formatProblem(each)}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function categoryTable(entries: readonly Entry[]): string {
  const tiers = [1, 2, 3] as const;
  const row = (name: string, some: readonly Entry[]) => [
    name,
    ...tiers.map((tier) => String(some.filter((each) => each.tier === tier).length)),
    String(some.length),
  ];
  const rows = CATEGORIES.map((category) =>
    row(
      category,
      entries.filter((each) => each.category === category),
    ),
  );
  return table(['category', 'tier 1', 'tier 2', 'tier 3', 'all'], [...rows, row('all', entries)]);
}

function gradeTable(entries: readonly Entry[]): string {
  const grades = entries.map((each) => gradeOf(wholeText(each.en)));
  const { low, median, high } = spread(grades);
  const upTo = (grade: number) => percent(grades.filter((each) => each <= grade).length, grades.length);
  return table(
    [
      '',
      '10 in 100 are at or below',
      'median',
      '90 in 100 are at or below',
      'grade 6 or less',
      'grade 8 or less',
    ],
    [
      ['Plainword', low.toFixed(1), median.toFixed(1), high.toFixed(1), upTo(6), upTo(8)],
      ['NCI', NCI.low, NCI.median, NCI.high, NCI.upToSix, NCI.upToEight],
    ],
  );
}

function shortTable(entries: readonly Entry[]): string {
  const words = entries.map((each) => count(each.en.short).words);
  const references = referencesOf(packableOf(entries));
  const named = entries.map((each) => references.get(each.id)?.length ?? 0);
  const depths = entries.map((each) => depthOf(each.id, references));
  const row = (name: string, numbers: readonly number[]) => {
    const { low, median, high } = spread(numbers);
    return [name, ...[low, median, high, Math.max(...numbers, 0)].map(String)];
  };
  return table(
    ['', '10 in 100 are at or below', 'median', '90 in 100 are at or below', 'most'],
    [
      row('words', words),
      row('other entries named that need a card', named),
      row('further cards until every word is plain', depths),
    ],
  );
}

function contentTable(entries: readonly Entry[]): string {
  const having = (isThere: (entry: Entry) => boolean) => entries.filter(isThere).length;
  const names = entries.flatMap((each) => each.en.names);
  const doubtful = names.filter((each) => each.sense).length;
  const share = (some: number) => [String(some), percent(some, entries.length)];
  return table(
    ['', 'number', 'share'],
    [
      ['entries with warning signs', ...share(having((each) => each.warnings.length > 0))],
      ['entries with a mix-up', ...share(having((each) => each.en.mixup !== undefined))],
      ['entries that say how the term is said', ...share(having((each) => each.en.say !== undefined))],
      ['entries with questions for the care team', ...share(having((each) => each.en.ask.length > 0))],
      ['entries in Spanish', ...share(having((each) => each.es !== undefined))],
      ['names', String(names.length), ''],
      ['of these, doubtful names with a sense rule', String(doubtful), percent(doubtful, names.length)],
      ['names that are no synonyms', String(names.filter((each) => each.relation).length), ''],
      ['phrases for search only', String(entries.reduce((sum, each) => sum + each.en.search.length, 0)), ''],
    ],
  );
}

function sourceTable(entries: readonly Entry[]): string {
  const sources = entries.flatMap((each) => each.sources);
  const read = sources.filter((each) => each.read).length;
  return table(
    ['', 'number', 'share'],
    [
      ['checked: read against the wording', String(read), percent(read, sources.length)],
      [
        'linked: the address alone was confirmed',
        String(sources.length - read),
        percent(sources.length - read, sources.length),
      ],
      ['different addresses', String(new Set(sources.map((each) => each.url)).size), ''],
    ],
  );
}

function hostTable(entries: readonly Entry[]): string {
  const hosts = new Map<string, { checked: number; linked: number }>();
  for (const { url, read } of entries.flatMap((each) => each.sources)) {
    const host = new URL(url).hostname.replace(/^www\./, '');
    const tally = hosts.get(host) ?? { checked: 0, linked: 0 };
    tally[read ? 'checked' : 'linked'] += 1;
    hosts.set(host, tally);
  }
  const most = [...hosts]
    .map(([host, { checked, linked }]) => ({ host, checked, linked, all: checked + linked }))
    .sort((a, b) => b.all - a.all || a.host.localeCompare(b.host))
    .slice(0, HOSTS);
  return table(
    ['host', 'checked', 'linked', 'all'],
    most.map(({ host, checked, linked, all }) => [host, String(checked), String(linked), String(all)]),
  );
}

function oldestTable(entries: readonly Entry[]): string {
  const oldest = entries
    .map(({ id, sources }) => ({ id, day: newestCheck(sources) ?? 'never' }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id))
    .slice(0, OLDEST);
  return table(
    ['entry', 'last checked'],
    oldest.map(({ id, day }) => [id, day]),
  );
}
