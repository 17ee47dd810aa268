/** Jargon inside jargon: how many other entries a short wording names, and how far a reader must follow them. */
import type { Entry } from '../../core/entries.ts';
import { matchesInProse } from '../../core/matches.ts';
import { openNames } from '../../core/names.ts';
import { packNames } from '../../core/pack-names.ts';
import type { Problem } from '../problem.ts';
import { isKnown } from './known-words.ts';
import { LIMITS } from './limits.ts';
import type { FileOf } from './report.ts';

/** Entry id → the entries its short wording names in words that need a card, in order of mention. */
export type References = ReadonlyMap<string, readonly string[]>;

/** Every entry's references, found as a card finds them. Needs names that can be packed (G46). */
export function referencesOf(entries: readonly Entry[]): References {
  const names = openNames(packNames(entries, 'en'));
  return new Map(
    entries.map(({ id, en: { short } }) => {
      const hard = matchesInProse(short, names).filter(({ start, end }) => !isKnown(short.slice(start, end)));
      const named = new Set(hard.map((each) => each.entry));
      named.delete(id);
      return [id, [...named]];
    }),
  );
}

/** Every short wording that leans on too many other entries, in circles, or too deep. */
export function checkJargon(entries: readonly Entry[], fileOf: FileOf): Problem[] {
  const references = referencesOf(entries);
  const tierOne = new Set(entries.filter((each) => each.tier === 1).map((each) => each.id));
  return entries.flatMap(({ id }) => {
    const report = (rule: string, text: string): Problem => ({
      file: fileOf(id),
      field: 'en.short',
      rule,
      text,
    });
    const named = references.get(id) ?? [];
    const problems: Problem[] = [];
    if (named.length > LIMITS.references) {
      const text = `names at most ${LIMITS.references} other entries, names ${named.length}: ${named.join(', ')}`;
      problems.push(report('G80', text));
    }
    const circle = circleFrom(id, references, tierOne);
    if (circle) problems.push(report('G81', `explains in a circle: ${circle.join(' → ')}`));
    const chain = chainFrom(id, references, LIMITS.depth + 1);
    if (chain) {
      problems.push(
        report('G82', `explained by at most ${LIMITS.depth} further cards: ${chain.join(' → ')}`),
      );
    }
    return problems;
  });
}

/** How many cards a reader of this short wording must open one inside the other until every word is plain. */
export function depthOf(id: string, references: References): number {
  let depth = 0;
  while (chainFrom(id, references, depth + 1)) depth += 1;
  return depth;
}

/** The shortest circle through tier-1 entries in which `id` comes first in the alphabet, so that each shows once. */
function circleFrom(id: string, references: References, tierOne: ReadonlySet<string>): string[] | undefined {
  if (!tierOne.has(id)) return undefined;
  const seen = new Set([id]);
  const paths = [[id]];
  for (let path = paths.shift(); path; path = paths.shift()) {
    for (const next of references.get(path.at(-1) ?? '') ?? []) {
      if (next === id) return [...path, id];
      if (next < id || seen.has(next) || !tierOne.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}

/** The first way to follow `steps` references from `id` without meeting an entry twice. */
function chainFrom(
  id: string,
  references: References,
  steps: number,
  before: readonly string[] = [],
): string[] | undefined {
  const path = [...before, id];
  if (steps === 0) return path;
  for (const next of references.get(id) ?? []) {
    const chain = path.includes(next) ? undefined : chainFrom(next, references, steps - 1, path);
    if (chain) return chain;
  }
  return undefined;
}
