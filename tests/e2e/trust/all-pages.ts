/** Every page of the suite, and those few of each kind that each test run has time for. */
import { appPages } from './app-pages.ts';
import { editorPages } from './editor-pages.ts';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import { ODD_PAGES } from './odd-pages.ts';
import type { TestPage } from './twins.ts';

/** Called when tests begin: the apps are built then. */
export function allPages(): TestPage[] {
  return [...appPages(), ...editorPages(), ...HOSTILE_PAGES, ...ODD_PAGES];
}

const QUICK = [
  'plain',
  'react-19-hydrate',
  'react-18-client',
  'vue-client',
  'svelte-client',
  'htmx',
  'prosemirror',
  'lexical',
  'a body that can be edited',
  'thirty properties of a form are inputs',
  'a document opened and written again',
  'every style unset, every div hidden',
  'frames of every kind',
  'dialogs upon dialogs',
];

export function quickPages(): TestPage[] {
  const pages = allPages().filter(({ name }) => QUICK.includes(name));
  if (pages.length !== QUICK.length)
    throw new Error(`expected ${QUICK.length} quick pages, found ${pages.length}`);
  return pages;
}
