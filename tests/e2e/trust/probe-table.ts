/** The probes, by name. A probe that answers anything but nothing has found the extension. */
import type { Probe } from './probes.ts';

const PROBES: Readonly<Record<string, Probe>> = {
  'a message to the page': () => window.seen.messages.join() || undefined,
  'an event on window or document': () => window.seen.events.join() || undefined,
  'a change of the document': () => window.seen.mutations.join() || undefined,
  'a focus event': () => window.seen.focus.join() || undefined,
  'a key, a copy or a selection': () => window.seen.keys.join() || undefined,
  'a call of the page’s own functions': () => window.seen.patched.join() || undefined,
  'a global': () =>
    Object.getOwnPropertyNames(window)
      .filter((name) => !window.seen.globals.includes(name) && name !== 'dispatchEvent')
      .join() || undefined,
  'an element beside head and body': () =>
    document.documentElement.children.length === 2 ? undefined : document.documentElement.children.length,
  'an attribute of the document or its body': () =>
    [...document.documentElement.getAttributeNames(), ...document.body.getAttributeNames()]
      .filter((name) => name !== 'lang')
      .join() || undefined,
  'an address of an extension in the document': () =>
    /(chrome|moz)-extension:/.test(document.documentElement.outerHTML) || undefined,
  'an element under a point that is not the page’s': () => {
    for (let x = 5; x < innerWidth; x += 40)
      for (let y = 5; y < innerHeight; y += 40) {
        const element = document.elementFromPoint(x, y);
        if (element && !document.body.contains(element) && element !== document.documentElement)
          return element.nodeName;
      }
    return undefined;
  },
  'an open shadow root': () =>
    [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot) || undefined,
  'a shadow root through attachInternals': () => {
    for (const element of document.querySelectorAll<HTMLElement>('[popover]')) {
      try {
        if (element.attachInternals().shadowRoot) return element.nodeName;
      } catch {
        // A plain element has none to give: as it should be.
      }
    }
    return undefined;
  },
  'a custom element': ({ names }) =>
    names.filter((name) => customElements.get(name) ?? customElements.get(`${name}-card`)).join() ||
    undefined,
  'the highlight registry': () => CSS.highlights.size || undefined,
  'a highlight under a name of ours': ({ names }) =>
    names.filter((name) => CSS.highlights.has(name)).join() || undefined,
  'a rule for a highlight of ours': ({ names }) => {
    const plain = getComputedStyle(document.body, '::highlight(nobody)').textDecorationLine;
    return (
      names
        .filter(
          (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== plain,
        )
        .join() || undefined
    );
  },
  'a style sheet': () => (document.styleSheets.length === 1 ? undefined : document.styleSheets.length),
  'an adopted style sheet': () => document.adoptedStyleSheets.length || undefined,
  'a rule for our classes': ({ names }) => {
    const plain = document.createElement('div');
    const ours = document.createElement('div');
    ours.className = [...names, 'card', 'tippy-box', 'tippy-content'].join(' ');
    document.body.append(plain, ours);
    const told = (element: Element) => {
      const style = getComputedStyle(element);
      return Array.from(style, (name) => style.getPropertyValue(name)).join();
    };
    const differs = told(plain) !== told(ours);
    plain.remove();
    ours.remove();
    return differs || undefined;
  },
  'a file of the package by fetch': async ({ base, files }) => {
    const answers = await Promise.all(
      files.map((file) =>
        fetch(`${base}/${file}`).then(
          () => file,
          () => undefined,
        ),
      ),
    );
    return answers.filter(Boolean).join() || undefined;
  },
  'a file of the package by request': async ({ base, files }) => {
    for (const file of files) {
      const request = new XMLHttpRequest();
      const isThere = await new Promise((resolve) => {
        request.onload = () => resolve(true);
        request.onerror = () => resolve(false);
        request.open('GET', `${base}/${file}`);
        request.send();
      });
      if (isThere) return file;
    }
    return undefined;
  },
  'a picture of the package': async ({ base, files }) => {
    for (const file of files.filter((each) => each.endsWith('.png'))) {
      const image = new Image();
      const isThere = await new Promise((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
        image.src = `${base}/${file}`;
      });
      if (isThere) return file;
    }
    return undefined;
  },
  'a script of the package': async ({ base, files }) => {
    for (const file of files.filter((each) => each.endsWith('.js'))) {
      const element = document.createElement('script');
      const isThere = await new Promise((resolve) => {
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = `${base}/${file}`;
        document.head.append(element);
      });
      element.remove();
      if (isThere) return file;
    }
    return undefined;
  },
  'an answer from the extension': () => {
    const api = (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime;
    return api ? Object.keys(api).join() : undefined;
  },
  'a trace in resource timing': () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => /extension/.test(name) && startTime < window.seen.probedFrom)
      .map(({ name }) => name)
      .join() || undefined,
  'a mark or a measure': () =>
    [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')]
      .map(({ name }) => name)
      .join() || undefined,
  'something stored': async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    const kept = isSecureContext ? await caches.keys() : [];
    return localStorage.length + sessionStorage.length + databases.length + kept.length || undefined;
  },
  'a cookie': () => document.cookie || undefined,
  'a service worker or a lock': async () => {
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return workers.length + held.length || undefined;
  },
  'a font or an animation': () => document.fonts.size + document.getAnimations().length || undefined,
  'a frame': () => window.length || undefined,
  'a change of address or history': () => location.hash || (history.state ?? undefined),
  'a selection': () => String(getSelection()) || undefined,
  'an element in full screen or with the pointer caught': () =>
    document.fullscreenElement ?? document.pointerLockElement ?? undefined,
};

export const PROBE_TABLE: readonly (readonly [string, Probe])[] = Object.entries(PROBES);
