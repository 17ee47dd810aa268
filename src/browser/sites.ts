/** Where Plainword may run: the hosts the browser granted, less what the reader switched off. */
import browser from 'webextension-polyfill';
import { HEALTH_SITES } from '../core/health-sites.ts';
import { EVERY_SITE, isEverySite } from '../core/host-pattern.ts';
import { type Settings, siteOf, withValue } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { changeSettings, readPrivateOff, setPrivateOff } from './settings-store.ts';

/** The pattern for a host and its subdomains; `www.nhs.uk` stays itself, for `nhs.uk` is a public suffix. */
export function patternOf(host: string): string {
  return host.startsWith('www.') || /^[\d.]+$|^localhost$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

export const HEALTH_PATTERNS: readonly string[] = HEALTH_SITES.map(patternOf);

/** The host patterns the reader has granted. */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export function choiceOf(granted: readonly string[]): Choice {
  if (granted.some(isEverySite)) return 'every-site';
  return granted.length > 0 ? 'health-sites' : 'click';
}

/**
 * Asks the browser for what a choice needs, or gives back what it no longer needs.
 * Call it straight from a click: browsers show their prompt only then. Answers whether the choice holds now.
 */
export async function choose(choice: Choice): Promise<boolean> {
  if (choice === 'every-site') return browser.permissions.request({ origins: [EVERY_SITE] });
  if (choice === 'health-sites') {
    const isGranted = await browser.permissions.request({ origins: [...HEALTH_PATTERNS] });
    if (isGranted) await giveBack(isEverySite);
    return isGranted;
  }
  await giveBack(() => true);
  return true;
}

/** Names under which others register: with `www.gov.uk` in front, all of `gov.uk` is not "this site". */
const SHARED = /^(?:[a-z]+|(?:ac|co|com|edu|go|gob|gouv|gov|govt|net|nhs|nic|or|org)\.[a-z]{2})$/;

/** Asks for one site and its subdomains; to be called straight from a click. */
export function requestSite(hostname: string): Promise<boolean> {
  const site = siteOf(hostname);
  return browser.permissions.request({ origins: [patternOf(SHARED.test(site) ? hostname : site)] });
}

/** Asks for several host patterns at once; to be called straight from a click. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] });
}

/** Gives patterns back to the browser; those that the installed package itself demands stay. */
export async function giveBack(isUnwanted: (pattern: string) => boolean): Promise<void> {
  const required = browser.runtime.getManifest().host_permissions ?? [];
  const origins = (await grantedPatterns()).filter((each) => isUnwanted(each) && !required.includes(each));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** The address of a web page, or nothing for pages on which extensions never run. */
export function webAddress(url: string | undefined): URL | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) ? address : undefined;
}

/** Has the reader let Plainword run on pages of this address without a click? */
export async function isGranted(address: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${address.protocol}//${address.hostname}/*`] });
}

/** Did the reader switch this site off? In a private window the switches in memory count as well. */
export function isOff(address: URL, settings: Settings, privateOff: readonly string[]): boolean {
  const site = siteOf(address.hostname);
  return settings.offSites.includes(site) || privateOff.includes(site);
}

/** Is this site off in a window of this kind? */
export async function isOffIn(address: URL, settings: Settings, isPrivate: boolean): Promise<boolean> {
  return isOff(address, settings, isPrivate ? await readPrivateOff() : []);
}

/** Switches a site off or on; in a private window nothing is written. */
export async function switchSite(address: URL, off: boolean, isPrivate: boolean): Promise<void> {
  const site = siteOf(address.hostname);
  if (isPrivate) await setPrivateOff(site, off);
  else await changeSettings(({ offSites }) => ({ offSites: withValue(offSites, site, off) }));
}
