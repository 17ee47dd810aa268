/** `npm test`: everything that must hold, in order of cost; ends with `N passed, N failed`, counting tests that ran. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'plainword-reports-'));
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

/** A step with no tests of its own: it counts as one. */
function step(name: string, command: string, ...args: string[]): boolean {
  console.log(`\n── ${name}`);
  const isFine = run(command, args);
  add({ passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 });
  if (!isFine) broken.push(name);
  return isFine;
}

function suite(name: string, ...args: string[]): void {
  console.log(`\n── ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const isFine = run('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const tally = readTally(report);
  add(tally ?? { passed: 0, failed: 1, skipped: 0 });
  // A file that cannot even be loaded fails no test.
  if (!isFine && tally?.failed === 0) add({ passed: 0, failed: 1, skipped: 0 });
  if (!isFine) broken.push(name);
}

function run(command: string, args: string[]): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status === 0;
}

function readTally(report: string): Tally | undefined {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    // No report: the runner itself broke, and its output above says why.
    return undefined;
  }
}

function add(tally: Tally): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
}

step('generated types', 'wxt', 'prepare');
step('format and lint', 'biome', 'ci', '--error-on-warnings');
step('types of core', 'tsc', '--noEmit', '-p', 'src/core/tsconfig.json');
step('types', 'tsc', '--noEmit');
step('glossary', 'node', 'src/build/commands/check-glossary.ts');
suite('unit tests');
if (step('build', 'node', 'src/build/commands/build.ts', '--e2e')) {
  step('extension lint', 'node', 'tests/commands/lint-firefox.ts');
  step('release check', 'node', 'src/build/commands/release-check.ts');
  suite('end-to-end tests', '-c', 'vitest.e2e.config.ts');
}
rmSync(reports, { recursive: true, force: true });

if (broken.length > 0) console.log(`\nBroken: ${broken.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
