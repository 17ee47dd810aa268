/**
 * `npm run words -- <file.txt> [--why]`: the text with every match in brackets, read as one page, a block a line, the
 * first its title. With `--why` also what the page is about, what speaks for each match, and what each candidate lacked
 * that was left alone.
 */
import { readFileSync } from 'node:fs';
import { evidenceOf, type PageEvidence } from '../../core/evidence.ts';
import { type Match, matchesIn, type Standing, standingOf } from '../../core/matches.ts';
import { openNames } from '../../core/names.ts';
import { packNames } from '../../core/pack-names.ts';
import { meaningsOf } from '../../core/page-texts.ts';
import { type ReadText, readText } from '../../core/read-text.ts';
import type { Candidate } from '../../core/scan.ts';
import { subjectOf } from '../../core/subject.ts';
import { namesOf } from '../../core/variants.ts';
import { inspectGlossary } from '../read-glossary.ts';

const WHY: Record<Standing, string> = {
  here: 'spelled out right here',
  besideAndBound: 'words directly beside it, and the page spells it out so',
  beside: 'words directly beside it',
  nearAndBound: 'words near it, and the page spells it out so',
  near: 'words near it',
  bound: 'the page spells it out so',
  page: 'the page as a whole',
  free: 'no veto stands against it',
  sure: 'a sure name',
  form: 'its form is sure',
  none: 'nothing speaks for it',
  vetoed: 'a veto stands against it',
  boundElsewhere: 'it is spelled out as something else',
  notAboutCancer: 'the page is not about cancer',
};

const [file = ''] = process.argv.slice(2);
const isAskingWhy = process.argv.includes('--why');
const { entries } = await inspectGlossary('glossary');
const names = openNames(packNames(entries, 'en'));
/** The names as they are written, by their numbers: a tab knows them by numbers alone. */
const written = namesOf(entries, 'en').flat();
const blocks = readFileSync(file, 'utf8').trim().split(/\n+/);
const reads = blocks.map((text) => readText(text, names));
const texts = reads.filter((each) => each !== undefined);
const titles = new Set(reads.slice(0, 1).filter((each) => each !== undefined));
const page = evidenceOf(texts, titles);

console.log(`Page about cancer: ${page.isAboutCancer}; bindings: ${bindings().join(', ') || 'none'}`);
if (isAskingWhy) explainSubject();
console.log();
blocks.forEach((text, i) => {
  const read = reads[i];
  const matches = read ? matchesIn(read, names, page) : [];
  console.log(bracketed(text, matches));
  if (!isAskingWhy || !read) return;
  read.candidates.forEach((_, at) => {
    console.log(`    ${explain(at, read, matches, page)}`);
  });
});

function bracketed(text: string, matches: readonly Match[]): string {
  let line = '';
  let from = 0;
  for (const match of matches) {
    const words = text.slice(match.start, match.end);
    line += `${text.slice(from, match.start)}[${words}|${meaningsOf(match).join(' or ')}]`;
    from = match.end;
  }
  return line + text.slice(from);
}

/** What the page spells out, by its letters. */
function bindings(): string[] {
  const spelled = new Map(written.map(({ text }, i) => [names.signatures[i], text]));
  return [...page.bindings].map(([form, entry]) => `${spelled.get(form)} = ${entry || 'another meaning'}`);
}

function explainSubject(): void {
  const { anchors, mentions, places, blocks, special, sure, isInTitle } = subjectOf(texts, titles, page.sure);
  console.log(
    `  What only pages about cancer name: entries ${anchors}, mentions ${mentions}, blocks ${places} of ${blocks}, ` +
      `in the title ${isInTitle ? 'too' : 'not'}.\n` +
      `  Entries surely named: ${sure}; drugs, markers and findings among them: ${special}.`,
  );
}

function explain(at: number, read: ReadText, matches: readonly Match[], evidence: PageEvidence): string {
  const each = read.candidates[at] as Candidate;
  const standing = standingOf(at, read, names, evidence);
  const entry = names.entries[names.owners[each.name] as number] as string;
  const words = `“${read.text.slice(each.start, each.end)}” (${entry})`;
  const winner = matches.find(({ start, end }) => start < each.end && each.start < end);
  const isSame = winner?.start === each.start && winner.end === each.end;
  if (winner && isSame && meaningsOf(winner).includes(entry)) return `+ ${words}: ${WHY[standing]}`;
  const { ruledBy = each.name } = each;
  const isByRule = ruledBy !== 'form' && (standing === 'none' || standing === 'vetoed');
  const rule = isByRule ? ` (${JSON.stringify(written[ruledBy]?.sense)})` : '';
  const beaten = isSame ? 'more speaks for another meaning' : 'other words begin earlier or reach further';
  return `– ${words}: ${WHY[standing]}${rule}${winner && !rule ? `; ${beaten}` : ''}`;
}
