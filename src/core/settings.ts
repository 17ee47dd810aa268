/** What the reader chose. Where Plainword may run is not in here: the hosts the browser granted are that. */
import { LANGUAGES, type Language } from './entries.ts';
import { MARK_COLORS, MARK_LINES, type MarkColor, type MarkLine, QUIET_LOOK } from './mark-rule.ts';

export const DENSITIES = ['section', 'every', 'page'] as const;
/** Which mentions are underlined: the first in each section, every one, or the first on the page. */
export type Density = (typeof DENSITIES)[number];

export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
/** How large a card's text is. */
export type TextSize = (typeof TEXT_SIZES)[number];

export const HOLD_KEYS = ['none', 'alt', 'shift'] as const;
/** The key to hold for a card to open under a resting pointer. */
export type HoldKey = (typeof HOLD_KEYS)[number];

export interface Settings {
  /** Off everywhere until switched on again. */
  paused: boolean;
  /** Sites (hostnames without `www.`) where the reader switched Plainword off. */
  offSites: string[];
  density: Density;
  markLine: MarkLine;
  markColor: MarkColor;
  textSize: TextSize;
  holdKey: HoldKey;
  /** How long the pointer rests on a word before the card opens, in milliseconds. */
  delay: number;
  language: Language;
  /** The language of buttons and labels; `browser` follows the browser's own. */
  uiLanguage: Language | 'browser';
  /** Entry ids the reader knows: never marked. */
  known: string[];
  /** Ids of the entries kept for later, newest last. Read only: they are written with their notes (kept-words.ts). */
  saved: string[];
  /** The welcome page was answered. */
  welcomed: boolean;
}

export const DEFAULTS: Readonly<Settings> = {
  paused: false,
  offSites: [],
  density: 'section',
  markLine: QUIET_LOOK.line,
  markColor: QUIET_LOOK.color,
  textSize: 'normal',
  holdKey: 'none',
  delay: 300,
  language: 'en',
  uiLanguage: 'browser',
  known: [],
  saved: [],
  welcomed: false,
};

/** What a reader can change about the settings themselves. */
export type SettingsChange = Partial<Omit<Settings, 'saved'>>;

/** What "back to the defaults" puts back: how Plainword looks and behaves, and nothing that the reader collected. */
export const LOOKS = [
  'density',
  'markLine',
  'markColor',
  'textSize',
  'holdKey',
  'delay',
  'language',
  'uiLanguage',
] as const satisfies readonly (keyof SettingsChange)[];

/** Shortest and longest delay that can be chosen, in milliseconds. */
export const DELAY_RANGE = { min: 0, max: 2000 } as const;

/** More than anyone switches off or keeps; a longer list is damage and is cut. */
export const LIST_LIMIT = 5000;

const PARSERS: { [K in keyof Settings]: (value: unknown) => Settings[K] | undefined } = {
  paused: aBoolean,
  offSites: (value) => aList(value, isSite),
  density: (value) => DENSITIES.find((each) => each === value),
  markLine: (value) => MARK_LINES.find((each) => each === value),
  markColor: (value) => MARK_COLORS.find((each) => each === value),
  textSize: (value) => TEXT_SIZES.find((each) => each === value),
  holdKey: (value) => HOLD_KEYS.find((each) => each === value),
  delay: (value) =>
    typeof value === 'number' && value >= DELAY_RANGE.min && value <= DELAY_RANGE.max ? value : undefined,
  language: (value) => LANGUAGES.find((each) => each === value),
  uiLanguage: (value) => ([...LANGUAGES, 'browser'] as const).find((each) => each === value),
  known: (value) => aList(value, isEntryId),
  saved: (value) => aList(entriesOf(value), isEntryId),
  welcomed: aBoolean,
};

export const SETTING_KEYS = Object.keys(PARSERS) as readonly (keyof Settings)[];

/** Whole, valid settings from whatever storage holds: a damaged field becomes its default, the others stay. */
export function parseSettings(stored: unknown): Settings {
  const from: Record<string, unknown> = isRecord(stored) ? stored : {};
  const settings: Settings = { ...DEFAULTS };
  for (const key of SETTING_KEYS) take(settings, key, from[key]);
  return settings;
}

function take<K extends keyof Settings>(settings: Settings, key: K, value: unknown): void {
  settings[key] = PARSERS[key](value) ?? copyOf(DEFAULTS[key]);
}

/** One field, or nothing where it is damaged. */
export function parseSetting<K extends keyof Settings>(key: K, value: unknown): Settings[K] | undefined {
  return PARSERS[key](value);
}

/** The caller may change what it gets, never the defaults. */
function copyOf<T>(value: T): T {
  return Array.isArray(value) ? ([...value] as T) : value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isEntryId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 80;
}

/** A hostname as `siteOf` makes them: lower case, no scheme, port, path or `www.`. */
export function isSite(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 253 &&
    /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(value) &&
    !value.startsWith('www.')
  );
}

/** The site of a hostname: `www.komen.org` → `komen.org`. */
export function siteOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** Adds or removes one value; the list keeps its order and holds no value twice. */
export function withValue(list: readonly string[], value: string, present: boolean): string[] {
  const others = list.filter((each) => each !== value);
  return present ? [...others, value] : others;
}

function aBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** The ids of kept words; the first versions kept nothing else. */
function entriesOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each) => (isRecord(each) ? each.entry : each)) : value;
}

function aList(value: unknown, isMember: (each: unknown) => each is string): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return [...new Set(value.slice(0, LIST_LIMIT).filter(isMember))];
}

/** The language to show the interface in. `browserLanguage` is a tag such as `es-MX`; other languages get English. */
export function uiLanguageOf(
  { uiLanguage }: Pick<Settings, 'uiLanguage'>,
  browserLanguage: string,
): Language {
  if (uiLanguage !== 'browser') return uiLanguage;
  const [language] = browserLanguage.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((each) => each === language) ?? 'en';
}
