/**
 * What a page can try in order to find out whether its reader has Plainword, one probe a way. Each runs in the page's
 * own world and answers what it found, or nothing. `base` is the extension's own address, which no page knows: the
 * worst case.
 */

export type Probe = (page: { base: string; files: readonly string[]; names: readonly string[] }) => unknown;

/** A page keeps what it saw from its first line on in `window.seen`; see `installLookouts`. */
interface Seen {
  messages: string[];
  events: string[];
  mutations: string[];
  keys: string[];
  globals: string[];
  focus: string[];
  patched: string[];
  /** When the first probe ran, which asks for files itself. */
  probedFrom: number;
}

/** Runs before the page's first line, as a page that looks for extensions would. */
export function installLookouts(): void {
  const seen: Seen = {
    messages: [],
    events: [],
    mutations: [],
    keys: [],
    globals: Object.getOwnPropertyNames(window),
    focus: [],
    patched: [],
    probedFrom: Number.POSITIVE_INFINITY,
  };
  Object.defineProperty(window, 'seen', { value: seen });
  addEventListener('message', (event) => seen.messages.push(JSON.stringify(event.data)));
  for (const target of [window, document]) {
    const dispatch = target.dispatchEvent;
    target.dispatchEvent = function (event: Event) {
      // The test's own questions to its probe extension; see tests/e2e/probe.
      if (!event.type.startsWith('probe:')) seen.events.push(event.type);
      return dispatch.call(this, event);
    };
  }
  for (const type of ['keydown', 'keyup', 'input', 'copy', 'selectionchange', 'fullscreenchange', 'resize'])
    addEventListener(type, () => seen.keys.push(type), true);
  for (const type of ['focus', 'blur', 'focusin', 'focusout'])
    addEventListener(
      type,
      (event) => {
        if (event.target !== window && event.target !== document) seen.focus.push(type);
      },
      true,
    );
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const parts = [...addedNodes, ...removedNodes].map((node) => node.nodeName);
      seen.mutations.push(`${type} ${target.nodeName} ${attributeName ?? parts.join()}`);
    }
  }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  // What the page would hear if anything of ours went through its own functions.
  const patch = (object: object, name: string) => {
    const original = Reflect.get(object, name) as (...args: unknown[]) => unknown;
    Reflect.set(object, name, function (this: unknown, ...args: unknown[]) {
      seen.patched.push(name);
      return original.apply(this, args);
    });
  };
  for (const name of ['attachShadow', 'getBoundingClientRect', 'showPopover', 'append', 'getAttribute'])
    patch(name === 'showPopover' ? HTMLElement.prototype : Element.prototype, name);
  for (const name of ['createTreeWalker', 'caretPositionFromPoint', 'createElement'])
    patch(Document.prototype, name);
  for (const name of ['add', 'delete']) if (typeof Highlight === 'function') patch(Highlight.prototype, name);
  addEventListener('DOMContentLoaded', () => {
    seen.mutations.length = 0;
    seen.globals.push(...Object.getOwnPropertyNames(window));
  });
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page: what happened until now counts as the page's own doing. */
export function forgetSeen(): void {
  const { seen } = window;
  for (const list of [seen.messages, seen.events, seen.mutations, seen.keys, seen.focus, seen.patched])
    list.length = 0;
}
