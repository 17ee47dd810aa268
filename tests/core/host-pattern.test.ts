import { expect, test } from 'vitest';
import { isEverySite, isHostPattern } from '../../src/core/host-pattern.ts';

/** A pattern as long as any host can be, and then some. */
const long = (length: number) => `*://${'a'.repeat(length - '*:///*'.length)}/*`;

test.each<[unknown, boolean]>([
  ['*://*/*', true],
  ['*://*.komen.org/*', true],
  ['https://www.komen.org/*', true],
  ['http://127.0.0.1/*', true],
  ['*://[2001:db8::1]/*', true],
  [long(300), true],
  [long(301), false],
  // more than hosts, or not for web pages
  ['<all_urls>', false],
  ['file:///*', false],
  ['ftp://komen.org/*', false],
  ['https://komen.org/', false],
  ['https://komen.org/blog/*', false],
  ['x https://komen.org/*', false],
  ['https://komen.org/* x', false],
  ['https://*komen.org/*', false],
  ['*://[x]/*', false],
  // no text
  [['https://komen.org/*'], false],
  [undefined, false],
])('the host pattern %j is taken: %s', (pattern, isTaken) => {
  expect(isHostPattern(pattern)).toBe(isTaken);
});

test.each([
  ['*://*/*', true],
  ['<all_urls>', true],
  ['*://*.komen.org/*', false],
])('%s stands for every site: %s', (pattern, isEvery) => {
  expect(isEverySite(pattern)).toBe(isEvery);
});
