/** Finds few edits that still fail, so that a person can follow them. */
import type { Batch } from './in-page.ts';

/** More than these last batches are not tried: a page under edits forgets its beginnings. */
const LAST = 64;

export interface Least {
  batches: readonly Batch[];
  problem: string;
}

/**
 * `batches` failed at their end. Takes the fewest last ones that fail on a fresh page, then leaves out batches and edits
 * one by one as long as the rest fails. Nothing where none of that fails.
 */
export async function shrink(
  batches: readonly Batch[],
  failsOn: (batches: readonly Batch[]) => Promise<string | undefined>,
): Promise<Least | undefined> {
  let least: Least | undefined;
  const tryOn = async (some: readonly Batch[]) => {
    const problem = await failsOn(some);
    if (problem) least = { batches: some, problem };
    return problem !== undefined;
  };
  for (let last = 1; !least && last <= LAST; last *= 2) await tryOn(batches.slice(-last));
  if (!least) return undefined;
  for (let at = 0; at < least.batches.length; ) {
    if (!(await tryOn(least.batches.filter((_, i) => i !== at)))) at += 1;
  }
  for (let at = 0; at < least.batches.length; at += 1) {
    for (let edit = 0; edit < (least.batches[at]?.length ?? 0); ) {
      const without = least.batches.map((batch, i) =>
        i === at ? batch.filter((_, j) => j !== edit) : batch,
      );
      if (!(await tryOn(without))) edit += 1;
    }
  }
  return least;
}
