/** Points at places by chance, and holds the card that opens against what the page itself says stands there. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { inspectGlossary } from '../../../src/build/read-glossary.ts';
import { dice } from '../../dice.ts';
import { onStage, type Stage } from '../both.ts';
import type { BrowserKind } from '../browsers.ts';
import { openOwnPage } from '../own-pages.ts';
import { store } from '../own-storage.ts';
import { openTab, until } from '../reader.ts';
import { type KnownName, makeHoverPage, plainNames } from './hover-page.ts';

/** What is pointed at: a name by its number, or nothing within a hand's slack. */
interface Place {
  x: number;
  y: number;
  name: number | null;
}

/** A new part of the page is scrolled to after so many hovers. */
const STRETCH = 10;

/** That no card opens, and that a word was left, can only be seen by waiting, in frames: looks at the pointer go by a clock. */
const LONGER_THAN_A_LOOK = 6;

/** The same hovers for each seed: every name under the pointer gets its own card, and every other place gets none. */
export function pointByChance(kind: BrowserKind, seeds: readonly number[], hovers: number): void {
  onStage(`pointing by chance in ${kind}`, kind, (stage) => {
    let names: KnownName[];
    beforeAll(async () => {
      names = plainNames((await inspectGlossary('glossary')).entries);
      const own = await openOwnPage(stage.session, 'options.html');
      await store(own, { density: 'every', delay: 0 });
      await own.close();
    });

    it.each(seeds)(
      `${hovers} places get the card of the name that stands there, or none (seed %i)`,
      async (seed) => {
        const { wrong, onNames } = await pointAt(stage, names, seed, hovers);
        expect(wrong.join('\n')).toBe('');
        expect(onNames).toBeGreaterThan(hovers / 4);
      },
      30_000 + hovers * 1000,
    );
  });
}

async function pointAt(stage: Stage, all: readonly KnownName[], seed: number, hovers: number) {
  const { html, names } = makeHoverPage(all, seed);
  const page = await openTab(stage.session, stage.server.page(`/hover-${seed}.html`, html));
  await until(
    'a mark on every name',
    () => page.evaluate(unmarkedNames),
    (left) => left.length === 0,
  );
  const random = dice(seed);
  const wrong: string[] = [];
  let onNames = 0;
  for (let done = 0; done < hovers; done += 1) {
    if (done % STRETCH === 0)
      await page.evaluate((part) => scrollTo(0, part * document.body.scrollHeight), random());
    const place = await page.evaluate(choosePlace, random());
    if (place.name !== null) onNames += 1;
    const expected = place.name === null ? null : (names[place.name]?.title ?? '');
    await page.mouse.move(place.x - 2, place.y - 1);
    await page.mouse.move(place.x, place.y);
    const seen = await page.evaluate(cardSeen, expected, expected === null ? LONGER_THAN_A_LOOK : 1);
    if (seen !== expected)
      wrong.push(`hover ${done} at ${place.x}, ${place.y}: expected ${expected}, found ${seen}`);
    await leave(page);
  }
  await page.close();
  return { wrong, onNames };
}

/** Closes the card, so that it hides no place, and goes where no word is: a word that was dismissed stays quiet until then. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await page.evaluate(cardSeen, null, LONGER_THAN_A_LOOK);
}

/** The names without a mark; runs in the page. */
function unmarkedNames(): (string | null)[] {
  const marked = new Set<Element | null>();
  for (const highlight of CSS.highlights.values()) {
    for (const { startContainer } of highlight.values())
      marked.add(startContainer.parentElement?.closest('[data-name]') ?? null);
  }
  const roots = [
    document,
    ...Array.from(document.querySelectorAll('*'), (each) => each.shadowRoot ?? []),
  ].flat();
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-name]')])
    .filter((each) => !marked.has(each))
    .map((each) => each.textContent);
}

/** A place on the screen, more often than not on a name; runs in the page and knows nothing of marks. */
function choosePlace(chance: number): Place {
  /** No place is taken that is nearer to another name than this, in pixels: a hand's slack ends before. */
  const ROOM = 8;
  const ON_NAMES = 0.65;
  /** The first number came from the test's dice; as many as are needed follow from it. */
  let last = chance;
  const next = () => {
    last = (last * 9301 + 0.49297) % 1;
    return last;
  };
  const roots = [
    document,
    ...Array.from(document.querySelectorAll('*'), (each) => each.shadowRoot ?? []),
  ].flat();
  const names = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-name]')]);
  const lines = names.flatMap((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return Array.from(range.getClientRects(), (box) => ({ element, box }));
  });
  const near = (x: number, y: number) =>
    lines.filter(
      ({ box }) => x > box.left - ROOM && x < box.right + ROOM && y > box.top - ROOM && y < box.bottom + ROOM,
    );
  const topAt = (x: number, y: number) => {
    let top = document.elementFromPoint(x, y);
    for (let root = top?.shadowRoot; root; root = top?.shadowRoot) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    return top;
  };
  const shown = lines.filter(
    ({ box }) => box.width > 4 && box.height > 4 && box.top > 0 && box.bottom < innerHeight && box.left > 0,
  );
  const isOnName = next() < ON_NAMES;
  for (let tries = 0; isOnName && tries < 30; tries += 1) {
    const line = shown[Math.floor(next() * shown.length)];
    if (!line) break;
    const { element, box } = line;
    const x = Math.round(box.left + 1 + next() * (box.width - 2));
    const y = Math.round(box.top + 1 + next() * (box.height - 2));
    const isAlone = near(x, y).every((each) => each.element === element);
    if (isAlone && topAt(x, y)?.closest('[data-name]') === element)
      return { x, y, name: Number(element.dataset.name) };
  }
  for (;;) {
    const x = Math.round(next() * (innerWidth - 1));
    const y = Math.round(next() * (innerHeight - 1));
    if (near(x, y).length === 0) return { x, y, name: null };
  }
}

/**
 * The title of the card once it has been the expected one for so many frames; if that does not come, of the one that is
 * open. Runs in the page.
 */
async function cardSeen(expected: string | null, frames: number): Promise<string | null> {
  const end = performance.now() + 4000;
  const title = () => {
    let answer: string | null = null;
    const note = (event: Event) => {
      answer = JSON.parse((event as CustomEvent).detail)?.title ?? null;
    };
    addEventListener('probe:answer', note, { once: true });
    dispatchEvent(new CustomEvent('probe:ask'));
    return answer as string | null;
  };
  let still = 0;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const seen = title();
    still = seen === expected ? still + 1 : 0;
    if (still >= frames || performance.now() > end) return seen;
  }
}
