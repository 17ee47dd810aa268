import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FromPage,
  parseFromPage,
  parsePanelNews,
  parseToPage,
  parseToPanel,
  parseToReader,
  type ToPage,
} from '../../src/browser/messages.ts';

const FROM_PAGE: FromPage[] = [
  { kind: 'orders' },
  { kind: 'scent' },
  { kind: 'cardScript' },
  { kind: 'paint', highlight: 'abcdefghijklmnop', look: { line: 'dotted', color: 'text' } },
  { kind: 'unpaint', highlight: 'abcdefghijklmnop', look: { line: 'solid', color: 'teal' } },
  { kind: 'found', terms: [] },
  { kind: 'found', terms: [{ entry: 'pd-l1', count: 3 }] },
  { kind: 'card', entry: 'her2' },
  { kind: 'near', text: 'garden furniture' },
  { kind: 'named', text: 'a test for HER2' },
  { kind: 'know', entry: 'her2', known: true },
  { kind: 'know', entry: 'her2', known: false },
  { kind: 'save', entry: '21-gene-test', saved: true },
  { kind: 'save', entry: 'her2', saved: true, sentence: 'The tumor was tested for HER2.' },
  { kind: 'open', entry: 'her2' },
];

const TO_PAGE: ToPage[] = [
  { kind: 'recheck' },
  { kind: 'jump', entry: 'her2' },
  { kind: 'step', by: 1 },
  { kind: 'step', by: -1 },
  { kind: 'explain', text: 'checkpoint inhibitor' },
  { kind: 'explain', text: '' },
];

test.each(FROM_PAGE)('a page may say %j', (message) => {
  expect(parseFromPage(message)).toEqual(message);
  expect(parseFromPage({ ...message, more: 'than asked' })).toEqual(message);
});

test.each(TO_PAGE)('a page may be told %j', (message) => {
  expect(parseToPage(message)).toEqual(message);
  expect(parseToPage({ ...message, more: 'than asked' })).toEqual(message);
});

test('every kind of message has a row here', () => {
  expect(new Set(FROM_PAGE.map((each) => each.kind)).size).toBe(12);
  expect(new Set(TO_PAGE.map((each) => each.kind)).size).toBe(4);
});

const FOREIGN: unknown[] = [
  undefined,
  null,
  true,
  7,
  'orders',
  'recheck',
  [],
  [{ kind: 'orders' }],
  {},
  { kind: null },
  { kind: ['orders'] },
  { kind: 'Orders' },
  { kind: 'toString' },
  { kind: '__proto__' },
  { type: 'wxt:content-script-started' },
  JSON.parse('{"__proto__": {"kind": "orders"}}'),
];

