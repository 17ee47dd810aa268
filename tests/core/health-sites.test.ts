import { expect, test } from 'vitest';
import { HEALTH_SITES } from '../../src/core/health-sites.ts';

/** Domains under which anybody may register: a grant for one would cover sites that nobody chose. */
const PUBLIC_SUFFIXES = new Set(
  (
    'co.uk org.uk gov.uk ac.uk nhs.uk me.uk com.au org.au net.au edu.au gov.au nsw.gov.au vic.gov.au qld.gov.au ' +
    'co.nz org.nz govt.nz health.nz ac.nz co.in org.in gov.in nic.in com.sg org.sg gov.sg edu.sg gc.ca bc.ca on.ca qc.ca ' +
    'co.za org.za gov.za com.br org.br gov.br com.mx org.mx gob.mx com.hk org.hk gov.hk co.jp or.jp go.jp gob.es ' +
    'github.io blogspot.com wordpress.com netlify.app vercel.app pages.dev web.app wixsite.com weebly.com'
  ).split(' '),
);

test('the list is long enough to be of use, and holds each site once', () => {
  expect(HEALTH_SITES.length).toBeGreaterThanOrEqual(60);
  expect(HEALTH_SITES.filter((each, i) => HEALTH_SITES.indexOf(each) !== i)).toEqual([]);
});

test('no site stands beside a site that covers it', () => {
  const covered = HEALTH_SITES.filter((site) =>
    HEALTH_SITES.some((other) => other !== site && !other.startsWith('www.') && site.endsWith(`.${other}`)),
  );
  expect(covered).toEqual([]);
});

test.each(HEALTH_SITES)('%s is a host, without scheme, port or path', (site) => {
  expect(site).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);
  expect(new URL(`https://${site}/`).hostname).toBe(site);
});

test.each(HEALTH_SITES)('%s is a site of somebody, not a public suffix', (site) => {
  expect(PUBLIC_SUFFIXES.has(site)).toBe(false);
});

test.each([
  // a country's ending, the fewest sites of it
  ['.gov', 4],
  ['.uk', 3],
  ['.ie', 1],
  ['.ca', 2],
  ['.au', 4],
  ['.nz', 2],
  ['.in', 1],
  ['.sg', 1],
  ['.int', 1],
])('sites that end in %s are among them, %i at least', (ending, least) => {
  expect(HEALTH_SITES.filter((site) => site.endsWith(ending)).length).toBeGreaterThanOrEqual(least);
});
