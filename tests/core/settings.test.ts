import { describe, expect, test } from 'vitest';
import {
  DEFAULTS,
  isEntryId,
  isSite,
  parseSettings,
  SETTING_KEYS,
  type Settings,
  siteOf,
  uiLanguageOf,
  withValue,
} from '../../src/core/settings.ts';

/** Settings of a reader who chose something in every field. */
const CHOSEN: Settings = {
  paused: true,
  offSites: ['komen.org', 'localhost'],
  density: 'every',
  markLine: 'solid',
  markColor: 'teal',
  textSize: 'large',
  holdKey: 'alt',
  delay: 700,
  language: 'es',
  uiLanguage: 'es',
  known: ['her2', 'pd-l1'],
  saved: ['t-dxd'],
  welcomed: true,
};

/** What storage may hold instead of a field, whatever its type. */
const DAMAGES: [string, unknown][] = [
  ['missing', undefined],
  ['null', null],
  ['NaN', Number.NaN],
  ['an endless number', Number.POSITIVE_INFINITY],
  ['a huge number', 1e300],
  ['a negative number', -1],
  ['a word', 'rubbish'],
  ['a number as text', '300'],
  ['a truth as text', 'true'],
  ['a big number', 1n],
  ['nested', { paused: { paused: true } }],
  ['a list-like thing', { 0: 'komen.org', length: 1 }],
  ['a function', () => true],
  ['a day', new Date(0)],
];

test('whole settings are read as they are', () => {
  expect(parseSettings(CHOSEN)).toEqual(CHOSEN);
});

describe.each(SETTING_KEYS)('when storage holds %s damaged', (field) => {
  test.each(DAMAGES)('as %s, it is its default and the others stay', (_, damage) => {
    expect(parseSettings({ ...CHOSEN, [field]: damage })).toEqual({ ...CHOSEN, [field]: DEFAULTS[field] });
  });
});

test.each([
  ['paused', 1],
  ['density', 'EVERY'],
  ['density', ['every']],
  ['markLine', 'wavy'],
  ['markColor', '#00897b'],
  ['markColor', 'url(https://x.org)'],
  ['textSize', 2],
  ['holdKey', 'Alt'],
  ['delay', 2000.5],
  ['delay', 2001],
  ['language', 'fr'],
  ['language', 'toString'],
  ['offSites', 'komen.org'],
  ['known', { her2: true }],
  ['saved', new Set(['her2'])],
] as [keyof Settings, unknown][])('%s: %s is not a choice', (field, damage) => {
  expect(parseSettings({ ...CHOSEN, [field]: damage })).toEqual({ ...CHOSEN, [field]: DEFAULTS[field] });
});

test.each([
  // a field, what storage holds, what is left of it
  ['offSites', ['komen.org', 7, null, '', 'KOMEN.ORG', 'a b.org', {}, 'x.org'], ['komen.org', 'x.org']],
  ['offSites', ['www.komen.org', 'https://komen.org', 'komen.org/path', 'komen.org'], ['komen.org']],
  ['known', ['her2', 'HER2', 'her2', '-', 'a--b', '../x', '__proto__', 'pd-l1'], ['her2', 'pd-l1']],
  ['saved', [['her2'], undefined, 't-dxd', 't-dxd'], ['t-dxd']],
  ['saved', [], []],
  // with their notes, as they are kept now
  ['saved', [{ entry: 'her2', note: 'x' }, 't-dxd', { entry: 'HER2' }, {}], ['her2', 't-dxd']],
] as [keyof Settings, unknown[], string[]][])(
  '%s keeps what is sound in a list with rubbish',
  (field, list, left) => {
    expect(parseSettings({ [field]: list })[field]).toEqual(left);
  },
);

