/** What is done on pages that are read and not used: one round that fits them all. */
import type { Step } from './steps.ts';

/** Sentences that every such page holds, so that marks and steps fit. */
export const TEXT =
  '<p id="text">Pembrolizumab is given for triple-negative breast cancer.</p>' +
  '<p id="two">It can cause pneumonitis. Trastuzumab is another drug.</p>' +
  '<p><button id="b1">One</button> <button id="b2">Two</button></p>';

/** Every page says its words in these, and a card opens on the first. */
export const READ = { marks: ['Pembrolizumab', 'pneumonitis'], card: 'pneumonitis' } as const;

const two = "document.getElementById('two')";

/** Reading, selecting, and a page that changes its own text meanwhile. */
export const ROUND: readonly Step[] = [
  { wheel: 150 },
  { select: '#text' },
  { click: '#b1' },
  // From the first button to the second: the browser's own buttons are no place to go.
  { press: 'Tab' },
  { run: `${two}.append(' Again: neutropenia.')` },
  { wheel: -80 },
  { select: '#two' },
  { run: `${two}.firstChild.data = 'It can cause pneumonitis, and trastuzumab too.'` },
  { click: '#b2' },
  { press: 'ArrowDown' },
  { run: `${two}.firstChild.splitText(9)` },
  { wheel: 40 },
  { run: `${two}.normalize()` },
  { run: `${two}.toggleAttribute('hidden')` },
  { press: 'End' },
  { run: `${two}.toggleAttribute('hidden')` },
  { press: 'Home' },
  { run: `${two}.before(document.createElement('hr'))` },
  { select: 'body' },
  { run: `${two}.textContent = 'It can cause pneumonitis. Trastuzumab is another drug.'` },
];
