/** `npm run glossary:check [-- --only id,id]`: every problem and notice of the glossary, then its figures. */
import { formatProblem, type Problem } from '../problem.ts';
import { inspectGlossary } from '../read-glossary.ts';
import { gradeOf } from '../readability.ts';
import { wholeText } from '../rules.ts';

const only = process.argv.includes('--only')
  ? new Set(process.argv[process.argv.indexOf('--only') + 1]?.split(','))
  : undefined;
const isAsked = ({ file }: Problem) => !only || only.has(file.replace(/^.*\/|\.yaml$/g, ''));
const { entries, warnings, ...found } = await inspectGlossary('glossary');
const problems = found.problems.filter(isAsked);
const notices = found.notices.filter(isAsked);
for (const notice of notices) console.log(`notice: ${formatProblem(notice)}`);
for (const problem of problems) console.log(formatProblem(problem));
const grades = entries.map((each) => gradeOf(wholeText(each.en))).sort((a, b) => a - b);
const median = grades[Math.floor(grades.length / 2)] ?? 0;
console.log(
  `${entries.length} entries, ${warnings.length} warning topics; median grade ${median.toFixed(1)}, ` +
    `highest ${(grades.at(-1) ?? 0).toFixed(1)}; ${notices.length} notices, ${problems.length} problems`,
);
if (problems.length > 0) process.exitCode = 1;
