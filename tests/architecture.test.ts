import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, machinePathsIn, offencesIn } from './offences.ts';

const ROOT = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const filesIn = (folder: string, type: RegExp) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && type.test(each.name))
    .map((each) => `${each.parentPath}/${each.name}`.slice(ROOT.pathname.length));

const SOURCES = ['src/', 'entrypoints/'].flatMap((folder) => filesIn(folder, /\.(tsx?|css|html)$/));

describe('the doors between the rooms', () => {
  test('are kept by every source file', () => {
    expect(SOURCES.length).toBeGreaterThan(80);
    const offences = SOURCES.flatMap((file) => offencesIn(file, read(file)).map((each) => `${file} ${each}`));
    expect(offences).toEqual([]);
  });

  test.each([
    // a file that would break a door, what it would say, the offence
    ['src/core/fold.ts', "import { h } from 'preact';", 'core imports preact'],
    ['src/core/fold.ts', "import { readFile } from 'node:fs';", 'core imports node:fs'],
    ['src/core/fold.ts', "import { Card } from '../ui/card.tsx';", 'core imports ../ui/card.tsx'],
    ['src/ui/card.tsx', "import { spotAt } from '../page/spot.ts';", 'ui imports ../page/spot.ts'],
    [
      'src/ui/card.tsx',
      "import { readSettings } from '../browser/settings-store.ts';",
      'ui imports ../browser/settings-store.ts',
    ],
    ['src/ui/card.tsx', "import MiniSearch from 'minisearch';", 'ui imports minisearch'],
    ['src/page/marks.ts', "import tippy from 'tippy.js';", 'page imports tippy.js'],
    [
      'src/page/marks.ts',
      "import { ask } from '../browser/page-link.ts';",
      'page imports ../browser/page-link.ts',
    ],
    [
      'src/page/marks.ts',
      "export { ask } from '../browser/page-link.ts';",
      'page imports ../browser/page-link.ts',
    ],
    [
      'src/page/marks.ts',
      "const ask = import('../browser/page-link.ts');",
      'page imports ../browser/page-link.ts',
    ],
    [
      'src/page/marks.ts',
      "import browser from 'webextension-polyfill';",
      'page imports webextension-polyfill',
    ],
    ['src/browser/sites.ts', "import { spotAt } from '../page/spot.ts';", 'browser imports ../page/spot.ts'],
    ['src/browser/sites.ts', "import { browser } from 'wxt/browser';", 'browser imports wxt/browser'],
    [
      'src/browser/page-link.ts',
      "import browser from 'webextension-polyfill';",
      'browser imports webextension-polyfill',
    ],
    ['src/build/rules.ts', "import { Card } from '../ui/card.tsx';", 'build imports ../ui/card.tsx'],
    ['src/build/rules.ts', "import { Desk } from './preview/desk.tsx';", 'build imports ./preview/desk.tsx'],
    [
      'src/build/preview/desk.tsx',
      "import { readSettings } from '../../browser/settings-store.ts';",
      'build/preview imports ../../browser/settings-store.ts',
    ],
    [
      'entrypoints/page.ts',
      "import { readGlossary } from '../src/build/read-glossary.ts';",
      'entrypoints imports ../src/build/read-glossary.ts',
    ],
    [
      'entrypoints/page.ts',
      "import browser from 'webextension-polyfill';",
      'entrypoints imports webextension-polyfill',
    ],
    ['src/other/new.ts', '', 'lies in no room'],
    ['src/page/marks.ts', 'browser.tabs.query({});', 'speaks to browser itself'],
    ['src/ui/card.tsx', 'chrome.runtime.id;', 'speaks to chrome itself'],
    ['entrypoints/page.ts', 'chrome?.runtime.id;', 'speaks to chrome itself'],
    ['src/browser/page-run.ts', 'browser.runtime.id;', 'speaks to browser itself'],
    ['src/browser/sites.ts', 'chrome.permissions.getAll();', 'speaks to chrome itself'],
  ])('%s may not say %s', (file, text, offence) => {
    expect(offencesIn(file, text)).toEqual([offence]);
  });

  test.each([
    ['src/ui/search.ts', "import MiniSearch from 'minisearch';"],
    [
      'src/ui/card.tsx',
      "import { useState } from 'preact/hooks';\nimport type { Entry } from '../core/entries.ts';",
    ],
    ['src/page/beside.ts', "import tippy from 'tippy.js';\nimport { render } from 'preact';"],
    ['src/browser/page-link.ts', "import type { Browser } from 'webextension-polyfill';\nchrome.runtime.id;"],
    ['src/browser/sites.ts', "import browser from 'webextension-polyfill';\nbrowser.tabs.query({});"],
    [
      'src/page/marks.ts',
      "// In Chromium browser.tabs is missing here.\nconst text = 'Ask your browser. It knows.';",
    ],
    ['src/page/marks.ts', "const all = '*://*/*'; /* import tippy from 'tippy.js' */"],
    ['src/build/rules.ts', "import { parse } from 'yaml';\nimport { join } from 'node:path';"],
  ])('%s may say %s', (file, text) => {
    expect(offencesIn(file, text)).toEqual([]);
  });
});

