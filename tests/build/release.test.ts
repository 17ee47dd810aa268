import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifest } from '../../src/build/manifest.ts';
import { listingOffences, manifestOffences, privacyOffences } from '../../src/build/release.ts';

const answers = readFileSync('docs/store/privacy.md', 'utf8');
const listing = readFileSync('docs/store/listing.md', 'utf8');

describe('the store listing', () => {
  test('has every text, none too long', () => {
    expect(listingOffences(listing)).toEqual([]);
  });

  test.each([
    ['## Name\n\nPlainword\n\n## Summary\n\nx\n', ['the listing has no Description']],
    [
      `## Name\n\nP\n\n## Summary\n\n${'x'.repeat(133)}\n\n## Description\n\nx`,
      ["the listing's Summary has 133 characters, at most 132"],
    ],
  ])('like %j is sent back', (text, offences) => {
    expect(listingOffences(text)).toEqual(offences);
  });
});

describe('the privacy answers', () => {
  test.each(['chrome', 'firefox'])('speak for each permission in %s', (browser) => {
    expect(privacyOffences(manifest(browser) as never, answers)).toEqual([]);
  });

  test('that say nothing about a new permission are sent back', () => {
    expect(privacyOffences({ permissions: ['storage', 'history'] }, answers)).toEqual([
      'history has no answer in the privacy answers',
    ]);
  });
});

test.each([
  [{ version: '1.0.0' }, []],
  [{ version: '1.0.1' }, ['the manifest says 1.0.1, package.json says 1.0.0']],
  [{ version: '1.0.0', host_permissions: ['*://*/*'] }, ['the manifest demands hosts at installation']],
  [{ version: '1.0.0', web_accessible_resources: [] }, ['the manifest opens files to pages']],
])('a manifest with %j is told of %j', (made, offences) => {
  expect(manifestOffences(made, '1.0.0')).toEqual(offences);
});
