/** What a part of the bench is given, and how it tells what it measured. */
import type { Browser } from 'puppeteer-core';
import { table } from '../../../src/build/tables.ts';
import type { PageServer } from '../../e2e/server.ts';
import type { Figure } from '../baseline.ts';
import type { Arm } from './arms.ts';
import { openStage, openTab, type Stage, settle, type Tab } from './stage.ts';

export interface Bench {
  server: PageServer;
  /** Fewer rounds, smaller pages. */
  isQuick: boolean;
  /** An empty page of the same origin as all that are measured. */
  blank: string;
}

/** Prints its tables, and answers what is kept in the baseline. */
export type Part = (bench: Bench) => Promise<Figure[]>;

export const MB = 1024 * 1024;

export function show(head: string[], rows: (string | number)[][]): void {
  console.log(
    `${table(
      head,
      rows.map((row) => row.map(String)),
    )}\n`,
  );
}

/** With all arms' browsers open. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage();
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

export function browserOf(stage: Stage, arm: Arm): Browser {
  const browser = stage.browsers.get(arm);
  if (!browser) throw new Error(`expected a browser for ${arm}, found none`);
  return browser;
}

/** A tab in front, with the page in it, at rest. */
export async function openAtRest(browser: Browser, blank: string, url: string): Promise<Tab> {
  const tab = await openTab(browser, blank);
  await tab.page.bringToFront();
  await tab.page.goto(url);
  await settle(tab);
  return tab;
}
