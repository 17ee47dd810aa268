/**
 * Stryker's runner for `src/page`: plays the scenes of `tests/page/scenes` in one real Chromium, all mutants in one
 * bundle, the active one switched on by Stryker's own global. The page is loaded anew for each mutant.
 */
import type { MutantCoverage } from '@stryker-mutator/api/core';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowser } from '../e2e/browsers.ts';
import { STILL_CHROMIUM } from '../e2e/launch.ts';
import { bundleScenes, namesOf, openStage, playOn, setStage } from '../page/scene-player.ts';

/** What a page of its own gives up for good when a mutant never ends. */
class Stuck extends Error {}

/** Longest that one scene may take, in milliseconds: those that wait for what does not come take a second or two. */
const PATIENCE = 15_000;

/** `SAMPLE=3/16` plays every 16th mutant from the third on, for a figure in minutes. Stryker counts the others as errors. */
const [FROM = 0, EVERY = 1] = (process.env.SAMPLE ?? '0/1').split('/').map(Number);

class PageRunner implements TestRunner {
  #browser: Browser | undefined;
  #page: Page | undefined;
  #script = '';

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    // The folder that Stryker started this process in: the copy with the mutants.
    this.#script = await bundleScenes();
  }

  async dryRun(): Promise<CompleteDryRunResult> {
    const page = await this.#open('');
    const tests: TestResult[] = [];
    for (const name of await namesOf(page)) {
      await page.evaluate((id) => Object.assign(__stryker__, { currentTestId: id }), name);
      const start = performance.now();
      const problem = await playOn(page, name);
      const about = { id: name, name, timeSpentMs: performance.now() - start };
      tests.push(
        problem
          ? { ...about, status: TestStatus.Failed, failureMessage: problem }
          : { ...about, status: TestStatus.Success },
      );
    }
    const mutantCoverage = await page.evaluate(() => __stryker__.mutantCoverage);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    if (Number(activeMutant.id) % EVERY !== FROM % EVERY)
      return { status: MutantRunStatus.Error, errorMessage: 'not among those that are played' };
    const limit = hitLimit === undefined ? '' : `, hitCount: 0, hitLimit: ${hitLimit}`;
    let count = 0;
    try {
      const page = await inTime(
        this.#open(`globalThis.__stryker__ = { activeMutant: '${activeMutant.id}'${limit} }`),
      );
      for (const name of testFilter ?? (await inTime(namesOf(page)))) {
        count += 1;
        const failureMessage = await inTime(playOn(page, name));
        if (failureMessage)
          return { status: MutantRunStatus.Killed, killedBy: [name], failureMessage, nrOfTests: count };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: count };
    } catch (error) {
      if (error instanceof Stuck) {
        await this.#giveUp();
        return { status: MutantRunStatus.Timeout };
      }
      // The scenes could not even be loaded with this mutant.
      return {
        status: MutantRunStatus.Killed,
        killedBy: [],
        failureMessage: String(error),
        nrOfTests: count,
      };
    }
  }

  async dispose(): Promise<void> {
    await this.#browser?.close();
  }

  async #open(before: string): Promise<Page> {
    this.#browser ??= await puppeteer.launch({
      executablePath: needBrowser('chromium'),
      headless: true,
      pipe: true,
      args: STILL_CHROMIUM,
    });
    this.#page ??= await openStage(this.#browser);
    await setStage(this.#page, this.#script, before);
    return this.#page;
  }

  /** A page that is stuck cannot be closed. */
  async #giveUp(): Promise<void> {
    this.#browser?.process()?.kill('SIGKILL');
    this.#browser = undefined;
    this.#page = undefined;
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Stuck('the page does not answer')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(clock));
  });
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'page', injectableClass: PageRunner }];

/** What instrumented code keeps in a page. */
declare const __stryker__: { mutantCoverage: MutantCoverage };
