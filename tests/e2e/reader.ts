/** What a reader does and sees, in words: the same in both browsers. */
import type { Frame, Page } from 'puppeteer-core';
import type { Session } from './launch.ts';

/** What the probe extension tells of an open card. */
export interface SeenCard {
  title: string;
  /** All of the closed shadow root, to be looked at elsewhere. */
  html: string;
  text: string;
  lang: string;
  isPinned: boolean;
  box: { left: number; top: number; width: number; height: number };
  scheme: string;
  direction: string;
  /** Width of its line at the top, size and line height of its text, in pixels. */
  border: number;
  fontSize: number;
  lineHeight: number;
  /** A drawer at the edge of a small screen. */
  isDrawer: boolean;
  /** What the live region says. */
  status: string;
  /** Running animations and transitions. */
  moving: number;
  /** Width of what shows focus, in pixels. */
  ring: number;
  /** Parts whose words are cut off at the side. */
  clipped: string[];
  /** Text selected in the card. */
  selected: string;
  hasFocus: boolean;
  focused: string;
  controls: { label: string; box: { left: number; top: number; width: number; height: number } }[];
}

/** Longest a reader would wait for anything, in milliseconds. Tests poll and never sleep. */
const PATIENCE = 10_000;

/** Asks until the answer satisfies, or says what it was last. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  isEnough: (answer: T) => boolean = Boolean,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isEnough(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`waited for: ${what}; last seen: ${JSON.stringify(answer, withoutHtml)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** The same for what is not there yet. */
async function untilThere<T extends object>(
  what: string,
  ask: () => Promise<T | null>,
  isEnough: (answer: T) => boolean,
): Promise<T> {
  const answer = await until(what, ask, (each) => each !== null && isEnough(each));
  if (answer === null) throw new Error('unreachable: until() waited for it');
  return answer;
}

/** A card's whole root would bury the rest of a message. */
function withoutHtml(key: string, value: unknown): unknown {
  return key === 'html' ? undefined : value;
}

/** A new tab at an address. */
export async function openTab(session: Session, url: string, width = 1000, height = 800): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(url);
  return page;
}

/** The underlined words, in the order in which they were drawn. */
export function marks(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      Array.from(highlight.values(), (range) => {
        const { startContainer, startOffset, endOffset } = range as StaticRange;
        return (startContainer as Text).data.slice(startOffset, endOffset);
      }),
    ),
  );
}

/** Waits until these words are underlined. */
export function seeMarks(page: Page, ...words: string[]): Promise<string[]> {
  return until(
    `marks ${words.join(', ')}`,
    () => marks(page),
    (seen) => words.every((word) => seen.includes(word)) && (words.length > 0 || seen.length > 0),
  );
}

export function seeNoMarks(page: Page): Promise<string[]> {
  return until(
    'no marks',
    () => marks(page),
    (seen) => seen.length === 0,
  );
}

/** Where a marked word is on the screen, scrolled into view first. */
export async function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight.values()) {
        const { startContainer, startOffset, endOffset } = range as StaticRange;
        const text = (startContainer as Text).data.slice(startOffset, endOffset);
        if (text !== wanted) continue;
        startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(startContainer, endOffset);
        const [line] = live.getClientRects();
        return line ? { x: line.left + line.width / 2, y: line.top + line.height / 2 } : null;
      }
    }
    return null;
  }, word);
  if (!place) throw new Error(`expected a mark on “${word}”, found ${JSON.stringify(await marks(page))}`);
  return place;
}

/** Moves the pointer onto a marked word, as a hand does, and leaves it there. */
export async function hover(page: Page, word: string): Promise<{ x: number; y: number }> {
  const place = await placeOf(page, word);
  await page.mouse.move(place.x - 30, place.y - 25);
  await page.mouse.move(place.x, place.y, { steps: 5 });
  return place;
}

/** The open card, or null. */
export function card(page: Page): Promise<SeenCard | null> {
  return page.evaluate(
    () =>
      new Promise<SeenCard | null>((resolve) => {
        window.addEventListener(
          'probe:answer',
          (event) => resolve(JSON.parse((event as CustomEvent).detail)),
          {
            once: true,
          },
        );
        window.dispatchEvent(new CustomEvent('probe:ask'));
      }),
  );
}

export function seeCard(page: Page, title: string): Promise<SeenCard> {
  return untilThere(
    `a card “${title}”`,
    () => card(page),
    ({ title: seen }) => seen === title,
  );
}

/** Waits until the card has focus, as after a key. */
export function seeFocusInCard(page: Page, title: string): Promise<SeenCard> {
  return untilThere(
    `focus in a card “${title}”`,
    () => card(page),
    (seen) => seen.title === title && seen.hasFocus,
  );
}

export function seeNoCard(page: Page): Promise<SeenCard | null> {
  return until(
    'no card',
    () => card(page),
    (seen) => seen === null,
  );
}

/** Clicks a button of the open card by its label, scrolled into view inside the card first. */
export async function pressInCard(page: Page, label: string): Promise<void> {
  const boxOf = async () => {
    await page.evaluate((detail) => {
      window.dispatchEvent(new CustomEvent('probe:reveal', { detail }));
    }, label);
    return (await card(page))?.controls.find((each) => each.label === label)?.box ?? null;
  };
  let before = '';
  // A card that is still being placed, or grows, would be clicked where its button was.
  const { left, top, width, height } = await untilThere(`a button “${label}” at rest`, boxOf, (box) => {
    const last = before;
    before = JSON.stringify(box);
    return before === last;
  });
  await page.mouse.click(left + width / 2, top + height / 2);
}

/** Brings rules of a reader's own style sheet into the open card. */
export function styleCard(page: Page, css: string): Promise<void> {
  return page.evaluate((detail) => {
    window.dispatchEvent(new CustomEvent('probe:style', { detail }));
  }, css);
}

/** Waits until the extension has set itself up: it marks a page. */
export async function settle(session: Session, page: string): Promise<void> {
  const tab = await session.browser.newPage();
  await until('the first marks after installing', async () => {
    // The welcome page may have come to the front; a tab behind it is left alone until it is seen.
    await tab.bringToFront();
    await tab.goto(page);
    const end = Date.now() + 700;
    while (Date.now() < end) if ((await marks(tab)).length > 0) return true;
    return false;
  });
  await tab.close();
}
