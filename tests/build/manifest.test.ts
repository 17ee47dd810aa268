import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifest, manifestForTests } from '../../src/build/manifest.ts';
import { LANGUAGES } from '../../src/core/entries.ts';

/** What browsers and stores show for the manifest's `__MSG_…__`. */
function textsIn(language: string): Record<string, { message: string }> {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const BROWSERS = ['chrome', 'firefox'] as const;

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const made = manifest(browser);

  test('asks for exactly the permissions that warn of nothing', () => {
    expect([...(made.permissions ?? [])].sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'storage',
    ]);
    expect(made.host_permissions).toBeUndefined();
    expect(made.optional_host_permissions).toEqual(['*://*/*']);
    expect(made.optional_permissions).toBeUndefined();
  });

  test('lets extension pages load nothing from elsewhere and send nothing', () => {
    expect(made.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  test.each([
    // a field that pages could use to find or reach us, or that would run us unasked
    'web_accessible_resources',
    'content_scripts',
    'chrome_url_overrides',
    'devtools_page',
    'update_url',
    'key',
    'oauth2',
    'sandbox',
  ])('has no %s', (field) => {
    expect(made).not.toHaveProperty(field);
  });

  test('says nothing about an illness where others can see it', () => {
    const seen = [made.name, made.short_name, made.action?.default_title];
    expect(seen).toEqual(['Plainword', 'Plainword', 'Plainword']);
  });

  test('has every text that it names, in both languages', () => {
    const named = [...JSON.stringify(made).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(made.default_locale).toBe('en');
    for (const language of LANGUAGES) expect(Object.keys(textsIn(language))).toEqual(named);
  });

  test('keeps to four suggested keys, as many as browsers take, each once', () => {
    const keys = Object.values(made.commands ?? {}).flatMap(({ suggested_key: key }) =>
      key === undefined || typeof key === 'string' ? (key ?? []) : (key.default ?? []),
    );
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
  });

  test('differs for browser tests by hosts of this machine alone', () => {
    const { host_permissions: hosts, ...others } = manifestForTests(made);
    expect(others).toEqual(made);
    expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  });
});

test.each(LANGUAGES)('the description in %s has the length that stores take', (language) => {
  const { message } = textsIn(language).description ?? { message: '' };
  expect(message.length).toBeGreaterThan(40);
  expect(message.length).toBeLessThanOrEqual(132);
});

test('in Chromium no other extension and no page may send messages', () => {
  expect(manifest('chrome')).toMatchObject({
    externally_connectable: { ids: [] },
    minimum_chrome_version: '128',
  });
  expect(manifest('chrome')).not.toHaveProperty('browser_specific_settings');
  expect(manifest('edge')).toEqual(manifest('chrome'));
});

test('in Firefox it declares that no data is collected', () => {
  const { browser_specific_settings: settings } = manifest('firefox');
  expect(settings?.gecko).toEqual({
    id: 'plainword@plainword.invalid',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  });
  expect(manifest('firefox')).not.toHaveProperty('minimum_chrome_version');
});
