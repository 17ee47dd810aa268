/** Puts the checked glossary into the bundle; a broken entry stops the build. */
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { spineOf } from '../core/entries.ts';
import { packNames, packScent } from '../core/pack-names.ts';
import { GlossaryError } from './problem.ts';
import { inspectGlossary, type Reading } from './read-glossary.ts';
import { packableOf } from './rules.ts';

/** All entries and warnings, for the worker and the extension's own pages. */
const ENTRIES = 'virtual:glossary/entries';
/** The entries' spines, so that lists can be shown before the entries are there. */
const SPINES = 'virtual:glossary/spines';
/** The packed names alone, for pages with names on them. */
const NAMES = 'virtual:glossary/names';
/** Of the names, what shows that a page has any, for the script that every page gets. */
const SCENT = 'virtual:glossary/scent';
/** What the checks found, for the preview. */
const FINDINGS = 'virtual:glossary/findings';

const MODULES = [ENTRIES, SPINES, NAMES, SCENT, FINDINGS];

/**
 * Serves the virtual modules from `folder`, and again whenever a file in it changes. With `broken: 'served'` entries
 * that break a rule are served all the same, so that a writer sees them while mending them.
 */
export function glossary(folder = 'glossary', { broken = 'refused' as 'refused' | 'served' } = {}): Plugin {
  let reading: Promise<Reading> | undefined;
  let isServed = false;
  return {
    name: 'plainword:glossary',
    buildStart() {
      reading = undefined;
    },
    watchChange(file) {
      if (isInside(folder, file)) reading = undefined;
    },
    resolveId(id) {
      return MODULES.includes(id) ? `\0${id}` : undefined;
    },
    async load(id) {
      const module = MODULES.find((each) => id === `\0${each}`);
      if (!module) return undefined;
      reading ??= inspectGlossary(folder);
      const read = await reading;
      // A dev server would take a watched folder for an import that is broken; it watches below.
      if (!isServed) for (const file of filesOf(read)) this.addWatchFile(join(folder, file));
      if (broken === 'refused' && read.problems.length > 0) throw new GlossaryError(read.problems);
      const source = sourceOf(module, contentOf(module, read));
      // What is packed comes from a function: a variable would keep it beside what is opened of it, in each tab.
      return `export default ${isPacked(module) ? `() => (${source})` : source};`;
    },
    configureServer(server) {
      isServed = true;
      server.watcher.add(folder);
      server.watcher.on('all', (_, file) => {
        if (!isInside(folder, file)) return;
        reading = undefined;
        for (const module of MODULES) {
          const node = server.moduleGraph.getModuleById(`\0${module}`);
          if (node) server.moduleGraph.invalidateModule(node);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function filesOf({ entries }: Reading): string[] {
  return ['warnings.yaml', 'entries', ...entries.map((each) => join('entries', `${each.id}.yaml`))];
}

function contentOf(module: string, { entries, warnings, problems, notices }: Reading): unknown {
  if (module === SPINES) return entries.map(spineOf);
  if (module === NAMES) return packNames(packableOf(entries), 'en');
  if (module === SCENT) return packScent(packableOf(entries), 'en');
  return module === FINDINGS ? { problems, notices } : { entries, warnings };
}

/** Many small parts load faster as a string that JSON.parse reads; the long strings of packed names as they are. */
function sourceOf(module: string, content: unknown): string {
  const json = JSON.stringify(content);
  return isPacked(module) ? json : `JSON.parse(${JSON.stringify(json)})`;
}

function isPacked(module: string): boolean {
  return module === NAMES || module === SCENT;
}

function isInside(folder: string, file: string): boolean {
  return resolve(file).startsWith(join(resolve(folder), '/'));
}
