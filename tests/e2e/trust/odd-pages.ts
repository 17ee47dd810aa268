/** Documents of every kind that a reader may meet: frames, dialogs, shadow roots, layouts, languages, file types. */
import { READ, ROUND, TEXT } from './reading-steps.ts';
import type { TestPage } from './twins.ts';

const inDocument = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`;
const script = (code: string) => `<script>${code}</script>`;

function marked(name: string, body: string, more: Partial<TestPage> = {}): TestPage {
  return { name, html: inDocument(body), steps: ROUND, ...READ, ...more };
}

/** A page on which no word is for reading. */
function unmarked(name: string, html: string, more: Partial<TestPage> = {}): TestPage {
  return { name, html, steps: ROUND, marks: [], ...more };
}

const FRAME = 'width="600" height="200"';
const WORDS = 'Pembrolizumab is given for triple-negative breast cancer. It can cause pneumonitis.';

export const ODD_PAGES: readonly TestPage[] = [
  marked(
    'frames of every kind',
    `${TEXT}<iframe src="/frame.html" ${FRAME}></iframe><iframe ${FRAME}></iframe>
    <iframe srcdoc="<p>${WORDS}</p>" ${FRAME}></iframe><iframe sandbox="allow-scripts" srcdoc="<p>${WORDS}</p>" ${FRAME}></iframe>
    <iframe src="data:text/html,<p>${WORDS}</p>" ${FRAME}></iframe>`,
    { others: { '/frame.html': inDocument(TEXT) } },
  ),
  marked(
    'frames in frames, twelve deep',
    `${TEXT}<iframe id="next" ${FRAME}></iframe>${script(`
      let at = next; for (let i = 0; i < 12; i++) { const inner = at.contentDocument; inner.body.innerHTML = ${JSON.stringify(`<p>${WORDS}</p>`)};
        const frame = inner.createElement('iframe'); frame.width = 500; frame.height = 150; inner.body.append(frame); at = frame }`)}`,
  ),
  marked(
    'a blob as a frame',
    `${TEXT}<iframe id="blob" ${FRAME}></iframe>${script(`
      blob.contentDocument.write(${JSON.stringify(`<p>${WORDS}</p>`)}); blob.contentDocument.close()`)}`,
  ),
  marked(
    'dialogs upon dialogs',
    `<p>${WORDS}</p><dialog id="one"><p>One.</p></dialog><dialog id="top">${TEXT}</dialog>`,
    // Not while the page loads: whether focus goes there depends on when its window gets focus.
    {
      card: 'Trastuzumab',
      steps: [{ run: 'one.showModal(); document.getElementById("top").showModal()' }, ...ROUND],
    },
  ),
  marked(
    'popovers that replace each other',
    `${TEXT}<div id="a" popover>A: trastuzumab.</div><div id="b" popover>B: carboplatin.</div>
    <button id="open" popovertarget="a">open</button>`,
    {
      steps: [...ROUND, { click: '#open' }, { run: 'b.showPopover()' }, { click: '#text' }],
    },
  ),
  marked(
    'shadow roots, thirty deep',
    `${TEXT}<div id="host"></div>${script(`
      let at = host; for (let i = 0; i < 30; i++) { const root = at.attachShadow({ mode: 'open' });
        root.innerHTML = '<p>Level ' + i + ': carboplatin.</p><div></div>'; at = root.querySelector('div') }`)}`,
  ),
  marked(
    'closed shadow roots',
    `${TEXT}<div id="shut"></div>${script(`shut.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(`<p>${WORDS}</p>`)}`)}`,
  ),
  marked(
    'slots that move',
    `${TEXT}<div id="slotted"><span slot="a">Carboplatin in a slot.</span></div>${script(`
      slotted.attachShadow({ mode: 'open' }).innerHTML = '<p>A: <slot name="a"></slot></p><p>B: <slot name="b"></slot></p>'`)}`,
    {
      steps: [...ROUND, { run: "slotted.firstChild.slot = 'b'" }, { run: "slotted.firstChild.slot = 'a'" }],
    },
  ),
  marked(
    'elements that draw themselves',
    `<reading-part></reading-part>${script(`
      customElements.define('reading-part', class extends HTMLElement { connectedCallback() { this.innerHTML = ${JSON.stringify(TEXT)} } })`)}`,
  ),
  marked(
    'text split letter by letter',
    `${TEXT}<p id="letters">${WORDS}</p>${script(`
      for (let at = letters.firstChild; at.length > 1; ) at = at.splitText(1)`)}`,
  ),
  marked(
    'soft hyphens and zero-width marks everywhere',
    `${TEXT}<p id="zero">${[...WORDS].join('\u200B')} ${[...WORDS].join('\u00AD')}</p>`,
  ),
  marked(
    'text that cannot be selected',
    `<style>p { user-select: none; -webkit-user-select: none }</style>${TEXT}`,
  ),
  marked('an overlay over all', `${TEXT}<div id="veil" style="position:fixed;inset:0"></div>`, {
    isCardless: true,
  }),
  marked(
    'an overlay that lets the pointer through',
    `${TEXT}<div style="position:fixed;inset:0;pointer-events:none;background:#0001"></div>`,
  ),
  marked('vertical writing', `<div style="writing-mode:vertical-rl;height:300px">${TEXT}</div>`),
  marked('right to left', `<div dir="rtl">${TEXT}</div>`),
  marked(
    'zoomed, turned and scaled',
    `<div style="zoom:1.5"><div style="transform:rotate(3deg) scale(.9);transform-origin:0 0">${TEXT}</div></div>`,
  ),
  marked(
    'columns, floats and a table',
    `<table><tr><td>Trastuzumab</td><td>${TEXT}</td></tr></table><div style="columns:3"><p>${`${WORDS} `.repeat(12)}</p></div>`,
  ),
  marked(
    'a scroller inside a scroller',
    `<div id="scroller" style="height:160px;overflow:auto">${TEXT}<p style="height:900px">Long.</p></div><p style="height:2000px"></p>`,
    {
      steps: [...ROUND, { run: 'scroller.scrollTop = 60' }, { run: 'scroller.scrollTop = 0' }],
    },
  ),
  marked(
    'a list that holds only what is seen',
    `${TEXT}<div id="window" style="height:200px;overflow:auto"><div style="height:200000px;position:relative" id="rows"></div></div>${script(`
      const draw = () => { const from = Math.floor(document.getElementById('window').scrollTop / 20); rows.innerHTML = '';
        for (let i = from; i < from + 12; i++) rows.insertAdjacentHTML('beforeend', '<p style="position:absolute;margin:0;top:' + i * 20 + 'px">Row ' + i + ': carboplatin</p>') };
      document.getElementById('window').addEventListener('scroll', draw); draw()`)}`,
    {
      steps: [
        ...ROUND,
        { run: "document.getElementById('window').scrollTop = 5000" },
        { run: "document.getElementById('window').scrollTop = 90000" },
      ],
    },
  ),
  marked(
    'details that open and close',
    `${TEXT}<details id="more"><summary id="sum">More about trastuzumab</summary><p>${WORDS}</p></details>`,
    {
      steps: [...ROUND, { click: '#sum' }, { click: '#sum' }],
    },
  ),
  marked(
    'links and a form that is sent to itself',
    `<form id="form"><input id="name" name="n"><button id="send">Send</button></form><a id="link" href="#two">Trastuzumab</a>${TEXT}`,
    {
      steps: [...ROUND, { click: '#link' }, { type: 'Ann', into: '#name' }, { press: 'Backspace' }],
    },
  ),
  marked('a page in quirks mode', TEXT, { html: `<body><title>Quirks</title>${TEXT}` }),
  marked(
    'fonts, drawings and formulas',
    `${TEXT}<svg width="300" height="40"><text y="20">Pembrolizumab</text></svg><math><mi>trastuzumab</mi></math><canvas></canvas>`,
  ),
  marked('XHTML', TEXT, {
    html: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title></head><body>${TEXT}</body></html>`,
    headers: { 'content-type': 'application/xhtml+xml' },
  }),
  marked('a page behind a sandbox', TEXT, {
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  }),
  unmarked(
    'a picture',
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="90"><text id="text" y="30">${WORDS}</text><text id="two" y="60">${WORDS}</text></svg>`,
    {
      headers: { 'content-type': 'image/svg+xml' },
      steps: [{ wheel: 20 }, { press: 'Home' }, { press: 'End' }],
    },
  ),
  unmarked('a page in another language', `<!doctype html><html lang="es"><body>${TEXT}</body></html>`),
  unmarked(
    'words in fields, code and menus',
    inDocument(
      `<nav>${WORDS}</nav><pre><code>${WORDS}</code></pre><textarea id="text" cols="80">${WORDS}</textarea><p id="two"></p><select><option>pembrolizumab</option></select>`,
    ),
    {
      steps: [{ type: 'pneumonitis ', into: '#text' }, { press: 'Backspace' }, { wheel: 10 }],
    },
  ),
];
