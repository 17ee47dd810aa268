/** The doors of docs/design as code: what one file may import and say. Pure, so that each rule can be shown to fail. */

/** A package or a relative path, and whether only its types are used. */
interface Import {
  from: string;
  isType: boolean;
}

interface Room {
  /** Rooms that may be imported, besides the room itself. */
  rooms: readonly string[];
  /** May this file of the room import this package? */
  allows(from: string, file: string, isType: boolean): boolean;
}

/** The files whose code runs in someone else's page: the polyfill must not come along. */
const IN_PAGES = ['src/browser/page-link.ts', 'src/browser/page-run.ts'];

const ROOMS: Record<string, Room> = {
  core: { rooms: [], allows: () => false },
  ui: {
    rooms: ['core'],
    allows: (from, file) =>
      /^preact(\/|$)/.test(from) || (from === 'minisearch' && file === 'src/ui/search.ts'),
  },
  page: {
    rooms: ['core', 'ui'],
    allows: (from, file) =>
      /^preact(\/|$)/.test(from) || (from === 'tippy.js' && file === 'src/page/beside.ts'),
  },
  browser: {
    rooms: ['core'],
    allows: (from, file, isType) => from === 'webextension-polyfill' && (isType || !IN_PAGES.includes(file)),
  },
  build: { rooms: ['core'], allows: () => true },
  // The writers' own page of cards: it ships with nothing, so it may look at every room but the browser's.
  'build/preview': {
    rooms: ['core', 'ui', 'page', 'build'],
    allows: (from) => /^preact(\/|$)|^virtual:glossary\/|^vite$|^node:/.test(from),
  },
  entrypoints: {
    rooms: ['core', 'ui', 'page', 'browser'],
    allows: (from) => /^preact(\/|$)|^wxt\/utils\/define-|^virtual:glossary\//.test(from),
  },
};

/** Longest source file, and longest door, in lines. */
const MOST_LINES = 250;
const MOST_LINES_OF_A_DOOR = 40;

/** What no code of the extension may say, and why. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|srcdoc)\b|\bdocument\.write/,
    'makes markup from text',
  ],
  [/\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]/, 'runs text as code'],
  [
    /\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|sendBeacon|EventSource|importScripts)\b/,
    'could send something out',
  ],
];

const VAGUE = /^(?:utils?|helpers?|managers?|handlers?|common|shared|misc|data|info)$/;

/** Every rule that a file of `src` or `entrypoints` breaks. `file` is its path from the project's folder. */
export function offencesIn(file: string, text: string): string[] {
  return [
    ...nameOffences(file),
    ...lengthOffences(file, text),
    ...importOffences(file, text),
    ...wordOffences(file, text),
  ];
}

function nameOffences(file: string): string[] {
  const words = file.replace(/\.\w+$/, '').split(/[/.-]/);
  const vague = words.filter((word) => VAGUE.test(word)).map((word) => `is named "${word}"`);
  const name = file.replace(/^.*\//, '');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:d|config))?\.\w+$/.test(name)
    ? vague
    : [...vague, 'is not in kebab-case'];
}

function lengthOffences(file: string, text: string): string[] {
  if (!isCode(file)) return [];
  const lines = text.trimEnd().split('\n').length;
  const most = roomOf(file) === 'entrypoints' ? MOST_LINES_OF_A_DOOR : MOST_LINES;
  return lines > most ? [`has ${lines} lines, at most ${most}`] : [];
}

function importOffences(file: string, text: string): string[] {
  const room = roomOf(file);
  const rules = ROOMS[room];
  if (!rules) return isCode(file) ? ['lies in no room'] : [];
  return importsOf(text).flatMap(({ from, isType }) => {
    const target = roomOf(resolve(file, from));
    const isAllowed = from.startsWith('.')
      ? target === room || rules.rooms.includes(target)
      : rules.allows(from, file, isType);
    return isAllowed ? [] : [`${room} imports ${from}`];
  });
}

function wordOffences(file: string, text: string): string[] {
  if (!isCode(file)) return [];
  const code = withoutComments(text);
  const found = FORBIDDEN.flatMap(([pattern, why]) => (pattern.test(code) ? [why] : []));
  // A comment excuses a catch that does nothing else, so this looks at the text as it is.
  if (/\bcatch\s*(?:\([^)]*\))?\s*\{\s*\}/.test(text)) found.push('swallows an error');
  const api = /(?<![\w'"`-])(browser|chrome)\??\.[a-z]/.exec(code)?.[1];
  if (api === undefined || roomOf(file) === 'build') return found;
  const isAtHome = roomOf(file) === 'browser' && (api === 'chrome') === IN_PAGES.includes(file);
  return isAtHome ? found : [...found, `speaks to ${api} itself`];
}

/** Paths of somebody's machine, in any file of the project. */
export function machinePathsIn(text: string): string[] {
  return [
    ...text.matchAll(/(?<![\w.*])(?:\/(?:home|Users|root|work|tmp)\/|[A-Z]:\\{1,2}Users\\)[\w.-]*/g),
  ].map(String);
}

/** The room of a path from the project's folder: `src/core/fold.ts` → `core`. */
function roomOf(file: string): string {
  const [top = '', room = '', inner = ''] = file.split('/');
  if (top !== 'src') return top;
  return room === 'build' && inner === 'preview' ? 'build/preview' : room;
}

function resolve(file: string, from: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isCode(file: string): boolean {
  return /\.tsx?$/.test(file);
}

/** What a file imports, re-exports included. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found = code.matchAll(
    /\b(?:import|export)\s+(type\s+)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]|@import\s+(?:url\()?['"]?([^'")]+)/g,
  );
  return [...found].map(([, type, from, bare, css]) => ({
    from: from ?? bare ?? css ?? '',
    isType: type !== undefined,
  }));
}

/** Code with its comments blanked; strings stay, for `'*://*'` begins no comment. */
function withoutComments(text: string): string {
  const token =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<!\\)\/\/[^\n]*/g;
  return text.replace(token, (found) => (found.startsWith('/') ? ' ' : found));
}
