/** What Mozilla's linter says of the Firefox build: no error, and no warning without a reason in docs/lint-warnings.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Finding {
  code: string;
  message: string;
  file?: string;
}

const { stdout, stderr } = spawnSync('addons-linter', ['--output', 'json', '.output/firefox-mv3'], {
  encoding: 'utf8',
});
if (!stdout) throw new Error(`expected a report of addons-linter, found none: ${stderr}`);
const { errors, warnings, notices } = JSON.parse(stdout) as Record<
  'errors' | 'warnings' | 'notices',
  Finding[]
>;
const reasons = readFileSync('docs/lint-warnings.md', 'utf8');
const unexplained = [...warnings, ...notices].filter(({ code }) => !reasons.includes(`\`${code}\``));
for (const { code, message, file } of [...errors, ...unexplained])
  console.error(`${code} ${file ?? ''}: ${message}`);
console.log(
  `${errors.length} errors, ${warnings.length} warnings, ${unexplained.length} of them without a written reason`,
);
if (errors.length > 0 || unexplained.length > 0) process.exitCode = 1;
