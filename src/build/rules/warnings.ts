/** The form of a warning topic (G60 to G63), and topics that no entry shows (G64). */
import type { Entry, Warning } from '../../core/entries.ts';
import type { Problem } from '../problem.ts';
import { wordsOf } from '../readability.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';
import { checkSources } from './sources.ts';

/** Every defect of one warning topic. */
export function checkWarning(file: string, warning: Warning): Problem[] {
  const problems: Problem[] = [];
  const { emergency, soon } = warning.en;
  const items = [...emergency, ...soon];
  const report: Report = (field, rule, text) =>
    problems.push({ file, field: `${warning.id}.${field}`, rule, text });
  checkSources(warning.sources, 'sources', report);
  if (items.length === 0) report('en.soon', 'G60', 'needs at least one sign');
  if (items.length > LIMITS.warningItems) {
    report('en.soon', 'G61', `at most ${LIMITS.warningItems} signs together, has ${items.length}`);
  }
  for (const item of items) {
    if (wordsOf(item).length > LIMITS.warningItem) {
      report('en.soon', 'G62', `at most ${LIMITS.warningItem} words: ${item}`);
    }
    if (/[.;!]$/.test(item)) report('en.soon', 'G63', `no full stop: ${item}`);
  }
  return problems;
}

/** Topics that no entry names. Nobody is harmed by them, so they are told and do not stop the build. */
export function unusedTopics(
  entries: readonly Entry[],
  warnings: readonly Warning[],
  file: string,
): Problem[] {
  const used = new Set(entries.flatMap((each) => each.warnings));
  return warnings
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({ file, field: id, rule: 'G64', text: 'no entry names this topic' }));
}
