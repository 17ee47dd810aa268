/** What may fail because storage or the browser refuses: the failure is told or noted, and no promise is left hanging. */
import type { Problem } from '../core/problem.ts';

/**
 * Begins at once, as browsers demand of whatever follows a click, and answers whether it worked. It never rejects:
 * where it fails the reader is told the problem, and what works next takes that back.
 */
export type Attempt = (problem: Problem, act: () => Promise<unknown>) => Promise<boolean>;

export function attempts(tell: (problem: Problem | undefined) => void): Attempt {
  return async (problem, act) => {
    try {
      await act();
    } catch (error) {
      console.error('Plainword could not do what was asked.', error);
      tell(problem);
      return false;
    }
    tell(undefined);
    return true;
  };
}

/** Lets work end by itself: for what nobody waits for, and what a later look or change does again. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error) => console.warn('Plainword leaves this for the next time.', error));
}
