/** What the page changed since it was last read. */
import { aboveOf, isElement, isInPage, isShadowRoot, nodeNameOf, shadowRootOf } from './dom.ts';

export interface Changes {
  /** Whatever was touched since the last call. */
  take(): Taken;
  /** Was the node taken from its place since `take`? */
  wasTaken(node: Node): boolean;
  /** Follows an open shadow root too. */
  follow(root: ShadowRoot): void;
  /** Has an element read whole, with all it holds. */
  renew(element: Node): void;
  /** Has an element read whole when it gets a shadow root, as elements of the page's own making do late. */
  awaitRoot(element: Element): void;
  /** The open shadow roots that are followed. */
  roots(): readonly ShadowRoot[];
}

export interface Taken {
  /** Nodes whose text or children changed. */
  changed: ReadonlySet<Node>;
  /** Elements to read whole. */
  renewed: ReadonlySet<Node>;
  /** Was any node taken from its place? */
  wasAnyTaken: boolean;
  /** Things were added or rewritten, and nothing that was there before moved, or can look otherwise. */
  isOnlyGrowth: boolean;
}

/** Those that show, hide or place an element, and those that say what it is; a page moves others all the time. */
const RESTYLING = ['class', 'style', 'hidden'];
const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [...RESTYLING, 'lang', 'contenteditable', 'role'],
};

/**
 * No event tells that an element got a shadow root. It is looked for with every change, and after so many milliseconds,
 * twice as many, and so on: an element of the page's own making gets it soon after the page is there, or not at all.
 */
const FIRST_LOOK = 1000;

/** With each change so many are looked at, in turn: a page may have thousands that never get one. */
const LOOKS = 200;

/** Watches until the signal aborts, and calls back after each change. */
export function watchChanges(page: Document, onChange: () => void, signal: AbortSignal): Changes {
  let changed = new Set<Node>();
  let renewed = new Set<Node>();
  let taken = new WeakSet<Node>();
  let wasAnyTaken = false;
  let isOnlyGrowth = true;
  const roots = new Set<ShadowRoot>();
  const bare = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_LOOK;

  const renew = (node: Node) => {
    const element = isShadowRoot(node) ? node.host : node;
    isOnlyGrowth = false;
    renewed.add(element);
    changed.add(aboveOf(element) ?? element);
    onChange();
  };
  const note = ({ type, target, addedNodes, removedNodes, attributeName }: MutationRecord) => {
    if (type === 'attributes' && !RESTYLING.includes(attributeName ?? '')) return renew(target);
    changed.add(target);
    for (const node of addedNodes) if (isElement(node)) renewed.add(node);
    for (const node of removedNodes) taken.add(node);
    wasAnyTaken ||= removedNodes.length > 0;
    isOnlyGrowth &&= type !== 'attributes' && removedNodes.length === 0 && !someStyle(addedNodes);
    // Whether an element ends the run around it is the business of that run.
    const above = type === 'attributes' ? aboveOf(target) : null;
    if (above) changed.add(above);
  };
  const onSlotChange = ({ currentTarget }: Event) => renew((currentTarget as ShadowRoot).host);
  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    onChange();
  });
  /** Where one of those looked at has got its root, all are looked at: elements of one kind get theirs together. */
  const lookForRoots = (most: number) => {
    let left = Math.min(most, bare.size);
    for (const element of bare) {
      if (left === 0) return;
      left -= 1;
      bare.delete(element);
      if (!isInPage(element, page)) continue;
      if (shadowRootOf(element) === null) bare.add(element);
      else {
        renew(element);
        left = bare.size;
      }
    }
  };
  const lookAgain = () => {
    lookForRoots(bare.size);
    wait *= 2;
    timer = bare.size > 0 ? setTimeout(lookAgain, wait) : undefined;
  };
  observer.observe(page, WATCHED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    take() {
      lookForRoots(LOOKS);
      const all = { changed, renewed, wasAnyTaken, isOnlyGrowth };
      changed = new Set();
      renewed = new Set();
      taken = new WeakSet();
      wasAnyTaken = false;
      isOnlyGrowth = true;
      for (const root of roots) if (!isInPage(root, page)) roots.delete(root);
      return all;
    },
    wasTaken: (node) => taken.has(node),
    follow(root) {
      // A walk goes on to the end of its slice when the signal has aborted: nothing may begin then that nothing ends.
      if (signal.aborted || roots.has(root)) return;
      roots.add(root);
      observer.observe(root, WATCHED);
      root.addEventListener('slotchange', onSlotChange, { signal });
    },
    renew,
    awaitRoot(element) {
      if (signal.aborted || bare.has(element)) return;
      bare.add(element);
      if (timer !== undefined && wait === FIRST_LOOK) return;
      // Those that were there before are waited for longer and longer; a new one is not.
      clearTimeout(timer);
      wait = FIRST_LOOK;
      timer = setTimeout(lookAgain, wait);
    },
    roots: () => [...roots],
  };
}

/** Is there a style sheet among these? It may change how anything looks. */
function someStyle(nodes: NodeList): boolean {
  const isStyle = (node: Node) => STYLES.test(nodeNameOf(node));
  const { querySelector } = Element.prototype;
  return [...nodes].some(
    (node) => isElement(node) && (isStyle(node) || querySelector.call(node, 'style, link')),
  );
}

const STYLES = /^(?:STYLE|LINK)$/i;
