/** What the popup is told about the tab in front. */

/**
 * `loading`: not known yet. `none`: no page is in front, the popup is a tab of its own. `restricted`: the browser lets no extension in. `click`: it runs here only because the
 * reader opened the popup. `paused`: off everywhere; the site is named when it is known.
 */
export type SiteState =
  | { kind: 'loading' }
  | { kind: 'none' }
  | { kind: 'restricted' }
  | { kind: 'on' | 'off' | 'click'; site: string }
  | { kind: 'paused'; site?: string };

/** An entry that the page in front names, and how many times. */
export interface FoundTerm {
  entry: string;
  count: number;
}

/** Where Plainword may run, as the reader chose it and the browser granted it. */
export const CHOICES = ['health-sites', 'every-site', 'click'] as const;
export type Choice = (typeof CHOICES)[number];
