/** What the page around a match is like: where a card must be put, how dark it is, what else wants the click. */
import type { Rgb } from '../core/contrast.ts';
import { attributeOf, holderOf, nodeNameOf } from './dom.ts';

/**
 * The element to put the card's host into. An open modal dialog or the fullscreen element makes all else inert, and a
 * click outside a popover of the page's closes that.
 */
export function cardParent(at: Node): Element {
  for (let element = holderOf(at); element; element = holderOf(element)) {
    if (Element.prototype.matches.call(element, 'dialog[open], :popover-open')) return element;
  }
  const full = document.fullscreenElement;
  const canHold = full !== null && !/^(VIDEO|IMG|IFRAME|CANVAS)$/.test(nodeNameOf(full).toUpperCase());
  return canHold && full.contains(at) ? full : document.documentElement;
}

/** The side of a line on which its card stands, and the end at which the two begin together. */
export type Side = 'bottom-start' | 'bottom-end' | 'left-start' | 'right-start';

/** Below the line, from where its text begins; beside it in vertical writing, on the side of what was read already. */
export function sideOf(at: Node): Side {
  const holder = holderOf(at);
  const { writingMode = '', direction = 'ltr' } = holder ? getComputedStyle(holder) : {};
  if (writingMode === 'vertical-rl' || writingMode === 'sideways-rl') return 'right-start';
  if (writingMode !== '' && writingMode !== 'horizontal-tb') return 'left-start';
  return direction === 'rtl' ? 'bottom-end' : 'bottom-start';
}

/** Is the page light or dark behind a node? */
export function schemeBehind(at: Node): 'light' | 'dark' {
  return luminance(...groundBehind(at)) < 0.35 ? 'dark' : 'light';
}

/** The colour behind a node: the nearest background that covers what is under it, or the browser's own. */
export function groundBehind(at: Node): Rgb {
  for (let element = holderOf(at); element; element = holderOf(element)) {
    const color = getComputedStyle(element).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? [];
    if (color.startsWith('rgb') && alpha > 0.5) return [red, green, blue];
  }
  const declared = getComputedStyle(document.documentElement).colorScheme;
  const isDark = declared.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? [18, 18, 18] : [255, 255, 255];
}

/** Rough relative luminance, 0 to 1, of 8-bit channels: enough to tell a dark page from a light one. */
function luminance(red: number, green: number, blue: number): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

const ACTIVE = new Set(['A', 'BUTTON', 'SUMMARY', 'LABEL', 'INPUT', 'SELECT', 'TEXTAREA', 'OPTION']);
const ACTIVE_ROLES = new Set(['button', 'link', 'tab', 'menuitem', 'checkbox', 'radio', 'switch', 'option']);

/** Would a click here do something of the page's own? Then it is the page's. */
export function belongsToPage(event: Event): boolean {
  return event.composedPath().some((each) => {
    if (!(each instanceof Element)) return false;
    if (ACTIVE.has(nodeNameOf(each).toUpperCase())) return true;
    const role = attributeOf(each, 'role');
    return (role !== null && ACTIVE_ROLES.has(role)) || attributeOf(each, 'contenteditable') === 'true';
  });
}
