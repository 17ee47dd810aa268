import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPrivateOff, readSettings } from '../../src/browser/settings-store.ts';
import {
  choiceOf,
  choose,
  giveBack,
  HEALTH_PATTERNS,
  isOff,
  patternOf,
  requestSite,
  switchSite,
  webAddress,
} from '../../src/browser/sites.ts';
import { HEALTH_SITES } from '../../src/core/health-sites.ts';
import { DEFAULTS } from '../../src/core/settings.ts';

/** What the browser granted; a stand-in for `browser.permissions`, which WXT's fake browser has not. */
let granted: string[] = [];
const permissions = {
  getAll: async () => ({ origins: granted }),
  request: vi.fn(async ({ origins }: { origins: string[] }) => {
    granted = [...new Set([...granted, ...origins])];
    return true;
  }),
  remove: async ({ origins }: { origins: string[] }) => {
    granted = granted.filter((each) => !origins.includes(each));
  },
};

beforeEach(() => {
  fakeBrowser.reset();
  permissions.request.mockClear();
  granted = [];
  Object.assign(fakeBrowser, { permissions });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: ['http://localhost/*'] }) });
});

test.each([
  ['komen.org', '*://*.komen.org/*'],
  ['www.nhs.uk', '*://www.nhs.uk/*'],
  ['localhost', '*://localhost/*'],
  ['127.0.0.1', '*://127.0.0.1/*'],
])('the pattern of %s is %s', (host, pattern) => {
  expect(patternOf(host)).toBe(pattern);
});

test('every health site has a pattern of its own, and none is all sites', () => {
  expect(new Set(HEALTH_PATTERNS).size).toBe(HEALTH_SITES.length);
  for (const pattern of HEALTH_PATTERNS)
    expect(pattern).toMatch(/^\*:\/\/(?:\*\.)?[a-z0-9-]+\.[a-z0-9.-]+\/\*$/);
});

test.each([
  [[], 'click'],
  [['*://*.komen.org/*'], 'health-sites'],
  [['*://*/*'], 'every-site'],
  [['<all_urls>'], 'every-site'],
  [['*://*.komen.org/*', '*://*/*'], 'every-site'],
])('granted %j is the choice %s', (patterns, choice) => {
  expect(choiceOf(patterns)).toBe(choice);
});

test.each([
  ['https://www.komen.org/x?y#z', 'www.komen.org'],
  ['http://localhost:8080/', 'localhost'],
  ['file:///home.html', undefined],
  ['about:blank', undefined],
  ['chrome://settings', undefined],
  ['moz-extension://abc/popup.html', undefined],
  ['javascript:void(0)', undefined],
  ['data:text/html,x', undefined],
  ['no address', undefined],
  ['', undefined],
  [undefined, undefined],
])('the web address %s has the host %s', (url, host) => {
  expect(webAddress(url)?.hostname).toBe(host);
});

describe('a site that is switched off', () => {
  const at = (url: string) => new URL(url);
  const settings = { ...DEFAULTS, offSites: ['komen.org'] };

  test.each([
    ['https://komen.org/', true],
    ['https://www.komen.org/page', true],
    ['http://KOMEN.org./', true],
    ['https://blog.komen.org/', false],
    ['https://notkomen.org/', false],
  ])('is %s: %s', (url, answer) => {
    expect(isOff(at(url), settings, [])).toBe(answer);
    expect(isOff(at(url), DEFAULTS, ['komen.org'])).toBe(answer);
  });

  test('is written down, and taken out when it is switched on', async () => {
    await switchSite(at('https://www.komen.org/'), true, false);
    expect((await readSettings()).offSites).toEqual(['komen.org']);
    await switchSite(at('https://komen.org/'), false, false);
    expect((await readSettings()).offSites).toEqual([]);
  });

  test('in a private window is kept in memory alone', async () => {
    await switchSite(at('https://www.komen.org/'), true, true);
    expect(await readPrivateOff()).toEqual(['komen.org']);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('choosing where to run', () => {
  test('health sites asks once, for the list and nothing else', async () => {
    expect(await choose('health-sites')).toBe(true);
    expect(permissions.request.mock.calls).toEqual([[{ origins: [...HEALTH_PATTERNS] }]]);
    expect(granted).toEqual([...HEALTH_PATTERNS]);
  });

  test('health sites after every site gives every site back', async () => {
    await choose('every-site');
    await choose('health-sites');
    expect(granted).toEqual([...HEALTH_PATTERNS]);
  });

  test('a prompt that is refused changes nothing', async () => {
    granted = ['*://*/*'];
    permissions.request.mockResolvedValueOnce(false);
    expect(await choose('health-sites')).toBe(false);
    expect(granted).toEqual(['*://*/*']);
  });

  test('only when I click gives all back but what the package demands', async () => {
    granted = ['http://localhost/*', '*://*.komen.org/*', '*://*/*'];
    expect(await choose('click')).toBe(true);
    expect(granted).toEqual(['http://localhost/*']);
  });

  test('one site can be given back alone', async () => {
    granted = ['*://*.komen.org/*', '*://*.cancer.gov/*'];
    await giveBack((each) => each.includes('komen'));
    expect(granted).toEqual(['*://*.cancer.gov/*']);
  });
});

describe('“always on this site” asks for this site, never for more:', () => {
  test.each([
    // where the reader is, what is asked for
    ['www.komen.org', '*://*.komen.org/*'],
    ['komen.org', '*://*.komen.org/*'],
    ['blog.komen.org', '*://*.blog.komen.org/*'],
    // gov.uk and nhs.uk are public suffixes: all of them is not "this site"
    ['www.gov.uk', '*://www.gov.uk/*'],
    ['www.nhs.uk', '*://www.nhs.uk/*'],
    ['www.com', '*://www.com/*'],
    ['localhost', '*://localhost/*'],
  ])('on %s, %s', async (hostname, pattern) => {
    await requestSite(hostname);
    expect(granted).toEqual([pattern]);
  });
});
