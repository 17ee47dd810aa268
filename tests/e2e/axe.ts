/** The accessibility rules of axe, asked of a page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong, as readable lines. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as never as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

/**
 * Puts a card's words and rules into an open root, alone on a page: axe cannot look into a closed one. The rule of the marks,
 * with which a card on a page goes, is not there to show it.
 */
export async function copyCard(page: Page, html: string): Promise<void> {
  await page.evaluate((inside) => {
    const root = document.querySelector('main > div')?.attachShadow({ mode: 'open' });
    if (!root) return;
    root.innerHTML = inside;
    root.querySelector('.bound')?.classList.remove('bound');
  }, html);
}

/** A page for `copyCard`. */
export const EMPTY_STAGE = '<!doctype html><html lang="en"><title>Card</title><main><div></div></main>';
