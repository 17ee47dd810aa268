/**
 * `npm run glossary:report [-- inventory.tsv]`: prints the scorecard of the glossary and writes it to docs/glossary.md.
 * With the path of an inventory it also prints which of its concepts have no entry.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { coverageOf } from '../coverage.ts';
import { inspectGlossary } from '../read-glossary.ts';
import { reportOf } from '../report.ts';

const [inventory] = process.argv.slice(2);
const { entries, warnings, notices, problems } = await inspectGlossary('glossary');
const report = reportOf(entries, warnings, notices, new Date().toISOString().slice(0, 10));
console.log(report);
await writeFile('docs/glossary.md', report);
if (inventory !== undefined) {
  const { concepts, missing } = coverageOf(await readFile(inventory, 'utf8'), entries);
  console.log(`Inventory: ${concepts - missing.length} of ${concepts} concepts have an entry.`);
  for (const each of missing) console.log(`- missing: ${each}`);
}
if (problems.length > 0) {
  console.error(`${problems.length} problems; npm run glossary:check lists them.`);
  process.exitCode = 1;
}
