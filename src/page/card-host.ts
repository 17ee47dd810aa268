/**
 * Where cards are shown: one neutral element in the page, there only while a card is open, with a closed shadow root
 * in the top layer. The only importer of tippy.js (unmaintained since 2022), so that it can be swapped.
 */
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import tippy, { type Instance } from 'tippy.js';
import cardCss from '../ui/card.css?inline';

export interface CardHost {
  isOpen(): boolean;
  /** Shows `view` beside `anchor` (measured anew at each placement), inside `parent`, on a page so coloured. */
  show(view: ComponentChild, anchor: () => DOMRect, parent: Element, scheme: 'light' | 'dark'): void;
  /** Places the card again after the page moved. */
  place(): void;
  hide(): void;
  focus(): void;
  hasFocus(): boolean;
  /** Did an event happen in the card? */
  holds(event: Event): boolean;
  /** The card's box in pixels of the viewport, while it is open. */
  box(): DOMRect | undefined;
}

/** Distance of the card from the line it explains, in pixels. */
const GAP = 8;

/** After so many removals by the page within five seconds the host stays away. */
const MOST_FIGHTS = 3;
const FIGHT_TIME = 5000;

/** `onLost` is called when the page took the host away. */
export function createCardHost(onLost: () => void, signal: AbortSignal): CardHost {
  let parts: Parts | undefined;
  let anchorBox: () => DOMRect = () => new DOMRect();
  let losses: number[] = [];
  let isOpen = false;

  const watch = new MutationObserver(() => {
    if (!isOpen || parts?.host.isConnected) return;
    losses = [...losses.filter((time) => performance.now() - time < FIGHT_TIME), performance.now()];
    isOpen = false;
    parts?.popper.hide();
    onLost();
  });

  const hide = () => {
    if (!parts || !isOpen) return;
    isOpen = false;
    watch.disconnect();
    parts.popper.hide();
    render(null, parts.content);
    parts.host.remove();
  };
  signal.addEventListener('abort', () => {
    hide();
    parts?.popper.destroy();
  });

  return {
    isOpen: () => isOpen,
    show(view, anchor, parent, scheme) {
      if (losses.length >= MOST_FIGHTS || signal.aborted) return;
      anchorBox = anchor;
      parts ??= buildParts(() => anchorBox());
      parts.scheme.textContent = `:host{color-scheme:${scheme}!important}`;
      limitHeight(parts.content, anchor());
      render(view, parts.content);
      if (parts.host.parentNode !== parent) parent.append(parts.host);
      if (!isOpen) {
        parts.host.showPopover();
        watch.observe(parent, { childList: true });
      }
      isOpen = true;
      parts.popper.show();
      void parts.popper.popperInstance?.update();
    },
    place() {
      if (!parts) return;
      limitHeight(parts.content, anchorBox());
      void parts.popper.popperInstance?.update();
    },
    hide,
    focus: () => parts?.content.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true }),
    hasFocus: () => isOpen && parts?.root.activeElement !== null,
    holds: (event) => isOpen && parts !== undefined && event.composedPath().includes(parts.host),
    box: () => (isOpen ? parts?.content.getBoundingClientRect() : undefined),
  };
}

/** No card is lower than this, in pixels: where there is less room it may reach over the edge of the screen. */
const LEAST_HEIGHT = 160;

/** Keeps the card within the larger of the two rooms above and below the line it explains; inside it scrolls. */
function limitHeight(content: HTMLElement, { top, bottom }: DOMRect): void {
  const room = Math.max(top, innerHeight - bottom) - 2 * GAP;
  content.style.setProperty('--pw-room', `${Math.max(LEAST_HEIGHT, Math.floor(room))}px`);
}

interface Parts {
  host: HTMLElement;
  root: ShadowRoot;
  content: HTMLElement;
  scheme: HTMLStyleElement;
  popper: Instance;
}

function buildParts(anchor: () => DOMRect): Parts {
  const host = document.createElement('div');
  // A page translator must not rewrite the words, and an extension must not look like one of the page's own parts.
  host.setAttribute('translate', 'no');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const scheme = document.createElement('style');
  const reference = document.createElement('div');
  const content = document.createElement('div');
  root.append(style, scheme, reference);
  const popper = tippy(reference, {
    content,
    // tippy writes attributes on its reference and listens to it: a dummy of our own, never the page's element.
    appendTo: () => root as unknown as Element,
    getReferenceClientRect: anchor,
    trigger: 'manual',
    interactive: true,
    hideOnClick: false,
    allowHTML: false,
    role: '',
    aria: { content: null, expanded: false },
    animation: false,
    duration: 0,
    arrow: false,
    maxWidth: 'none',
    offset: [0, GAP],
    placement: 'bottom-start',
    popperOptions: {
      strategy: 'fixed',
      modifiers: [
        { name: 'flip', options: { fallbackPlacements: ['top-start'], padding: GAP } },
        { name: 'preventOverflow', options: { padding: GAP, altAxis: false } },
      ],
    },
  });
  return { host, root, content, scheme, popper };
}
