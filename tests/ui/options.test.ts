import { expect, test } from 'vitest';
import { nearest } from '../../src/ui/option-choices.tsx';
import { siteOfPattern } from '../../src/ui/site-of-pattern.ts';

test.each([
  ['*://*.komen.org/*', 'komen.org'],
  ['https://www.komen.org/*', 'komen.org'],
  ['http://localhost:8080/*', 'localhost:8080'],
  ['*://*/*', 'Every site'],
  ['<all_urls>', 'Every site'],
  ['not a pattern', 'not a pattern'],
])('the host pattern %s is shown as %s', (pattern, site) => {
  expect(siteOfPattern(pattern, 'Every site')).toBe(site);
});

test.each([
  [0, 0],
  [300, 300],
  [400, 300],
  [2000, 1500],
])('a delay of %s ms is shown as the choice of %s ms', (delay, choice) => {
  expect(nearest(delay, [0, 300, 700, 1500])).toBe(choice);
});
