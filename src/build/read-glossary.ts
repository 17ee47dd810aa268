/** The whole glossary from its folder: read, checked, and either complete or refused. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Entry, Glossary } from '../core/entries.ts';
import { Reader } from './fields.ts';
import { GlossaryError, type Problem } from './problem.ts';
import { readEntry, readWarnings } from './read-entry.ts';
import { checkGlossary, type Findings } from './rules.ts';

export interface Reading extends Glossary, Findings {}

const FILES = { entry: (id: string) => `glossary/entries/${id}.yaml`, warnings: 'glossary/warnings.yaml' };

/**
 * Every entry that could be read, sorted by id, and every problem and notice of every file in `folder`.
 * `today` is an ISO day.
 */
export async function inspectGlossary(folder: string, today = latestDay()): Promise<Reading> {
  const problems: Problem[] = [];
  const warnings = readWarnings(
    await readFile(join(folder, 'warnings.yaml'), 'utf8'),
    new Reader(FILES.warnings, problems),
  );
  const entries: Entry[] = [];
  const files = (await readdir(join(folder, 'entries'))).sort();
  const isEntry = (file: string) => file.endsWith('.yaml');
  const texts = await Promise.all(
    files.map((file) => (isEntry(file) ? readFile(join(folder, 'entries', file), 'utf8') : '')),
  );
  for (const [index, file] of files.entries()) {
    const reader = new Reader(`glossary/entries/${file}`, problems);
    if (!isEntry(file)) {
      reader.miss('G06', 'every file here is an entry and ends in .yaml');
      continue;
    }
    const entry = readEntry(basename(file, '.yaml'), texts[index] ?? '', reader);
    if (entry) entries.push(entry);
  }
  const found = checkGlossary(entries, warnings, FILES, today);
  return { entries, warnings, problems: [...problems, ...found.problems], notices: found.notices };
}

/** The checked glossary; throws a GlossaryError that lists every problem. */
export async function readGlossary(folder: string): Promise<Glossary> {
  const { entries, warnings, problems } = await inspectGlossary(folder);
  if (problems.length > 0) throw new GlossaryError(problems);
  return { entries, warnings };
}

/** The day it is in the part of the world that is furthest ahead: whoever writes today's date there is right. */
function latestDay(): string {
  return new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
