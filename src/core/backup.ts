/** Everything that the reader chose and kept as one file, and back from it. */
import { askable, isEverySite, isHostPattern } from './host-pattern.ts';
import { mergeWords, parseWords, questionsOf, thatFit, type Words } from './kept-words.ts';
import {
  isRecord,
  LIST_LIMIT,
  LOOKS,
  parseSetting,
  SETTING_KEYS,
  type Settings,
  type SettingsChange,
} from './settings.ts';

/** The layout of the file. A higher number was written by a newer Plainword. */
const VERSION = 1;

/** A longer file is none of ours, in bytes. */
export const LONGEST_FILE = 20_000_000;

/** What is there to be written, or to be changed by a file. */
export interface Kept {
  settings: Settings;
  words: Words;
  /** Host patterns that the browser has granted. */
  hosts: readonly string[];
}

/** What a file holds. A setting that it does not name stays as it is. */
export interface Backup {
  settings: SettingsChange;
  words: Words;
  hosts: string[];
}

export type BackupField = keyof SettingsChange | 'words' | 'questions' | 'hosts';

/** A field that is damaged, and how many of its parts. */
export interface LeftOut {
  field: BackupField;
  count: number;
}

/** `unreadable`: no JSON. `foreign`: not from Plainword. `newer`: from a version that this one cannot read. */
export type ReadBackup =
  | { kind: 'backup'; backup: Backup; leftOut: LeftOut[] }
  | { kind: 'unreadable' | 'foreign' | 'newer' };

/** The text of the file. `day` is an ISO day. */
export function writeBackup({ settings, words, hosts }: Kept, day: string): string {
  const { saved: _, ...chosen } = settings;
  const content = {
    plainword: VERSION,
    day,
    settings: chosen,
    words: words.saved,
    questions: words.questions,
    hosts: askable(hosts),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** What a file holds, and what of it is damaged and left out. */
export function readBackup(text: string): ReadBackup {
  const content = jsonIn(text);
  if (content === undefined) return { kind: 'unreadable' };
  if (!isRecord(content) || !isVersion(content.plainword)) return { kind: 'foreign' };
  if (content.plainword !== VERSION) return { kind: 'newer' };
  const leftOut: LeftOut[] = [];
  const note = (field: BackupField, given: unknown, taken: number) => {
    if (given === undefined) return;
    const count = Array.isArray(given) ? given.length - taken : 1;
    if (count > 0) leftOut.push({ field, count });
  };
  const { hosts: givenHosts, questions } = content;
  const asked = typeof questions === 'string' ? questionsOf({ questions }) : [];
  const whole = thatFit(asked);
  const words = parseWords({ saved: content.words, questions: whole.join('\n') });
  const hosts = Array.isArray(givenHosts) ? givenHosts.slice(0, LIST_LIMIT).filter(isHostPattern) : [];
  const settings = settingsIn(content.settings, note);
  note('words', content.words, words.saved.length);
  note('questions', typeof questions === 'string' ? asked : questions, whole.length);
  note('hosts', givenHosts, hosts.length);
  return { kind: 'backup', backup: { settings, words, hosts }, leftOut };
}

function isVersion(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off, or no JSON at all: the caller says so to the reader.
    return undefined;
  }
}

function settingsIn(
  given: unknown,
  note: (field: BackupField, given: unknown, taken: number) => void,
): SettingsChange {
  const from = isRecord(given) ? given : {};
  const settings: SettingsChange = {};
  for (const key of SETTING_KEYS) if (key !== 'saved' && Object.hasOwn(from, key)) take(key);
  return settings;

  function take<K extends keyof SettingsChange>(key: K): void {
    const value = parseSetting(key, from[key]);
    if (value !== undefined) settings[key] = value;
    if (value === undefined || Array.isArray(value)) {
      note(key, from[key], Array.isArray(value) ? value.length : 0);
    }
  }
}

/**
 * The settings once a file's were taken in. What was collected grows together, so that nothing is lost; of a choice
 * that can only be one, the file's counts. Words do the same: `mergeWords`.
 */
export function mergeSettings(now: Settings, theirs: SettingsChange): SettingsChange {
  const both = (one: readonly string[], other: readonly string[] = []) => [...new Set([...one, ...other])];
  return {
    ...theirs,
    offSites: both(now.offSites, theirs.offSites),
    known: both(now.known, theirs.known),
    welcomed: now.welcomed || (theirs.welcomed ?? false),
  };
}

/** What a file would change, to be shown before it does. */
export interface BackupChanges {
  settings: (keyof SettingsChange)[];
  words: number;
  known: number;
  offSites: number;
  questions: number;
  /** Own questions for which there is no room: they stay in the file. */
  unfit: number;
  /** Words that are there already and get a note, a sentence or a question. */
  fuller: number;
  /** Host patterns that the browser would have to grant. */
  hosts: string[];
}

export function changesBy(backup: Backup, now: Kept): BackupChanges {
  const { settings, words } = now;
  const then = {
    settings: mergeSettings(settings, backup.settings),
    words: mergeWords(words, backup.words),
  };
  const before = new Map(words.saved.map((word) => [word.entry, JSON.stringify(word)]));
  return {
    settings: [...LOOKS, 'paused' as const].filter(
      (key) => then.settings[key] !== undefined && then.settings[key] !== settings[key],
    ),
    words: then.words.saved.length - words.saved.length,
    known: (then.settings.known?.length ?? 0) - settings.known.length,
    offSites: (then.settings.offSites?.length ?? 0) - settings.offSites.length,
    questions: questionsOf(then.words).length - questionsOf(words).length,
    unfit: questionsOf(backup.words).filter((each) => !questionsOf(then.words).includes(each)).length,
    fuller: then.words.saved.filter(
      (word) => before.has(word.entry) && before.get(word.entry) !== JSON.stringify(word),
    ).length,
    hosts: now.hosts.some(isEverySite) ? [] : backup.hosts.filter((each) => !now.hosts.includes(each)),
  };
}