test('a list that nobody could have made is cut', () => {
  const known = Array.from({ length: 100_000 }, (_, i) => `word-${i}`);
  expect(parseSettings({ known }).known).toHaveLength(5000);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'settings'],
  ['a number', 7],
  ['a list', [CHOSEN]],
  ['an empty record', {}],
  ['a record without prototype', Object.create(null)],
  ['its own __proto__ key', JSON.parse('{"__proto__": {"paused": true, "density": "every"}}')],
  ['unknown fields', { constructor: 1, toString: null, Paused: true, sites: ['x.org'] }],
])('storage that holds %s gives the defaults', (_, stored) => {
  expect(parseSettings(stored)).toEqual(DEFAULTS);
  expect('polluted' in {}).toBe(false);
});

test('what was parsed holds the known fields and no others', () => {
  const stored = JSON.parse('{"__proto__": {"polluted": true}, "polluted": true, "paused": true}');
  expect(Object.keys(parseSettings(stored)).sort()).toEqual([...SETTING_KEYS].sort());
  expect({}).not.toHaveProperty('polluted');
});

test('the defaults cannot be changed through settings that were parsed', () => {
  parseSettings({}).known.push('her2');
  expect(parseSettings({}).known).toEqual([]);
});

test.each([
  ['www.komen.org', 'komen.org'],
  ['komen.org', 'komen.org'],
  ['WWW.Komen.ORG', 'komen.org'],
  ['komen.org.', 'komen.org'],
  ['blog.komen.org', 'blog.komen.org'],
  ['www2.komen.org', 'www2.komen.org'],
  ['wwwkomen.org', 'wwwkomen.org'],
  ['my.www.org', 'my.www.org'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['xn--cncer-0qa.example', 'xn--cncer-0qa.example'],
])('the site of %s is %s', (hostname, site) => {
  expect(siteOf(hostname)).toBe(site);
  expect(isSite(site)).toBe(true);
});

test.each([
  '',
  'Komen.org',
  'www.komen.org',
  'https://komen.org',
  'komen.org/',
  'komen.org:8080',
  'komen.org?x',
  'komen org',
  'user@komen.org',
  '*.komen.org',
  '*',
  'cáncer.example',
  `${'a'.repeat(250)}.org`,
  null,
  undefined,
  7,
  ['komen.org'],
])('%s is no site', (value) => {
  expect(isSite(value)).toBe(false);
});

test.each([
  ['her2', true],
  ['pd-l1', true],
  ['21-gene-test', true],
  ['HER2', false],
  ['pd_l1', false],
  ['-pd', false],
  ['pd-', false],
  ['a--b', false],
  ['', false],
  ['her2\n', false],
  ['a'.repeat(81), false],
  [['her2'], false],
])('is %j an entry id? %s', (value, answer) => {
  expect(isEntryId(value)).toBe(answer);
});

test.each([
  // a list, a value, whether it is to be there, the list then
  [['a', 'b'], 'c', true, ['a', 'b', 'c']],
  [['a', 'b'], 'a', true, ['b', 'a']],
  [['a', 'b', 'a'], 'a', true, ['b', 'a']],
  [['a', 'b'], 'a', false, ['b']],
  [['a', 'b'], 'c', false, ['a', 'b']],
  [[], 'a', true, ['a']],
])('%j with %s: %s gives %j', (list, value, present, then) => {
  const before = [...list];
  expect(withValue(list, value, present)).toEqual(then);
  expect(list).toEqual(before);
});

test.each([
  // the reader's choice, the browser's language, the language of the interface
  ['browser', 'es', 'es'],
  ['browser', 'es-MX', 'es'],
  ['browser', 'ES_us', 'es'],
  ['browser', 'en-GB', 'en'],
  ['browser', 'fr', 'en'],
  ['browser', 'est', 'en'],
  ['browser', '', 'en'],
  ['en', 'es-MX', 'en'],
  ['es', 'en-US', 'es'],
] as const)('chosen %s in a browser that speaks %j: %s', (uiLanguage, browserLanguage, shown) => {
  expect(uiLanguageOf({ uiLanguage }, browserLanguage)).toBe(shown);
});
