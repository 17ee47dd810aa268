/**
 * `npm run test:flakes -- 20`: the built extension's end-to-end tests so many times, none given a second try. More
 * words, such as a file, are handed to the test runner. Tells after each run which tests failed, and how often so far.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Report {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

const [times = '20', ...more] = process.argv.slice(2);
const runs = Number(times);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`expected how many runs, found “${times}”`);

const folder = mkdtempSync(join(tmpdir(), 'plainword-flakes-'));
const report = join(folder, 'report.json');
const failures = new Map<string, number>();
for (let run = 1; run <= runs; run += 1) {
  const args = [
    'run',
    '-c',
    'vitest.e2e.config.ts',
    '--retry=0',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  rmSync(report, { force: true });
  spawnSync('vitest', [...args, ...more], { stdio: 'ignore', shell: process.platform === 'win32' });
  const failed = failedIn(JSON.parse(readFileSync(report, 'utf8')));
  for (const test of failed) failures.set(test, (failures.get(test) ?? 0) + 1);
  console.log(
    `run ${run} of ${runs}: ${failed.length} failed${failed.map((test) => `\n  ${test}`).join('')}`,
  );
}
rmSync(folder, { recursive: true });

const often = [...failures]
  .sort(([, a], [, b]) => b - a)
  .map(([test, count]) => `\n  ${count} times: ${test}`);
console.log(`\n${failures.size} tests failed in ${runs} runs${often.join('')}`);
process.exitCode = failures.size === 0 ? 0 : 1;

/** The failed tests by name; of a file that could not run at all, its path. */
function failedIn({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults
      .filter((each) => each.status === 'failed')
      .map(({ fullName }) => fullName);
    return failed.length === 0 && status === 'failed' ? [name] : failed;
  });
}
