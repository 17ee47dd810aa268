/** Pages that fight: with their scripts, their styles or their policies (the list at the end of docs/trust.md). */
import { READ, ROUND, TEXT } from './reading-steps.ts';
import type { TestPage } from './twins.ts';

const document_ = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body>${body}</body></html>`;
const script = (code: string) => `<script>${code}</script>`;

/** A page with the usual text, that is marked like any other. */
function marked(name: string, body: string, more: Partial<TestPage> = {}): TestPage {
  return { name, html: document_(body), steps: ROUND, ...READ, ...more };
}

/** A page that fights marks by the clock: it must stay what it is, whether marks come through or not. */
function restless(name: string, body: string, more: readonly string[] = []): TestPage {
  return {
    name,
    html: document_(body),
    steps: ROUND,
    restless: ['mutations', 'gathered', 'selection', 'boxes', 'scroll', ...more],
  };
}

const CLOBBERED = (
  'parentNode childNodes nodeName nodeType textContent isConnected closest tagName isContentEditable attributes ' +
  'firstChild lastChild nextSibling previousSibling getAttribute hasAttribute matches contains append remove ' +
  'children shadowRoot attachShadow getRootNode ownerDocument namespaceURI localName parentElement innerText style checkVisibility scrollIntoView'
).split(' ');

const REWRITE = `document.open(); document.write('<!doctype html><html lang="en"><body>' + ${JSON.stringify(TEXT)} + '</body></html>'); document.close()`;

export const HOSTILE_PAGES: readonly TestPage[] = [
  marked(
    'thirty properties of a form are inputs',
    `<form onsubmit="return false">${CLOBBERED.map((name) => `<input type="hidden" name="${name}">`).join('')}${TEXT}</form>`,
  ),
  marked(
    'elements named browser, chrome and runtime',
    `<form id="browser"><input name="runtime" id="zz"></form><form id="chrome"></form><img name="CSS" alt="">${TEXT}`,
  ),
  marked(
    'prototypes that throw',
    `${TEXT}${script(`
      for (const [object, name] of [[Element.prototype, 'closest'], [Element.prototype, 'attachShadow'],
        [HTMLElement.prototype, 'showPopover'], [Node.prototype, 'getRootNode'], [Document.prototype, 'caretPositionFromPoint']])
        object[name] = () => { throw new Error('not here') };
      window.StaticRange = window.Highlight = window.WeakMap = undefined;
      Object.prototype.polluted = 'yes';`)}`,
  ),
  marked(
    'events of other extensions played back',
    `${TEXT}${script(`
      for (const name of ['wxt:content-script-started', 'plainword:stop', 'pagehide', 'freeze'])
        document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'page' } })), postMessage({ type: name }, '*');`)}`,
  ),
  marked(
    'squatters on custom elements',
    `${TEXT}${script(`
      for (const name of ['plainword-ui', 'plain-word', 'plainword-card', 'tippy-box'])
        customElements.define(name, class extends HTMLElement { static disabledFeatures = ['shadow'] });`)}`,
  ),
  restless(
    'the highlight registry emptied at every frame',
    `${TEXT}${script(`
      const empty = () => { CSS.highlights.clear(); requestAnimationFrame(empty) }; empty()`)}`,
  ),
  marked(
    'a thousand highlights of its own',
    `${TEXT}<p id="many">${'word '.repeat(1000)}</p>${script(`
      const text = many.firstChild;
      for (let i = 0; i < 1000; i++) { const range = new Range(); range.setStart(text, i * 5); range.setEnd(text, i * 5 + 4);
        CSS.highlights.set('own-' + i, new Highlight(range)) }`)}`,
  ),
  marked(
    'our own name taken in the registry',
    `${TEXT}${script(`CSS.highlights.set('plainword', new Highlight())`)}`,
  ),
  restless(
    'adopted style sheets thrown away again and again',
    `${TEXT}${script(`setInterval(() => { document.adoptedStyleSheets = [] }, 10)`)}`,
  ),
  restless(
    'a body written anew ten times a second',
    `<div id="all">${TEXT}</div>${script(`
      const same = all.innerHTML; setInterval(() => { all.innerHTML = same }, 100)`)}`,
    // What was pressed may be gone before it is let go: then there is no click, in any browser.
    ['events'],
  ),
  marked(
    'five hundred lines that arrive one by one',
    `${TEXT}<div id="log"></div>${script(`
      let n = 0; const timer = setInterval(() => { for (let i = 0; i < 10; i++) log.append(document.createElement('p'), 'Line ' + n + ' about trastuzumab.');
        n += 10; if (n === 500) clearInterval(timer) }, 5)`)}`,
    { card: 'pneumonitis' },
  ),
  marked(
    'one text of five million characters',
    `${TEXT}<p id="long"></p>${script(`long.textContent = 'plain old words '.repeat(312500)`)}`,
    { restless: ['boxes'] },
  ),
  marked(
    'five thousand elements, two hundred deep',
    `${TEXT}<div id="deep"></div>${script(`
      let at = deep; for (let i = 0; i < 200; i++) at = at.appendChild(document.createElement('div'));
      for (let i = 0; i < 5000; i++) at.appendChild(document.createElement('i'))`)}`,
  ),
  marked('a document written by itself', `${script(`document.write(${JSON.stringify(TEXT)})`)}<p>End.</p>`),
  // Opening a document anew takes every listener away from it, ours too: no card opens then.
  marked('a document opened and written again', TEXT, {
    steps: [{ run: REWRITE }, ...ROUND],
    isCardless: true,
  }),
  marked(
    'document and prototypes frozen',
    `${TEXT}${script('Object.freeze(document); Object.freeze(Node.prototype); Object.preventExtensions(window)')}`,
  ),
  marked('no scripts and no styles by policy', TEXT, {
    headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" },
  }),
  marked('trusted types demanded', TEXT, {
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  }),
  marked('isolated from every other origin', TEXT, {
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
  }),
  marked(
    'every style unset, every div hidden',
    `<style>* { all: unset !important } div, [popover] { display: none !important; opacity: 0 !important }</style>${TEXT}`,
    {
      steps: ROUND.filter((step) => !('click' in step)),
      card: 'pneumonitis',
    },
  ),
  marked(
    'a listener that stops every event',
    `${TEXT}${script(`
      for (const type of ['pointermove', 'mousemove', 'pointerover', 'mouseover', 'click', 'keydown', 'pointerdown', 'scroll'])
        addEventListener(type, (event) => event.stopImmediatePropagation(), true)`)}`,
    { isCardless: true },
  ),
  marked(
    'an observer that removes what is not its own',
    `${TEXT}${script(`
      new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes)
        if (node.popover) node.remove() }).observe(document, { childList: true, subtree: true })`)}`,
    { isCardless: true },
  ),
  marked(
    'focus pulled back to a field',
    `<input id="field">${TEXT}${script(`
      field.focus(); addEventListener('focusout', () => setTimeout(() => field.focus()))`)}`,
    {
      steps: ROUND.filter((step) => !('press' in step) && !('click' in step)),
    },
  ),
  marked(
    'a selection that is guarded',
    `${TEXT}${script(`
      const keep = () => { const s = getSelection(); if (s.toString() !== text.textContent) s.selectAllChildren(text) };
      keep(); document.addEventListener('selectionchange', keep)`)}`,
  ),
  marked(
    'a page that counts its elements',
    `${TEXT}<output id="counted"></output>${script(`
      addEventListener('click', () => { counted.value = document.querySelectorAll('*').length + ' ' + document.all.length })`)}`,
  ),
];
