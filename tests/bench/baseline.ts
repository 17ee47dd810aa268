/** Figures of a run beside those of an earlier one: what has become clearly worse is told. */
import { readFile, writeFile } from 'node:fs/promises';

/** A ratio, a size or a count: what a slower machine does not change. More is worse. */
export interface Figure {
  what: string;
  value: number;
}

/** Runs on a busy machine differ by half; more than this is the code. */
const CLEARLY = 2;

/** What is clearly worse than before, as sentences; figures that are new, or too small to tell, are not among them. */
export function regressions(
  figures: readonly Figure[],
  before: Readonly<Record<string, number>>,
  least = 0.1,
): string[] {
  return figures.flatMap(({ what, value }) => {
    const was = before[what];
    if (was === undefined || value <= Math.max(was, least) * CLEARLY) return [];
    return `${what}: ${value.toFixed(2)}, was ${was.toFixed(2)}`;
  });
}

/** Compares with the figures in `file`, or writes them there. Answers what is clearly worse. */
export async function settleFigures(
  figures: readonly Figure[],
  file: URL,
  wish: 'check' | 'record',
): Promise<string[]> {
  const before: Record<string, number> = JSON.parse(await readFile(file, 'utf8'));
  if (wish === 'check') return regressions(figures, before);
  const rounded = figures.map(({ what, value }) => [what, Number(value.toFixed(2))]);
  // A part of the bench leaves the figures of the others as they are.
  await writeFile(file, `${JSON.stringify({ ...before, ...Object.fromEntries(rounded) }, null, 2)}\n`);
  return [];
}
