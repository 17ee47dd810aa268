/**
 * `npm run words -- <file.txt> [--why]`: the text with every match in brackets, read as one page, a block a line.
 * With `--why` also each candidate that was left alone, and what it lacked.
 */
import { readFileSync } from 'node:fs';
import { evidenceOf } from '../../core/evidence.ts';
import { matchesIn } from '../../core/matches.ts';
import { openNames } from '../../core/names.ts';
import { packNames } from '../../core/pack-names.ts';
import { readText } from '../../core/read-text.ts';
import { namesOf } from '../../core/variants.ts';
import { inspectGlossary } from '../read-glossary.ts';

const [file = ''] = process.argv.slice(2);
const isAskingWhy = process.argv.includes('--why');
const { entries } = await inspectGlossary('glossary');
const names = openNames(packNames(entries, 'en'));
const blocks = readFileSync(file, 'utf8').split(/\n+/);
const reads = blocks.map((text) => readText(text, names));
const page = evidenceOf(reads.filter((each) => each !== undefined));

const texts = new Map(
  namesOf(entries, 'en')
    .flat()
    .map(({ text }, i) => [names.signatures[i], text]),
);
const bindings = [...page.bindings].map(
  ([form, entry]) => `${texts.get(form)} = ${entry || 'another meaning'}`,
);
console.log(`Page about cancer: ${page.isAboutCancer}; bindings: ${bindings.join(', ') || 'none'}\n`);
blocks.forEach((text, i) => {
  const read = reads[i];
  const matches = read ? matchesIn(read, names, page) : [];
  let line = '';
  let from = 0;
  for (const { start, end, entry } of matches) {
    line += `${text.slice(from, start)}[${text.slice(start, end)}|${entry}]`;
    from = end;
  }
  console.log(line + text.slice(from));
  if (!isAskingWhy || !read) return;
  for (const { start, end, name } of read.candidates) {
    if (matches.some((each) => each.start < end && start < each.end)) continue;
    const entry = names.entries[names.owners[name] as number] as string;
    const rule = names.senses[name];
    const lack = rule ? `no evidence for ${JSON.stringify(rule)}` : 'the page is not about cancer';
    console.log(`    – “${text.slice(start, end)}” (${entry}): ${lack}`);
  }
});
