/** On a small screen the card is a drawer at the lower edge: a box beside the line would leave no room to read. */
import { bringBetween } from './scroll.ts';

/** As wide as a large phone held upright. */
const SMALL = '(max-width: 480px), (pointer: coarse) and (max-width: 640px)';

/** Least distance of the drawer from the words it explains, in pixels. */
const GAP = 8;

export function isSmallScreen(): boolean {
  return matchMedia(SMALL).matches;
}

/** Lays the drawer along the part of the page that can be seen, also where that is zoomed by fingers. */
export function placeDrawer(drawer: HTMLElement): void {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  drawer.style.setProperty('--pw-left', `${offsetLeft}px`);
  drawer.style.setProperty('--pw-width', `${width}px`);
  drawer.style.setProperty('--pw-above', `${offsetTop}px`);
  drawer.style.setProperty('--pw-below', `${innerHeight - offsetTop - height}px`);
  drawer.style.setProperty('--pw-height', `${height}px`);
}

/**
 * Keeps the words clear of a drawer that has just opened: scrolls the page where the reader asked for the card, and goes
 * to the upper edge where that is not enough.
 */
export function keepClear(drawer: HTMLElement, line: () => DOMRect, at: Node, mayScroll: boolean): void {
  drawer.classList.remove('upper');
  placeDrawer(drawer);
  const { top } = drawer.getBoundingClientRect();
  if (mayScroll) bringBetween(line, at, GAP, top - GAP);
  drawer.classList.toggle('upper', line().bottom > top && line().top > drawer.offsetHeight);
}
