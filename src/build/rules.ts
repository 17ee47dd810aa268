/** The numbered rules of glossary/STYLE.md that a machine can check. This is their door; each room holds one idea. */
import type { Entry, Warning } from '../core/entries.ts';
import type { Problem } from './problem.ts';
import { checkDays, staleEntries, staleWarnings } from './rules/dates.ts';
import { checkJargon } from './rules/jargon.ts';
import { checkLengths } from './rules/lengths.ts';
import { checkLinks } from './rules/links.ts';
import { canBePacked, checkNames, checkOwnNames } from './rules/names.ts';
import { checkReach } from './rules/reach.ts';
import { checkReading } from './rules/reading.ts';
import type { FileOf, Report } from './rules/report.ts';
import { checkRequiredWarnings } from './rules/required-warnings.ts';
import { checkSources } from './rules/sources.ts';
import { checkTone } from './rules/tone.ts';
import { checkUnfinished } from './rules/unfinished.ts';
import { checkWarning, unusedTopics } from './rules/warnings.ts';

export { LIMITS } from './rules/limits.ts';
export { checkNames } from './rules/names.ts';
export { wholeText } from './rules/reading.ts';
export { checkWarning } from './rules/warnings.ts';

/** Every defect of one entry by itself. `ids` and `topics` are all that exist. */
export function checkEntry(
  file: string,
  entry: Entry,
  ids: ReadonlySet<string>,
  topics: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (field, rule, text) => problems.push({ file, field, rule, text });
  const reportInEnglish: Report = (field, rule, text) => report(`en.${field}`, rule, text);
  checkLinks(entry, ids, topics, report);
  checkRequiredWarnings(entry, report);
  checkSources(entry.sources, 'sources', report);
  checkUnfinished(entry, report);
  checkLengths(entry.en, reportInEnglish);
  checkTone(entry.en, reportInEnglish);
  checkReading(entry.en, reportInEnglish);
  checkOwnNames(entry.en, reportInEnglish);
  return problems;
}

export interface Findings {
  /** Each stops the build. */
  problems: Problem[];
  /** Told to writers; the build goes on. */
  notices: Problem[];
}

export interface Files {
  entry: FileOf;
  warnings: string;
}

/** The entries whose names a tab can carry: those that break no G46. */
export function packableOf(entries: readonly Entry[]): Entry[] {
  return entries.filter((each) => each.en.names.every((name) => canBePacked(name.text)));
}

/** Every finding about the glossary as a whole and each part of it. `today` is an ISO day. */
export function checkGlossary(
  entries: readonly Entry[],
  warnings: readonly Warning[],
  files: Files,
  today: string,
): Findings {
  const ids = new Set(entries.map((each) => each.id));
  const topics = new Set(warnings.map((each) => each.id));
  return {
    problems: [
      ...warnings.flatMap((each) => checkWarning(files.warnings, each)),
      ...warnings.flatMap((each) => checkDays(each.sources, files.warnings, `${each.id}.sources`, today)),
      ...entries.flatMap((each) => checkEntry(files.entry(each.id), each, ids, topics)),
      ...entries.flatMap((each) => checkDays(each.sources, files.entry(each.id), 'sources', today)),
      ...checkNames(entries, files.entry),
      ...checkReach(entries, files.entry),
      ...checkJargon(packableOf(entries), files.entry),
    ],
    notices: [
      ...unusedTopics(entries, warnings, files.warnings),
      ...staleEntries(entries, files.entry, today),
      ...staleWarnings(warnings, files.warnings, today),
    ],
  };
}
