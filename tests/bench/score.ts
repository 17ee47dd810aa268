/** How well the matcher does on annotated pages, mention by mention. */
import { evidenceOf } from '../../src/core/evidence.ts';
import { type Match, matchesIn } from '../../src/core/matches.ts';
import type { Names } from '../../src/core/names.ts';
import { meaningsOf } from '../../src/core/page-texts.ts';
import { readText } from '../../src/core/read-text.ts';
import type { AnnotatedBlock, Annotation } from './annotated.ts';

/** A mention or a mark: its words in their sentence, and the entry that it is counted for. */
export interface Finding {
  shown: string;
  entry: string;
}

export interface Score {
  /** Mentions that had to be marked and were, with a right entry. */
  hits: Finding[];
  /** Mentions that had to be marked and were not, or with a wrong entry. */
  misses: Finding[];
  /** Marks where nothing, or another entry, was to be marked. */
  falseMarks: Finding[];
}

/**
 * One page, read as the extension reads it: all its blocks are one page's evidence, and the first is its title. On a page that is not about cancer
 * (`isForeign`) entries that count only on such pages need not be found.
 */
export function scorePage(blocks: readonly AnnotatedBlock[], names: Names, isForeign: boolean): Score {
  const reads = blocks.map(({ text }) => readText(text, names));
  const [title] = reads;
  const page = evidenceOf(
    reads.filter((each) => each !== undefined),
    title ? [title] : [],
  );
  const isAnywhere = (id: string) => names.isAnywhere[names.entries.indexOf(id)] === 1;
  const score: Score = { hits: [], misses: [], falseMarks: [] };
  blocks.forEach(({ text, annotations }, i) => {
    const read = reads[i];
    const matches = read ? matchesIn(read, names, page) : [];
    for (const annotation of annotations) {
      if (!annotation.mustBeMarked || (isForeign && !annotation.entries.some(isAnywhere))) continue;
      const isFound = matches.some((match) => isHit(match, annotation));
      const [entry = ''] = annotation.entries;
      const right = annotation.entries.join(' or ');
      score[isFound ? 'hits' : 'misses'].push({ shown: `${shown(text, annotation)} → ${right}`, entry });
    }
    for (const match of matches) {
      const touched = annotations.filter((each) => match.start < each.end && each.start < match.end);
      const isAllowed = touched.some(({ entries }) => entries.length === 0 || isRight(match, entries));
      const { entry } = match;
      if (!isAllowed) score.falseMarks.push({ shown: `${shown(text, match)} as ${entry}`, entry });
    }
  });
  return score;
}

/** The right entry on words that lie in the annotation or hold it: "early TNBC" for "TNBC" is no miss. */
function isHit(match: Match, { start, end, entries }: Annotation): boolean {
  return isRight(match, entries) && match.start < end && start < match.end;
}

/** A card with two meanings is right where one of them is. */
function isRight(match: Match, entries: readonly string[]): boolean {
  return meaningsOf(match).some((each) => entries.includes(each));
}

function shown(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - 40), start);
  return `…${before}[${text.slice(start, end)}]${text.slice(end, end + 30)}…`;
}
