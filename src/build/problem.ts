/** One defect of the glossary: where it is, which rule it breaks and what the rule allows. */
export interface Problem {
  file: string;
  field: string;
  /** Number of the rule, as in glossary/STYLE.md's table of checks: `G07`. */
  rule: string;
  text: string;
}

/** `glossary/entries/tnbc.yaml en.short: G12 at most 35 words, has 41` */
export function formatProblem({ file, field, rule, text }: Problem): string {
  return `${file} ${field}: ${rule} ${text}`;
}

/** All defects at once, so that a writer mends a file in one go. */
export class GlossaryError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The glossary has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'GlossaryError';
    this.problems = problems;
  }
}
