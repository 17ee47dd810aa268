/** Random edits of a page, as pages, frameworks and translators make them. Runs in the page. */
import type { Dice } from '../dice.ts';

const WORDS =
  'check|point |checkpoint|inhibitor | inhibitor|HER|2|HER2 |tras|tuzumab|trastuzumab |pembrolizumab | and | |. | |-|\u00ad|\n\n'
    .split('|')
    .concat([' checkpoint inhibitor ', ' trastuzumab ', ' HER-2 ', ' pembrolizumab ']);
const TAGS =
  'p p div div span span b i sup sub a font br section li pre button code x-box x-box x-box em'.split(' ');
const CLASSES = [
  '',
  '',
  '',
  'own-line',
  'in-line',
  'boxless',
  'not-there',
  'keeps-place',
  'away',
  'pill',
  'sr-only',
];

/** What the classes mean. */
export const STYLES = `
  .own-line { display: block } .in-line { display: inline } .boxless { display: contents } .not-there { display: none }
  .keeps-place { visibility: hidden } .away { position: absolute; top: 0 } .pill { display: inline-block }
  .sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; clip: rect(0 0 0 0) }`;

/** All that a page may do, or nothing but what translators of whole pages do to its texts. */
export type EditKind = 'any' | 'translator';

/** More nodes than this and edits take away instead. */
const MOST_NODES = 150;

/** Edits what is inside `top`; each call is one edit. Answers what it did. */
export function editor(top: HTMLElement, frame: Document, random: Dice): () => string {
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const phrase = () => Array.from({ length: 1 + below(4) }, () => one(WORDS)).join('');

  const all = (): Node[] => {
    const found: Node[] = [];
    const gather = (node: Node) => {
      for (const child of node.childNodes) {
        found.push(child);
        gather(child);
      }
      const root = node instanceof Element ? node.shadowRoot : null;
      if (root) gather(root);
    };
    gather(top);
    return found;
  };
  const nodes = <T extends Node>(kind: new () => T): T[] =>
    all().filter((node): node is T => node instanceof kind);
  const element = (): Element => one([top, ...nodes(Element as unknown as new () => Element)]);
  const parent = (): Node => {
    const chosen = element();
    return chosen.shadowRoot && random() < 0.6 ? chosen.shadowRoot : chosen;
  };
  const place = (node: Node) => {
    const into = parent();
    if (!node.contains(into) && !hostsOf(into).includes(node))
      into.insertBefore(node, one([null, ...into.childNodes]));
  };
  const make = (depth = 0): Element => {
    const made = document.createElement(one(TAGS));
    made.append(phrase());
    if (random() < 0.3) made.className = one(CLASSES);
    if (made.localName === 'x-box' && random() < 0.6) fillRoot(made);
    if (depth < 2 && random() < 0.5) made.append(make(depth + 1), phrase());
    return made;
  };
  const fillRoot = (host: Element) => {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.append(`${phrase()} `, document.createElement('slot'), phrase());
  };
  const html = () => {
    const box = document.createElement('div');
    box.append(make(), phrase());
    return box.innerHTML;
  };
  const withText = (act: (text: Text) => void) => () => {
    const texts = nodes(Text);
    if (texts.length > 0) act(one(texts));
  };
  const withElement = (act: (chosen: Element) => void) => () => {
    const chosen = element();
    if (chosen !== top) act(chosen);
  };

  const edits: Record<string, () => void> = {
    'write a text': withText((text) => {
      text.data = phrase();
    }),
    'insert letters': withText((text) => text.insertData(below(text.length + 1), phrase())),
    'delete letters': withText((text) => text.deleteData(below(text.length + 1), below(6))),
    'split a text': withText((text) => text.splitText(below(text.length + 1))),
    'wrap as a translator does': withText(wrap),
    unwrap: withElement((chosen) => chosen.replaceWith(...chosen.childNodes)),
    normalize: () => element().normalize(),
    'insert an element': () => place(make()),
    'insert a text': () => place(document.createTextNode(phrase())),
    'remove a text': withText((text) => text.remove()),
    'remove an element': withElement((chosen) => chosen.remove()),
    'move a node': withElement((chosen) => place(chosen)),
    'move a text': withText((text) => place(text)),
    'set the inside': withElement((chosen) => {
      chosen.innerHTML = html();
    }),
    'replace an element': withElement((chosen) => chosen.replaceWith(make())),
    'change a class': withElement((chosen) => {
      chosen.className = one(CLASSES);
    }),
    'hide or show': withElement((chosen) => chosen.toggleAttribute('hidden')),
    'change a style': withElement((chosen) =>
      chosen.setAttribute('style', one(['', '', 'display:block', 'display:inline', 'display:none'])),
    ),
    'change the language': withElement((chosen) => chosen.setAttribute('lang', one(['en', 'en', 'de', '']))),
    'make editable or not': withElement((chosen) => chosen.toggleAttribute('contenteditable')),
    'change the title': () => {
      document.title = one(['', phrase()]);
    },
    'change the role': withElement((chosen) =>
      chosen.setAttribute('role', one(['', 'note', 'note', 'textbox'])),
    ),
    'give a shadow root': () => {
      const bare = nodes(HTMLElement).filter((each) => each.localName === 'x-box' && !each.shadowRoot);
      if (bare.length > 0) fillRoot(one(bare));
    },
    'change a slot': withElement((chosen) => chosen.setAttribute('slot', one(['', 'other']))),
    'name a slot': () => {
      const slots = nodes(HTMLSlotElement);
      if (slots.length > 0) one(slots).name = one(['', 'other']);
    },
    'give to a frame': withElement((chosen) => {
      frame.body.append(chosen);
    }),
    'take from a frame': () => {
      const [taken] = frame.body.children;
      if (taken) place(taken);
    },
    'reverse the children': withElement((chosen) => chosen.append(...[...chosen.childNodes].reverse())),
  };
  const names = Object.keys(edits);

  return () => {
    const nodeCount = all().length;
    if (nodeCount > MOST_NODES) {
      one([...top.childNodes]).remove();
      return 'clear away';
    }
    const name = nodeCount < 10 ? 'insert an element' : one(names);
    edits[name]?.();
    return name;
  };
}

/** Two elements around a text, as translators of whole pages put them. */
function wrap(text: Text): void {
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  text.replaceWith(outer);
  outer.append(inner);
  inner.append(text);
}

/** More texts than this are never wrapped at a time. */
const MOST_WRAPPED = 60;

/** Wraps texts inside `top`, and unwraps them again; each call does one of both and answers which. */
export function translator(top: HTMLElement, random: Dice): () => string {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return () => {
    const wrapped = [...top.querySelectorAll('font:has(> font:only-child)')];
    const outer = wrapped.length > MOST_WRAPPED || random() < 0.5 ? one(wrapped) : undefined;
    if (outer) {
      outer.replaceWith(...(outer.firstElementChild?.childNodes ?? []));
      return 'unwrap as a translator does';
    }
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const text = one(texts);
    if (text) wrap(text);
    return 'wrap as a translator does';
  };
}

function hostsOf(node: Node): Node[] {
  const hosts: Node[] = [];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    for (let at: Node | null = root.host; at; at = at.parentNode) hosts.push(at);
  }
  return hosts;
}
