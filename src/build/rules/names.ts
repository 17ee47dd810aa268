/** Names by themselves (G43 to G46, G71) and beside those of other entries (G70). */
import type { Entry, Name, Wording } from '../../core/entries.ts';
import { foldText } from '../../core/fold.ts';
import { wordSequencesOf } from '../../core/pack-names.ts';
import type { Problem } from '../problem.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { LIMITS } from './limits.ts';
import type { FileOf, Report } from './report.ts';

export function checkOwnNames(wording: Wording, report: Report): void {
  const own = wording.names.map((each) => each.text);
  if (wording.tag && !own.includes(wording.tag)) report('tag', 'G43', 'must be one of the names');
  if (/[()[\]]/.test(wording.term)) report('term', 'G44', 'no brackets; put the short form into `tag`');
  const seen = new Set<string>();
  for (const name of wording.names) {
    const { text } = name;
    if (seen.has(text)) report('names', 'G45', `${text} stands twice`);
    seen.add(text);
    if (!canBePacked(text)) {
      report('names', 'G46', `needs 1 to ${LIMITS.name} words of letters or digits: ${text}`);
    } else if (!name.sense && isEverydayWord(name)) {
      report('names', 'G71', `${text} is an everyday word; give it a sense rule or list a longer phrase`);
    }
  }
}

/** A name that the table of names can hold; any other would stop the build without saying where. */
export function canBePacked(text: string): boolean {
  const { length } = foldText(text).split(' ').filter(Boolean);
  return length > 0 && length <= LIMITS.name;
}

/** In any spelling that the matcher takes for it: `Medi-Cal` is found in "medical" too, unless its letters are exact. */
function isEverydayWord({ text, exact }: Name): boolean {
  const spellings = exact ? [foldText(text)] : wordSequencesOf(text).map((words) => words.join(' '));
  return spellings.some((each) => EVERYDAY_WORDS.has(each));
}

/** Names that stand in more than one entry, where not all but one carry a sense rule. */
export function checkNames(entries: readonly Entry[], fileOf: FileOf): Problem[] {
  const sure = new Map<string, string>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const name of entry.en.names) {
      if (name.sense) continue;
      const key = name.exact ? `=${name.text}` : name.text.toLowerCase().replace(/[\s-]+/g, ' ');
      const other = sure.get(key);
      if (other && other !== entry.id) {
        const text = `${name.text} is already a sure name of ${other}; give one of them a sense rule`;
        problems.push({ file: fileOf(entry.id), field: 'en.names', rule: 'G70', text });
      }
      sure.set(key, entry.id);
    }
  }
  return problems;
}