describe('from a page', () => {
  test.each([
    ...FOREIGN,
    ...TO_PAGE,
    { kind: 'paint' },
    { kind: 'paint', highlight: 'abcdefghij' },
    { kind: 'paint', highlight: 'abcdefghij', look: 'dotted' },
    { kind: 'paint', highlight: 'abcdefghij', look: { line: 'dotted' } },
    { kind: 'paint', highlight: 'abcdefghij', look: { line: 'dotted', color: 'red' } },
    { kind: 'paint', highlight: 'abcdefghij', look: { line: '}body{display:none', color: 'text' } },
    ...[7, 'short', 'a'.repeat(33), 'ABCDEFGHIJ', 'x){}body{display:none', 'abcdefghij\n'].map(
      (highlight) => ({
        kind: 'paint',
        highlight,
        look: { line: 'dotted', color: 'text' },
      }),
    ),
    { kind: 'found' },
    { kind: 'found', terms: 'her2' },
    { kind: 'card' },
    { kind: 'card', entry: 7 },
    { kind: 'card', entry: '' },
    { kind: 'card', entry: 'HER2' },
    { kind: 'card', entry: ['her2'] },
    { kind: 'near' },
    { kind: 'near', text: 7 },
    { kind: 'near', text: 'a'.repeat(201) },
    { kind: 'named', text: 'a'.repeat(201) },
    { kind: 'open', entry: '../../welcome' },
    { kind: 'open', entry: 'her2&x=1' },
    { kind: 'open', entry: 'javascript:alert' },
    { kind: 'know', entry: 'her2' },
    { kind: 'know', entry: 'her2', known: 'true' },
    { kind: 'know', known: true },
    { kind: 'save', entry: 'her2', known: true },
    { kind: 'save', entry: 'her2', saved: 1 },
    { kind: 'save', entry: 'her2', saved: true, sentence: 7 },
    { kind: 'save', entry: 'her2', saved: true, sentence: 'a'.repeat(301) },
  ])('%j is not ours', (message) => {
    expect(parseFromPage(message)).toBeUndefined();
  });

  test('whatever is said, nothing unknown comes through', () => {
    const kinds = fc.constantFrom('orders', 'paint', 'found', 'card', 'know', 'save', 'open', 'step', '');
    const some = fc.record(
      {
        kind: kinds,
        entry: fc.anything(),
        terms: fc.anything(),
        highlight: fc.anything(),
        look: fc.anything(),
        sentence: fc.anything(),
        known: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(some, fc.anything()), (message) => {
        const parsed = parseFromPage(message);
        if (parsed === undefined) return;
        expect(Object.keys(parsed).length).toBeLessThanOrEqual(4);
        expect(parseFromPage(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  }, 20_000);
});

describe('to a page', () => {
  test.each([
    ...FOREIGN,
    ...FROM_PAGE,
    { kind: 'jump' },
    { kind: 'jump', entry: 'No such' },
    { kind: 'step' },
    { kind: 'step', by: 0 },
    { kind: 'step', by: 2 },
    { kind: 'step', by: '1' },
    { kind: 'explain' },
    { kind: 'explain', text: ['x'] },
  ])('%j is not ours', (message) => {
    expect(parseToPage(message)).toBeUndefined();
  });

  test('whatever is said, nothing unknown comes through', () => {
    const some = fc.record(
      {
        kind: fc.constantFrom('recheck', 'jump', 'step', 'explain'),
        entry: fc.anything(),
        by: fc.anything(),
        text: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(some, fc.anything()), (message) => {
        const parsed = parseToPage(message);
        if (parsed === undefined) return;
        expect(Object.keys(parsed).length).toBeLessThanOrEqual(2);
        expect(parseToPage(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  }, 20_000);
});

describe('between a page and the panel beside it', () => {
  test.each([
    { kind: 'inView', entries: [] },
    { kind: 'inView', entries: ['her2', 'pd-l1'] },
    { kind: 'picked', entry: 'her2' },
  ])('a page may tell %j', (news) => {
    expect(parsePanelNews({ ...news, more: 'than asked' })).toEqual(news);
  });

  test.each([
    ...FOREIGN,
    ...FROM_PAGE,
    { kind: 'inView' },
    { kind: 'inView', entries: 'her2' },
    { kind: 'inView', entries: ['her2', 7] },
    { kind: 'inView', entries: ['<script>'] },
    { kind: 'inView', entries: Array.from({ length: 5001 }, (_, i) => `e${i}`) },
    { kind: 'picked' },
    { kind: 'picked', entry: 'No such' },
  ])('%j is no news of ours', (message) => {
    expect(parsePanelNews(message)).toBeUndefined();
  });

  test('the worker may ask for an entry to be shown in one window', () => {
    expect(parseToPanel({ kind: 'show', entry: 'her2', windowId: 3, more: 1 })).toEqual({
      kind: 'show',
      entry: 'her2',
      windowId: 3,
    });
  });

  test.each([
    ...FOREIGN,
    ...FROM_PAGE,
    { kind: 'show', entry: 'her2' },
    { kind: 'show', entry: 'her2', windowId: '3' },
    { kind: 'show', entry: '../x', windowId: 3 },
  ])('%j shows nothing', (message) => {
    expect(parseToPanel(message)).toBeUndefined();
  });
});

describe('from a page to the reader of its texts', () => {
  const said = { language: 'en', isForWholePage: true };

  test.each([
    { kind: 'news', texts: [], gone: [] },
    { kind: 'news', texts: [{ id: 1, text: 'HER2', said }], gone: [7, 8] },
    { kind: 'news', texts: [{ id: 2, text: '', said: { isForWholePage: false } }], gone: [] },
    { kind: 'settle', title: 'Breast cancer', headings: [1] },
    { kind: 'settle', title: '', headings: [] },
  ])('%j may be told', (message) => {
    expect(parseToReader({ ...message, more: 'than asked' })).toEqual(message);
  });

  test.each([
    ...FOREIGN,
    ...FROM_PAGE,
    { kind: 'news' },
    { kind: 'news', texts: 'HER2', gone: [] },
    { kind: 'news', texts: [], gone: ['1'] },
    { kind: 'news', texts: ['HER2'], gone: [] },
    { kind: 'news', texts: [{ id: '1', text: 'HER2', said }], gone: [] },
    { kind: 'news', texts: [{ id: 1, text: ['HER2'], said }], gone: [] },
    { kind: 'news', texts: [{ id: 1, text: 'HER2' }], gone: [] },
    { kind: 'news', texts: [{ id: 1, text: 'HER2', said: { language: 7, isForWholePage: true } }], gone: [] },
    { kind: 'news', texts: [{ id: 1, text: 'HER2', said: { language: 'en' } }], gone: [] },
    { kind: 'settle', title: 7, headings: [] },
    { kind: 'settle', title: '', headings: [null] },
    { kind: 'settle', title: '' },
  ])('%j is not ours', (message) => {
    expect(parseToReader(message)).toBeUndefined();
  });
});
