/** Scenes: tests that run inside a real page, on parts of the page room by themselves. `scene-player.ts` plays them. */

export interface Stage {
  /** Aborts when the scene is over. */
  signal: AbortSignal;
  /** Shows this as the whole page; `<template shadowrootmode>` makes shadow roots. */
  show(html: string): HTMLElement;
}

type Act = (stage: Stage) => void | Promise<void>;

const SCENES = new Map<string, Act>();

export function scene(name: string, act: Act): void {
  if (SCENES.has(name)) throw new Error(`two scenes are called ${name}`);
  SCENES.set(name, act);
}

/** A scene for each row of a table; its name begins with what the rows are about. */
export function scenes<Row extends readonly [string, ...unknown[]]>(
  about: string,
  rows: readonly Row[],
  act: (stage: Stage, ...row: Row) => void | Promise<void>,
): void {
  for (const row of rows) scene(`${about}: ${row[0]}`, (stage) => act(stage, ...row));
}

export function names(): string[] {
  return [...SCENES.keys()];
}

/** Plays one scene on an empty page; answers what went wrong, if anything. */
export async function play(name: string): Promise<string | undefined> {
  const life = new AbortController();
  const show = (html: string): HTMLElement => {
    for (const { name: attribute } of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(attribute);
    document.documentElement.lang = 'en';
    document.body.replaceWith(document.createElement('body'));
    document.body.setHTMLUnsafe(html);
    return document.body;
  };
  try {
    show('');
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    await SCENES.get(name)?.({ signal: life.signal, show });
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    life.abort();
    show('');
  }
}

/** Fails the scene unless both are the same as JSON. */
export function same(actual: unknown, expected: unknown, about = ''): void {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`${about} expected ${wanted}, found ${is}`);
}

export function find<E extends Element = HTMLElement>(id: string, root: ParentNode = document): E {
  const element = root.querySelector<E>(`#${id}`);
  if (!element) throw new Error(`expected an element ${id}, found none`);
  return element;
}

/** The first text in an element. */
export function textIn(element: Node): Text {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!text) throw new Error(`expected text in ${element.nodeName}, found none`);
  return text as Text;
}

export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Frames after which what was to come has come: about a second, more where the machine is busy. */
const PATIENCE = 60;

/** Waits until `ask` gives this, and fails with what it gave last. */
export async function seen(
  ask: () => unknown,
  expected: unknown,
  about = '',
  patience = PATIENCE,
): Promise<void> {
  for (let left = patience; left > 0; left -= 1) {
    if (JSON.stringify(ask()) === JSON.stringify(expected)) return;
    await frame();
  }
  same(ask(), expected, about);
}

/** Some frames in which nothing of what is asked may change. */
export async function still(ask: () => unknown, expected: unknown, about = ''): Promise<void> {
  for (let left = 4; left > 0; left -= 1) {
    await frame();
    same(ask(), expected, about);
  }
}

/** A hand at mouse, keys and screen: what it does is trusted, as only a real one's is. */
export type Hand =
  | ['move', x: number, y: number]
  | ['down' | 'up']
  | ['tap', x: number, y: number]
  | ['screen', width: number, height: number]
  | ['press' | 'hold' | 'letGo', key: string];

export async function hand(...step: Hand): Promise<void> {
  await (globalThis as unknown as { driveHand(...step: Hand): Promise<void> }).driveHand(...step);
  await frame();
}

/** The middle of an element, in pixels of the viewport. */
export function middleOf(element: Element): [x: number, y: number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
