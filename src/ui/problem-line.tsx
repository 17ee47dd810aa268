import type { JSX } from 'preact';
import type { Problem } from '../core/problem.ts';
import type { Strings } from './strings.ts';

/** Says in plain words what did not work; a screen reader says it at once. */
export function ProblemLine(props: { problem: Problem | undefined; strings: Strings }): JSX.Element | null {
  const { problem, strings } = props;
  return problem === undefined ? null : (
    <p role="alert" class="problem">
      {strings.problems[problem]}
    </p>
  );
}
