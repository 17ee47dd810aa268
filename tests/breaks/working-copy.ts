/** A copy of the working tree in which code may be broken. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Break } from './breaks.ts';

/** What a test run came to. */
export interface Verdict {
  /** Tests that ran; none where their file could not even be loaded. */
  ran: number;
  isFine: boolean;
  output: string;
}

export interface WorkingCopy {
  /** Runs a break's test, in Chromium alone where it needs a browser; with the break, or without it. */
  run(test: Break, how: 'sound' | 'broken'): Verdict;
  remove(): void;
}

/** Longest that one build or one run of one test may take, in milliseconds. */
const PATIENCE = 180_000;

/** Copies all files of the project that are or could be committed, and what is generated for them. */
export function copyTree(): WorkingCopy {
  const folder = mkdtempSync(join(tmpdir(), 'plainword-breaks-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of [...listed.split('\0').filter(Boolean), '.wxt', '.output/apps']) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(file, join(folder, file), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');

  const start = (command: string, args: readonly string[]) =>
    spawnSync(resolve('node_modules/.bin', command), args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: PATIENCE,
      shell: process.platform === 'win32',
    });

  /** Which break is in the build that lies there. */
  let built: Break | 'nothing' | undefined;
  const build = (planted: Break | 'nothing') => {
    if (built === planted) return;
    const { status, stdout, stderr } = start('node', ['src/build/commands/build.ts', '--e2e']);
    if (status !== 0) throw new Error(`expected a build, got:\n${stdout}${stderr}`);
    built = planted;
  };

  const verdictOn = ({ test, name }: Break, isInBrowser: boolean): Verdict => {
    const report = join(folder, 'artifacts/report.json');
    rmSync(report, { force: true });
    const { status, stdout, stderr } = start('vitest', [
      'run',
      test,
      ...(isInBrowser ? ['-c', 'vitest.e2e.config.ts'] : []),
      `--testNamePattern=^${isInBrowser ? '(?=.*in chromium)' : ''}.*${patternOf(name)}`,
      '--retry=0',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    return { ran: passed + failed, isFine: status === 0, output: `${stdout}${stderr}` };
  };

  return {
    run(planted, how) {
      const path = join(folder, planted.file);
      const sound = readFileSync(path, 'utf8');
      if (how === 'broken')
        writeFileSync(
          path,
          sound.replace(planted.from, () => planted.to),
        );
      try {
        const isInBrowser = planted.test.startsWith('tests/e2e/');
        if (isInBrowser) build(how === 'broken' ? planted : 'nothing');
        return verdictOn(planted, isInBrowser);
      } finally {
        writeFileSync(path, sound);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A name as tests are chosen by; where a table fills in a part, anything. */
function patternOf(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%[sijd]/g, '.*');
}
