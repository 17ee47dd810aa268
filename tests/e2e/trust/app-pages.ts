/** Pages of real frameworks. All show the same app (tests/fixtures/apps), so one list of steps serves them all. */
import { type AppName, appOf } from '../../fixtures/build-apps.ts';
import type { Step } from './steps.ts';
import type { TestPage } from './twins.ts';

/** One round on the reading app: text changes, lists turn round, parts come, go and are split. */
const ROUND: readonly Step[] = [
  { click: '#count' },
  { click: '#toggle' },
  { click: '#add' },
  { click: '#reverse' },
  { type: 'Ann', into: '#name' },
  { press: 'Tab' },
  { click: '#swap' },
  { select: '#sentence' },
  { click: '#count' },
  { click: '#portal' },
  { click: '#remove' },
  { click: '#portal' },
  { wheel: 120 },
  { click: '#toggle' },
  { click: '#swap' },
  { type: 'a', into: '#name' },
  { press: 'Backspace' },
  { click: '#reverse' },
  { click: '#add' },
  { click: '#remove' },
];

const READING = {
  marks: ['pembrolizumab', 'Pneumonitis', 'Neutropenia'],
  card: 'pembrolizumab',
} as const;

/** A page whose script draws all of it. */
function client(name: AppName): TestPage {
  return { name, ...withScript(name), steps: ROUND, ...READING };
}

/** A page that comes drawn, is marked, and is then taken over by its script. */
function hydrated(name: AppName): TestPage {
  return {
    name,
    ...withScript(name),
    steps: [{ run: 'window.hydrate?.(), window.hydrate = undefined' }, ...ROUND],
    ...READING,
  };
}

function withScript(name: AppName): Pick<TestPage, 'html' | 'others'> {
  const { script, markup } = appOf(name);
  return {
    html: `<!doctype html><html lang="en"><title>App</title><body><div id="app">${markup}</div><script src="/apps/${name}.js"></script></body></html>`,
    others: { [`/apps/${name}.js`]: script },
  };
}

/** Pages whose server sends parts: the words come with answers, not with the script. */
function served(
  name: AppName,
  body: string,
  steps: readonly Step[],
  fragments: Record<string, string>,
): TestPage {
  const { others = {} } = withScript(name);
  return {
    name,
    html: `<!doctype html><html lang="en"><title>App</title><body>${body}<script src="/apps/${name}.js"></script></body></html>`,
    others: { ...others, ...fragments },
    steps,
    ...READING,
  };
}

const ABOUT =
  '<p id="sentence">Cycle 0 of pembrolizumab for triple-negative breast cancer.</p><p>Pneumonitis and Neutropenia can follow.</p>';

const HTMX = served(
  'htmx',
  `${ABOUT}<ul id="list"></ul><button id="add" hx-get="/part/line" hx-target="#list" hx-swap="beforeend">add</button>
  <button id="swap" hx-get="/part/sentence" hx-target="#sentence" hx-swap="outerHTML">swap</button>
  <button id="back" hx-get="/part/first" hx-target="#sentence" hx-swap="outerHTML">back</button><button id="end">end</button>`,
  [
    { click: '#add' },
    { click: '#swap' },
    { select: '#sentence' },
    { wheel: 20 },
    { click: '#back' },
    { press: 'Tab' },
    { click: '#add' },
  ],
  {
    '/part/line': '<li>Carboplatin goes into a vein.</li>',
    '/part/sentence': '<p id="sentence">Then trastuzumab, for <b>HER2-positive</b> breast cancer.</p>',
    '/part/first': '<p id="sentence">Cycle 1 of pembrolizumab for triple-negative breast cancer.</p>',
  },
);

const TURBO_BODY = (words: string) =>
  `${ABOUT}<turbo-frame id="frame"><p>${words}</p><a id="in-frame" href="/part/frame.html">in a frame</a></turbo-frame>
  <a id="visit" href="/part/visit.html">visit</a>`;
/** Its script stands in the head, as Turbo asks: a visit changes the body and would run it again there. */
const TURBO_PAGE = (words: string) =>
  `<!doctype html><html lang="en"><head><title>App</title><script src="/apps/turbo.js" defer></script></head><body>${TURBO_BODY(words)}</body></html>`;
const TURBO_FRAGMENTS = {
  '/part/frame.html': TURBO_PAGE('Then trastuzumab, in its frame.'),
  '/part/visit.html': TURBO_PAGE('Another page with trastuzumab.'),
};
const TURBO: TestPage = {
  name: 'turbo',
  html: TURBO_PAGE('Carboplatin comes first.'),
  others: { ...withScript('turbo').others, ...TURBO_FRAGMENTS },
  steps: [
    { click: '#in-frame' },
    { select: '#sentence' },
    { wheel: 20 },
    { run: "document.querySelector('#sentence').append(' Lymphedema.')" },
    { click: '#in-frame' },
    { click: '#visit' },
    { wheel: 10 },
  ],
  ...READING,
};

/** Called when tests begin: the apps are built then. */
export function appPages(): TestPage[] {
  return [
    client('plain'),
    client('react-19-client'),
    hydrated('react-19-hydrate'),
    client('react-18-client'),
    hydrated('react-18-hydrate'),
    client('vue-client'),
    hydrated('vue-hydrate'),
    client('svelte-client'),
    hydrated('svelte-hydrate'),
    client('preact'),
    client('lit'),
    client('solid'),
    client('alpine'),
    client('jquery'),
    HTMX,
    TURBO,
  ];
}
