/** Which of several things a key leads to: arrows go one on or one back, Home and End to the first and the last. */

export const DOWN_A_LIST = { ArrowDown: 1, ArrowUp: -1 } as const;
export const ALONG_A_LINE = { ArrowRight: 1, ArrowLeft: -1 } as const;

/** The index to go to from `at` among `count` things, -1 for before the first; undefined for any other key. */
export function indexAfter(
  key: string,
  at: number,
  count: number,
  steps: Readonly<Record<string, number>>,
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : Math.min(at + step, count - 1);
}
