/**
 * A page that watches itself: everything about a document that its reader or its scripts could notice. Runs in the
 * page's own world, before the page's first line, and touches nothing but chance, which must fall alike in both browsers.
 */

/** What a page is at one moment, part by part, so that a difference has a name. */
export type Look = Record<string, string>;

export interface Witness {
  /** Everything as it is now, and what happened since the last look that was forgotten. */
  look(): Look;
  /** Forgets what was looked at: what has happened since is still to be seen. */
  forget(): void;
}

/** Given to the browser as source: it can use nothing from outside. */
export function installWitness(): void {
  interface Kept {
    happened: string[];
    /** Events that a browser gathers until its next frame: their order and number mean nothing. */
    gathered: Set<string>;
    errors: string[];
    mutations: Map<string, number>;
  }
  const nothing = (): Kept => ({ happened: [], gathered: new Set(), errors: [], mutations: new Map() });
  /** What no look has shown yet, and what the looks since `forget` have shown: only that may be forgotten. */
  let fresh = nothing();
  let shown = nothing();
  const before = new Set(Object.getOwnPropertyNames(window));

  let chance = 1;
  Math.random = () => {
    chance = (chance * 48_271) % 2_147_483_647;
    return chance / 2_147_483_647;
  };

  // A form's own properties can be inputs of the page; the prototypes' are taken before the page has had its turn.
  const getter = <T extends Node>(prototype: T, name: keyof T & string) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    return (node: Node) => get?.call(node);
  };
  const childrenOf = getter(Node.prototype, 'childNodes') as (node: Node) => NodeListOf<ChildNode>;
  const parentOf = getter(Node.prototype, 'parentNode') as (node: Node) => Node | null;
  const nameOf = getter(Node.prototype, 'nodeName') as (node: Node) => string;
  const attributesOf = getter(Element.prototype, 'attributes') as (node: Node) => NamedNodeMap;
  const rootIn = getter(Element.prototype, 'shadowRoot') as (node: Node) => ShadowRoot | null;
  const { getAttribute, getBoundingClientRect } = Element.prototype;
  const attribute = (node: Element, name: string) => getAttribute.call(node, name);
  const all = document.querySelectorAll.bind(document);

  const isCard = (node: Node) =>
    node instanceof HTMLDivElement &&
    attribute(node, 'popover') === 'manual' &&
    attribute(node, 'translate') === 'no';

  const pathOf = (node: EventTarget | null): string => {
    if (!(node instanceof Node)) return node === window ? 'window' : String(node);
    const id = node instanceof Element ? attribute(node, 'id') : null;
    if (id) return `#${id}`;
    const parent = parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
    if (!parent) return nameOf(node);
    const among = [...childrenOf(parent)].filter((each) => !isCard(each)).indexOf(node as ChildNode);
    return `${pathOf(parent)}/${nameOf(node)}${among}`;
  };

  const serialise = (node: Node): string => {
    if (isCard(node)) return '';
    if (node instanceof Element) {
      const attributes = Array.from(
        attributesOf(node),
        ({ name, value }) => ` ${name}=${JSON.stringify(value)}`,
      );
      const root = rootIn(node);
      const inner = [...(root ? ['#shadow(', ...inside(root), ')'] : []), ...inside(node)];
      return `<${nameOf(node)}${attributes.join('')}>${inner.join('')}${frameOf(node)}</>`;
    }
    return node instanceof Text ? `“${node.data}”` : `(${nameOf(node)} ${node.nodeValue ?? ''})`;
  };
  const inside = (node: Node) => Array.from(childrenOf(node), serialise);
  const frameOf = (node: Element): string => {
    if (!(node instanceof HTMLIFrameElement)) return '';
    try {
      return node.contentDocument ? serialise(node.contentDocument.documentElement) : '';
    } catch {
      // A frame of another origin is not the page's to see.
      return '';
    }
  };

  const sum = (text: string) => {
    if (text.length < 20_000) return text;
    let hash = 0;
    for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    return `${text.length} characters, sum ${hash}`;
  };

  const ORDERED =
    'click auxclick dblclick contextmenu mousedown mouseup pointerdown pointerup keydown keyup keypress beforeinput ' +
    'input change submit reset focusin focusout copy cut paste compositionstart compositionend dragstart drop toggle ' +
    'beforetoggle close cancel message hashchange popstate pagehide pageshow slotchange fullscreenchange invalid';
  const GATHERED = 'scroll resize selectionchange transitionend animationend load error visibilitychange';
  for (const type of ORDERED.split(' ')) {
    addEventListener(
      type,
      (event) => {
        const [target = null] = event.composedPath();
        // That the card's one element comes and goes is seen, and said in PRIVACY.md; nothing else may be.
        if (!(target instanceof Node && isCard(target))) fresh.happened.push(`${type} ${pathOf(target)}`);
      },
      true,
    );
  }
  for (const type of GATHERED.split(' ')) {
    addEventListener(type, (event) => fresh.gathered.add(`${type} ${pathOf(event.target)}`), true);
  }
  addEventListener('error', (event) => fresh.errors.push(String(event.message ?? event.type)));
  addEventListener('unhandledrejection', (event) => fresh.errors.push(`unhandled ${String(event.reason)}`));
  for (const level of ['error', 'warn'] as const) {
    const said = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      fresh.errors.push(`${level} ${words.map(String).join(' ')}`);
      said(...words);
    };
  }
  new MutationObserver((records) => {
    for (const record of records) {
      const nodes = [...record.addedNodes, ...record.removedNodes];
      if (nodes.length > 0 && nodes.every(isCard)) continue;
      const key = `${record.type} ${pathOf(record.target)}`;
      fresh.mutations.set(key, (fresh.mutations.get(key) ?? 0) + 1);
    }
  }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });

  const selection = () => {
    const now = getSelection();
    if (!now || now.rangeCount === 0) return 'none';
    const ends = [pathOf(now.anchorNode), now.anchorOffset, pathOf(now.focusNode), now.focusOffset];
    return `${ends.join(' ')} ${String(now).slice(0, 500)}`;
  };
  const scroll = () =>
    [...all('*')]
      .filter((each) => each.scrollTop > 0 || each.scrollLeft > 0)
      .map((each) => `${pathOf(each)} ${each.scrollLeft} ${each.scrollTop}`);
  const fields = () =>
    Array.from(
      all('input, textarea, select') as NodeListOf<HTMLInputElement>,
      (each) => `${pathOf(each)} ${each.value} ${each.checked} ${each.selectionStart} ${each.selectionEnd}`,
    );
  const boxes = () =>
    [...all('[id], p')].slice(0, 200).map((each) => {
      const { left, top, width, height } = getBoundingClientRect.call(each);
      return `${pathOf(each)} ${[left, top, width, height].map(Math.round).join(' ')}`;
    });
  const editor = () => (window as { documentOfEditor?: () => string }).documentOfEditor?.() ?? '';

  /** Everything kept so far counts as shown from now on. */
  const show = (): Kept => {
    shown.happened.push(...fresh.happened);
    shown.errors.push(...fresh.errors);
    for (const each of fresh.gathered) shown.gathered.add(each);
    for (const [key, count] of fresh.mutations)
      shown.mutations.set(key, (shown.mutations.get(key) ?? 0) + count);
    fresh = nothing();
    return shown;
  };
  const lookAt = ({ happened, gathered, errors, mutations }: Kept): Look => ({
    document: sum(document.documentElement ? serialise(document.documentElement) : ''),
    text: sum(document.documentElement?.textContent ?? ''),
    fields: fields().join('\n'),
    editor: editor(),
    selection: selection(),
    focus: `${pathOf(document.activeElement)} ${document.hasFocus()}`,
    scroll: [scrollX, scrollY, ...scroll()].join('\n'),
    boxes: boxes().join('\n'),
    events: happened.join('\n'),
    gathered: [...gathered].sort().join('\n'),
    errors: errors.join('\n'),
    mutations: [...mutations]
      .map(([key, count]) => `${key} ${count}`)
      .sort()
      .join('\n'),
    globals: Object.getOwnPropertyNames(window)
      .filter((each) => !before.has(each))
      .sort()
      .join(' '),
    sheets: `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
    title: document.title,
    address: location.pathname + location.hash,
  });
  const witness: Witness = {
    look: () => lookAt(show()),
    forget() {
      shown = nothing();
    },
  };
  Object.defineProperty(window, Symbol.for('witness'), { value: witness });
}
