/** The real browsers: found, or installed, or asked for in plain words. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

const COMMANDS: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const WELL_KNOWN: Record<BrowserKind, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The environment variable that names a browser of one's own. */
const VARIABLE: Record<BrowserKind, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

const DEBIAN: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The path of a browser on this machine, or nothing. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[VARIABLE[kind]];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...(named ? [named] : []),
    ...COMMANDS[kind].flatMap((command) => folders.map((folder) => join(folder, command))),
    ...WELL_KNOWN[kind],
  ];
  return candidates.find(isExecutable);
}

/** The path of a browser, installed first where that is possible without asking anyone. */
export function needBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  installFromDebian(kind);
  if (!findBrowser(kind)) downloadBrowser(kind);
  const installed = findBrowser(kind);
  if (installed) return installed;
  throw new Error(
    `No ${kind} was found and none could be installed. Install ${kind === 'chromium' ? 'Chrome or Chromium' : 'Firefox'} ` +
      `(version ${kind === 'chromium' ? '128' : '142'} or newer) and run again, or name it: ${VARIABLE[kind]}=/path/to/it npm test`,
  );
}

function installFromDebian(kind: BrowserKind): void {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return;
  console.log(`Installing ${DEBIAN[kind]} with apt-get …`);
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', DEBIAN[kind]], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    console.log(`apt-get could not install ${DEBIAN[kind]}: ${String(error)}`);
  }
}

function downloadBrowser(kind: BrowserKind): void {
  const wanted = kind === 'chromium' ? 'chrome@stable' : 'firefox@stable';
  console.log(`Downloading ${wanted} …`);
  try {
    const printed = execFileSync('npx', ['@puppeteer/browsers', 'install', wanted, '--format', '{{path}}'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    process.env[VARIABLE[kind]] = printed.trim().split('\n').at(-1) ?? '';
  } catch (error) {
    console.log(`The download of ${wanted} failed: ${String(error)}`);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next candidate may be.
    return false;
  }
}