describe('no source file', () => {
  test.each([
    ['src/page/a.ts', 'node.innerHTML = text;', 'makes markup from text'],
    ['src/page/a.ts', 'node.outerHTML = text;', 'makes markup from text'],
    ['src/page/a.ts', "node.insertAdjacentHTML('beforeend', text);", 'makes markup from text'],
    ['src/page/a.ts', 'document.write(text);', 'makes markup from text'],
    ['src/ui/a.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />', 'makes markup from text'],
    ['src/page/a.ts', 'eval(text);', 'runs text as code'],
    ['src/page/a.ts', 'new Function(text);', 'runs text as code'],
    ['src/page/a.ts', 'void fetch(url);', 'could send something out'],
    ['src/page/a.ts', 'new XMLHttpRequest();', 'could send something out'],
    ['src/page/a.ts', 'new WebSocket(url);', 'could send something out'],
    ['src/page/a.ts', 'navigator.sendBeacon(url);', 'could send something out'],
    ['src/page/a.ts', 'new EventSource(url);', 'could send something out'],
    ['entrypoints/background.ts', 'importScripts(url);', 'could send something out'],
    ['src/page/a.ts', 'try { go(); } catch {}', 'swallows an error'],
    ['src/page/a.ts', 'try { go(); } catch (error) {\n}', 'swallows an error'],
    ['src/page/utils.ts', '', 'is named "utils"'],
    ['src/page/card-helper.ts', '', 'is named "helper"'],
    ['src/page/CardHost.ts', '', 'is not in kebab-case'],
  ])('like %s with “%s” passes', (file, text, offence) => {
    expect(offencesIn(file, text)).toEqual([offence]);
  });
});

test('a source file has 250 lines at most, a door 40', () => {
  const lines = (count: number) => 'x;\n'.repeat(count);
  expect(offencesIn('src/page/a.ts', lines(250))).toEqual([]);
  expect(offencesIn('src/page/a.ts', lines(251))).toEqual(['has 251 lines, at most 250']);
  expect(offencesIn('entrypoints/page.ts', lines(40))).toEqual([]);
  expect(offencesIn('entrypoints/page.ts', lines(41))).toEqual(['has 41 lines, at most 40']);
});

describe('what runs in a page', () => {
  /** Everything that `file` brings along when it runs: types cost nothing. */
  function carriedBy(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    if (!/\.tsx?$/.test(file)) return seen;
    for (const { from, isType } of importsOf(read(file))) {
      if (isType) continue;
      if (!from.startsWith('.')) seen.add(from);
      else carriedBy(new URL(from, new URL(file, ROOT)).pathname.slice(ROOT.pathname.length), seen);
    }
    return seen;
  }

  const UNWANTED = /^virtual:glossary\/entries$|minisearch|polyfill|health-sites|popup|^src\/build\//;

  const DRAWS_CARDS = /card-host|card\.css|session\.tsx|preact|tippy|^src\/ui\//;

  /** What reads texts for names. */
  const READS_NAMES = /^virtual:|core\/(names|scan|senses|read-text|matches|judge)\./;

  test('where there is something to explain carries no word of the glossary, and not what draws cards', () => {
    const carried = [...carriedBy('entrypoints/explain.ts')];
    expect(carried).toContain('src/page/reading.ts');
    const isTooMuch = (each: string) => [UNWANTED, DRAWS_CARDS, READS_NAMES].some((kind) => kind.test(each));
    expect(carried.filter(isTooMuch)).toEqual([]);
  });

  test('where a card is wanted carries what draws it, and no names', () => {
    const carried = [...carriedBy('entrypoints/card.ts')];
    expect(carried).toContain('src/page/card-host.ts');
    const isForReading = (each: string) => READS_NAMES.test(each) || /page\/reading/.test(each);
    expect(carried.filter((each) => UNWANTED.test(each) || isForReading(each))).toEqual([]);
  });

  test('on every other page carries no card either', () => {
    const carried = [...carriedBy('entrypoints/page.ts')];
    expect(carried).toContain('virtual:glossary/scent');
    const forLater = /virtual:glossary\/names|card/;
    const isTooMuch = (each: string) => [UNWANTED, DRAWS_CARDS, forLater].some((kind) => kind.test(each));
    expect(carried.filter(isTooMuch)).toEqual([]);
  });
});

test('core is checked without the DOM and without Node', () => {
  const { compilerOptions } = JSON.parse(read('src/core/tsconfig.json'));
  expect(compilerOptions).toMatchObject({ lib: ['ESNext'], types: [], strict: true });
});

describe('paths of a machine', () => {
  test('stand in no file of the project', () => {
    const text = /\.(tsx?|m?js|json|css|html|ya?ml|md|svg)$/;
    const files = ['src/', 'entrypoints/', 'tests/', 'glossary/', 'docs/', 'public/'].flatMap((folder) =>
      filesIn(folder, text),
    );
    const top = readdirSync(ROOT).filter((name) => text.test(name) && name !== 'package-lock.json');
    const found = [...files, ...top].flatMap((file) =>
      machinePathsIn(read(file)).map((path) => `${file} ${path}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['', 'home', 'someone', 'x.ts'].join('/'),
    `file://${['', 'Users', 'someone'].join('/')}`,
    ['', 'tmp', 'x'].join('/'),
    ['C:', 'Users', 'someone'].join('\\'),
  ])('such as %s are seen', (path) => {
    expect(machinePathsIn(`see '${path}'`)).toHaveLength(1);
  });

  test.each(['https://example.org/home/page', './tmp/x', 'src/work/x.ts'])('%s is none', (path) => {
    expect(machinePathsIn(path)).toEqual([]);
  });
});
