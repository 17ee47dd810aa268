/** What the popup and the panel are told about the tab in front. */

/**
 * `loading`: not known yet. `none`: no page is in front, the popup is a tab of its own. `restricted`: the browser lets
 * no extension in. `unasked`: nobody has let Plainword in yet, so that not even the address is known. `click`: it runs
 * here only because the reader opened the popup. `paused`: off everywhere; the site is named when it is known.
 */
export type SiteState =
  | { kind: 'loading' }
  | { kind: 'none' }
  | { kind: 'restricted' }
  | { kind: 'unasked' }
  | { kind: 'on' | 'off' | 'click'; site: string }
  | { kind: 'paused'; site?: string };

/** Where the glossary is shown: in the toolbar's window, in a tab of its own, or beside the page. */
export type Surface = 'toolbar' | 'tab' | 'panel';

/** An entry that the page in front names, and how many times. */
export interface FoundTerm {
  entry: string;
  count: number;
}

/** Where Plainword may run, as the reader chose it and the browser granted it. */
export const CHOICES = ['health-sites', 'every-site', 'click'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a page tells the panel beside it, over a line that is open only while the panel is. */
export type PanelNews =
  /** The entries that stand on the screen now, from top to bottom. */
  | { kind: 'inView'; entries: string[] }
  /** The reader chose a word on the page. */
  | { kind: 'picked'; entry: string };
