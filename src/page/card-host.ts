/**
 * Where cards are shown: one neutral element in the page, there only while a card is open, with a closed shadow root
 * in the top layer.
 */
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import type { Language } from '../core/entries.ts';
import cardCss from '../ui/card.css?inline';
import { type Beside, placeBeside } from './beside.ts';
import { isSmallScreen, keepClear, placeDrawer } from './drawer.ts';
import type { Side } from './surroundings.ts';

/** Where a card stands. */
export interface Stand {
  /** The line it explains, measured anew at each placement, in pixels of the viewport. */
  line(): DOMRect;
  /** A node of those words. */
  at: Node;
  side: Side;
  /** The element to put the host into. */
  parent: Element;
  scheme: 'light' | 'dark';
  /** The reader asked for the card: words under it may be scrolled clear. */
  mayScroll: boolean;
}

export interface CardHost {
  isOpen(): boolean;
  show(view: ComponentChild, stand: Stand): void;
  /** Places the card again after the page moved. */
  place(): void;
  hide(): void;
  focus(): void;
  hasFocus(): boolean;
  /** Is focus on the last control, or (backwards) before the first? */
  isAtEdge(isBackwards: boolean): boolean;
  /** Has a screen reader say something, when it has nothing more urgent to say. */
  announce(message: string, language: Language): void;
  /** Did an event happen in the card? */
  holds(event: Event): boolean;
  /** The card's box in pixels of the viewport, while it is open. */
  box(): DOMRect | undefined;
}

/** After so many removals by the page within five seconds the host stays away. */
const MOST_FIGHTS = 3;
const FIGHT_TIME = 5000;

/** A live region that comes with its words is not read: it has to be known before them, for so many milliseconds. */
const NOTICE_TIME = 100;

/** `onLost` is called when the page took the host away; `ruleName` tells the rule with which the card has to go. */
export function createCardHost(
  onLost: () => void,
  ruleName: () => string | undefined,
  signal: AbortSignal,
): CardHost {
  let parts: Parts | undefined;
  let stand: Stand | undefined;
  let losses: number[] = [];

  const watch = new MutationObserver(() => {
    if (!stand || parts?.host.isConnected) return;
    losses = [...losses.filter((time) => performance.now() - time < FIGHT_TIME), performance.now()];
    hide();
    onLost();
  });

  const place = () => {
    if (!parts || !stand) return;
    const isDrawer = isSmallScreen();
    parts.beside.box.classList.toggle('drawer', isDrawer);
    if (isDrawer) placeDrawer(parts.beside.box);
    else parts.beside.update();
  };
  // More may be opened, another entry looked up, the text made larger.
  const growth = new ResizeObserver(place);
  const hide = () => {
    if (!parts || !stand) return;
    stand = undefined;
    watch.disconnect();
    growth.disconnect();
    parts.beside.hide();
    render(null, parts.content);
    parts.status.textContent = '';
    parts.host.remove();
  };
  const controls = () => [...(parts?.content.querySelectorAll<HTMLElement>('button, summary') ?? [])];

  signal.addEventListener('abort', () => {
    hide();
    parts?.beside.destroy();
  });

  return {
    isOpen: () => stand !== undefined && parts?.host.isConnected === true,
    show(view, next) {
      if (losses.length >= MOST_FIGHTS || signal.aborted) return;
      const isMoved = stand?.line !== next.line;
      const isIn = stand?.parent === next.parent;
      stand = next;
      parts ??= buildParts(() => stand?.line() ?? new DOMRect());
      parts.scheme.textContent = `:host{color-scheme:${next.scheme}!important}`;
      if (!isIn) enter(parts.host, next.parent);
      growth.observe(parts.content);
      render(view, parts.content);
      parts.beside.show(next.side);
      bind(parts.content, ruleName());
      place();
      if (isMoved && isSmallScreen()) keepClear(parts.beside.box, next.line, next.at, next.mayScroll);
    },
    place,
    hide,
    focus: () => parts?.content.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true }),
    hasFocus: () => stand !== undefined && parts?.root.activeElement !== null,
    isAtEdge(isBackwards) {
      const seen = controls().filter((each) => each.checkVisibility());
      const active = parts?.root.activeElement;
      return isBackwards ? active === seen[0] || !active?.matches('button, summary') : active === seen.at(-1);
    },
    announce(message, language) {
      if (!parts || !stand) return;
      const { status } = parts;
      status.textContent = '';
      status.lang = language;
      parts.root.append(status);
      setTimeout(() => {
        if (stand) status.textContent = message;
      }, NOTICE_TIME);
    },
    holds: (event) => stand !== undefined && parts !== undefined && event.composedPath().includes(parts.host),
    box: () => (stand ? parts?.content.getBoundingClientRect() : undefined),
  };

  /** Into the top layer, above what is there: an element that is moved falls out of it. */
  function enter(host: HTMLElement, parent: Element): void {
    watch.disconnect();
    parent.append(host);
    host.showPopover();
    watch.observe(parent, { childList: true });
  }
}

/**
 * Firefox ends the script of an extension that is removed without a word, and takes its rules away. So that an open card
 * goes too, it is shown by such a rule; where that does not reach it, it is shown all the same.
 */
function bind(content: HTMLElement, rule: string | undefined): void {
  if (rule === undefined || content.classList.contains(rule)) return;
  content.classList.add(rule, 'bound');
  if (getComputedStyle(content).display === 'none') content.classList.remove(rule, 'bound');
}

interface Parts {
  host: HTMLElement;
  root: ShadowRoot;
  content: HTMLElement;
  status: HTMLElement;
  scheme: HTMLStyleElement;
  beside: Beside;
}

function buildParts(line: () => DOMRect): Parts {
  const host = document.createElement('div');
  // A page translator must not rewrite the words, and an extension must not look like one of the page's own parts.
  host.setAttribute('translate', 'no');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const scheme = document.createElement('style');
  const content = document.createElement('div');
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'unseen';
  root.append(style, scheme);
  return { host, root, content, status, scheme, beside: placeBeside(content, root, line) };
}
