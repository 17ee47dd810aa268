/** Glossary folders on disk, as the build meets them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { GlossaryError } from '../../src/build/problem.ts';
import { readGlossary } from '../../src/build/read-glossary.ts';
import { GOOD, GOOD_WARNINGS } from './planted.ts';

/** The good entry without links to others, so that it can stand alone in a folder. */
export const ALONE = GOOD.replace('see: [her2, biopsy]', 'see: []').replace('page: [her2]', 'page: [cancer]');

/** A sound entry of this term and short wording. */
export function plain(term: string, short = 'It is a plain thing.', tier = 2): string {
  return `category: test
tier: ${tier}
sources:
  - { title: NCI, url: "https://www.cancer.gov/a", checked: 2026-11-22 }
  - { title: Komen, url: "https://www.komen.org/a", linked: 2026-11-22 }
en: { revision: 1, term: ${term}, short: "${short}", why: "It helps your team.", ask: ["What is it?"] }
`;
}

/** A folder with the good entry and these files (`entries/a.yaml`); gone when the test is over. */
export async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plainword-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const all = { 'warnings.yaml': GOOD_WARNINGS, 'entries/her2-test.yaml': ALONE, ...files };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** The lines with which the build refuses a folder of these files; none when it takes it. */
export async function refusalsOf(files: Record<string, string>): Promise<string[]> {
  const folder = await folderWith(files);
  try {
    await readGlossary(folder);
    return [];
  } catch (error) {
    if (!(error instanceof GlossaryError)) throw error;
    return error.message.split('\n').slice(1);
  }
}
