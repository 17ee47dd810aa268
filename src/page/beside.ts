/**
 * Placing a card beside a line of the page. The only importer of tippy.js (unmaintained since 2022), so that it can be
 * swapped.
 */
import tippy, { type Instance } from 'tippy.js';
import type { Side } from './surroundings.ts';

export interface Beside {
  /** The element that is placed. */
  box: HTMLElement;
  show(side: Side): void;
  /** Places it again after the page moved. */
  update(): void;
  hide(): void;
  destroy(): void;
}

/** Distance of the card from the line it explains and from the edges of the screen, in pixels. */
const GAP = 8;

/** No card is lower than this, in pixels: where there is less room it may reach over the edge of the screen. */
const LEAST_HEIGHT = 160;

/** Keeps `content` beside a line (measured anew at each placement), in `root`. */
export function placeBeside(content: HTMLElement, root: ShadowRoot, line: () => DOMRect): Beside {
  // tippy writes attributes on its reference and listens to it: a dummy of our own, never the page's element.
  const reference = document.createElement('div');
  root.append(reference);
  const popper = withoutGlobalListeners(() =>
    tippy(reference, {
      content,
      appendTo: () => root as unknown as Element,
      getReferenceClientRect: line,
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
      popperOptions: {
        strategy: 'fixed',
        modifiers: [
          { name: 'flip', options: { padding: GAP, altAxis: false, flipVariations: false } },
          { name: 'preventOverflow', options: { padding: GAP, altAxis: false } },
        ],
      },
    }),
  );
  const update = () => {
    limitHeight(content, line(), popper.props.placement);
    void popper.popperInstance?.update();
  };
  return {
    box: popper.popper,
    show(side) {
      if (popper.props.placement !== side) popper.setProps({ placement: side });
      popper.show();
    },
    update,
    hide: () => popper.hide(),
    destroy: () => popper.destroy(),
  };
}

/** Keeps the card within the larger of the two rooms above and below the line it explains; inside it scrolls. */
function limitHeight(
  content: HTMLElement,
  { top, bottom }: DOMRect,
  placement: Instance['props']['placement'],
): void {
  const isBelow = placement.startsWith('bottom');
  const room = isBelow ? Math.max(top, innerHeight - bottom) - 2 * GAP : innerHeight - 2 * GAP;
  content.style.setProperty('--pw-room', `${Math.max(LEAST_HEIGHT, Math.floor(room))}px`);
}

/**
 * tippy listens to `touchstart` on the document and `blur` on the window for good, to guess how its references are used.
 * Ours is a dummy that nobody uses, and off means that nothing of ours is left: while tippy starts, these two (as this
 * script's own view of them, not the page's) take no listeners. Ends with tippy.js.
 */
function withoutGlobalListeners<T>(start: () => T): T {
  const targets = [document, window];
  const ignore = () => undefined;
  for (const target of targets) target.addEventListener = ignore;
  try {
    return start();
  } finally {
    for (const target of targets) Reflect.deleteProperty(target, 'addEventListener');
  }
}
