/**
 * `npm run bench:words`: precision and recall on the annotated pages of `tests/words`, by kind of page and by category of
 * entry. Misses and false marks are listed for the open half only: who mends rules does not look at the sealed one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readAnnotated } from './annotated.ts';
import { type Finding, type Score, scorePage } from './score.ts';

const { entries } = await inspectGlossary('glossary');
const categories = new Map(entries.map(({ id, category }) => [id, category]));
const names = openNames(packNames(entries, 'en'));

for (const half of ['open', 'sealed'] as const) {
  const pages = readdirSync(join('tests/words', half))
    .sort()
    .map((file) => ({ kind: file.split('-')[0] ?? '', score: scoreOf(join('tests/words', half), file) }));
  const all = sum(pages.map(({ score }) => score));
  if (half === 'open') list(all);
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  table(`${half} pages`, 'kind | pages', [
    ...kinds.map((kind): [string, Score] => {
      const own = pages.filter((page) => page.kind === kind);
      return [`${kind} | ${own.length}`, sum(own.map(({ score }) => score))];
    }),
    [`all | ${pages.length}`, all],
  ]);
  table(
    `${half} pages by category of entry`,
    'category',
    [...new Set(categories.values())].sort().map((category) => [category, only(all, category)]),
  );
}

/** A page's score; what it finds is told with the page's name. */
function scoreOf(folder: string, file: string): Score {
  const blocks = readAnnotated(file, readFileSync(join(folder, file), 'utf8'));
  for (const id of blocks.flatMap(({ annotations }) => annotations.flatMap((each) => each.entries))) {
    if (!categories.has(id)) throw new Error(`${folder}/${file}: no entry ${id}`);
  }
  const told = ({ shown, entry }: Finding) => ({ shown: `${file}: ${shown}`, entry });
  const { hits, misses, falseMarks } = scorePage(blocks, names, !file.startsWith('cancer'));
  return { hits, misses: misses.map(told), falseMarks: falseMarks.map(told) };
}

function list({ misses, falseMarks }: Score): void {
  for (const { shown } of misses) console.log(`missed  ${shown}`);
  for (const { shown } of falseMarks) console.log(`false   ${shown}`);
}

function sum(scores: readonly Score[]): Score {
  return {
    hits: scores.flatMap(({ hits }) => hits),
    misses: scores.flatMap(({ misses }) => misses),
    falseMarks: scores.flatMap(({ falseMarks }) => falseMarks),
  };
}

function only({ hits, misses, falseMarks }: Score, category: string): Score {
  const isOwn = ({ entry }: Finding) => categories.get(entry) === category;
  return { hits: hits.filter(isOwn), misses: misses.filter(isOwn), falseMarks: falseMarks.filter(isOwn) };
}

function table(title: string, head: string, rows: readonly (readonly [string, Score])[]): void {
  const columns = `${head} | mentions | found | false marks | precision | recall`;
  console.log(`\n${title}\n| ${columns} |\n|${columns.replace(/[^|]+/g, '---')}|`);
  for (const [name, { hits, misses, falseMarks }] of rows) {
    const mentions = hits.length + misses.length;
    const precision = percent(hits.length, hits.length + falseMarks.length);
    const recall = percent(hits.length, mentions);
    console.log(
      `| ${name} | ${mentions} | ${hits.length} | ${falseMarks.length} | ${precision} | ${recall} |`,
    );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
