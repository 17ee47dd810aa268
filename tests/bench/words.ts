/**
 * `npm run bench:words [-- --open]`: precision and recall on the annotated pages of `tests/words`, by kind of page.
 * Misses and false marks are listed for the open half only: who mends rules does not look at the sealed one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readAnnotated } from './annotated.ts';
import { type Score, scorePage } from './score.ts';

const { entries } = await inspectGlossary('glossary');
const ids = new Set(entries.map(({ id }) => id));
const names = openNames(packNames(entries, 'en'));

for (const half of ['open', 'sealed'] as const) {
  const folder = join('tests/words', half);
  const totals = new Map<string, Score & { pages: number }>();
  for (const file of readdirSync(folder).sort()) {
    const blocks = readAnnotated(file, readFileSync(join(folder, file), 'utf8'));
    for (const id of blocks.flatMap(({ annotations }) => annotations.flatMap((each) => each.entries))) {
      if (!ids.has(id)) throw new Error(`${folder}/${file}: no entry ${id}`);
    }
    const kind = file.split('-')[0] ?? '';
    const score = scorePage(blocks, names, kind !== 'cancer');
    const total = totals.get(kind) ?? { pages: 0, hits: 0, misses: [], falseMarks: [] };
    totals.set(kind, {
      pages: total.pages + 1,
      hits: total.hits + score.hits,
      misses: [...total.misses, ...score.misses.map((each) => `${file}: ${each}`)],
      falseMarks: [...total.falseMarks, ...score.falseMarks.map((each) => `${file}: ${each}`)],
    });
  }
  if (half === 'open') for (const total of totals.values()) list(total);
  console.log(
    `\n${half} pages\n| kind | pages | mentions | found | false marks | precision | recall |\n|---|---|---|---|---|---|---|`,
  );
  for (const [kind, total] of [...totals, ['all', sum([...totals.values()])] as const])
    console.log(row(kind, total));
}

function list({ misses, falseMarks }: Score): void {
  for (const miss of misses) console.log(`missed  ${miss}`);
  for (const mark of falseMarks) console.log(`false   ${mark}`);
}

function sum(totals: (Score & { pages: number })[]): Score & { pages: number } {
  return {
    pages: totals.reduce((all, { pages }) => all + pages, 0),
    hits: totals.reduce((all, { hits }) => all + hits, 0),
    misses: totals.flatMap(({ misses }) => misses),
    falseMarks: totals.flatMap(({ falseMarks }) => falseMarks),
  };
}

function row(kind: string, { pages, hits, misses, falseMarks }: Score & { pages: number }): string {
  const mentions = hits + misses.length;
  const precision = percent(hits, hits + falseMarks.length);
  return `| ${kind} | ${pages} | ${mentions} | ${hits} | ${falseMarks.length} | ${precision} | ${percent(hits, mentions)} |`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
