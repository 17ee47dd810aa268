/** The licences of everything that ships: the packages that the bundles are made of, each with its own words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Wraps each entry point in a few lines of its own. */
const WRAPPERS = ['wxt'];

export interface Licensed {
  name: string;
  version: string;
  license: string;
  /** The licence's own words; where a package carries none, its address. */
  text: string;
}

interface Manifest {
  version?: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

/** Every package that is bundled, by name. Throws where one does not say its licence. */
export function shippedPackages(folder = '.'): Licensed[] {
  const { dependencies = {} } = manifestIn(folder);
  const found = new Set<string>();
  const waiting = Object.keys(dependencies);
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...Object.keys(manifestIn(join(folder, 'node_modules', name)).dependencies ?? {}));
  }
  return [...found, ...WRAPPERS].sort().map((name) => licensed(folder, name));
}

/** `THIRD-PARTY.txt` of the package. */
export function thirdPartyText(packages: readonly Licensed[]): string {
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version}: ${license}\n\n${text.trim()}\n`,
  );
  return `Plainword is bundled with these packages. Each keeps its own license.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function licensed(folder: string, name: string): Licensed {
  const path = join(folder, 'node_modules', name);
  const { version, license, homepage } = manifestIn(path);
  if (!version || !license) throw new Error(`expected a version and a license of ${name}, found none`);
  const file = readdirSync(path).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(path, file), 'utf8') : `See ${homepage ?? `the package ${name}`}.`;
  return { name, version, license, text };
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
