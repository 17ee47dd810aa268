/** A new entry's file, with hints for the writer. */
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATEGORIES } from '../core/entries.ts';
import { isEntryId } from './read-entry.ts';

/**
 * Writes `entries/<id>.yaml` into `folder` and answers its path. `today` is an ISO day. The file has every field in its
 * right shape; the build refuses it (G57) until each TODO is replaced. Throws when the id is badly formed or taken.
 */
export async function scaffoldEntry(folder: string, id: string, today: string): Promise<string> {
  if (!isEntryId(id))
    throw new Error(`An id is lower-case words joined by hyphens, such as her2-test, not "${id}".`);
  const path = join(folder, 'entries', `${id}.yaml`);
  if (await exists(path)) throw new Error(`There is an entry ${id} already: ${path}`);
  await writeFile(path, textFor(id, today), { flag: 'wx' });
  return path;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Nothing there, which is what a new entry needs.
    return false;
  }
}

function textFor(id: string, today: string): string {
  return `# glossary/STYLE.md says what goes where. See it while you write: npm run glossary:preview
# One of ${CATEGORIES.join(', ')}.
category: practical
# 1 needed on nearly every page, 2 often, 3 sometimes.
tier: 3
# Ids of up to 6 related entries.
see: []
# Topics of glossary/warnings.yaml that a reader must know about.
warnings: []
# Two or more. checked: read on that day against your words; linked: only the address was confirmed. One is checked.
sources:
  - title: TODO who says it, and where
    url: https://www.cancer.gov/publications/dictionaries/cancer-terms/def/TODO
    checked: ${today}
  - title: TODO a second source
    url: https://medlineplus.gov/
    linked: ${today}
en:
  revision: 1
  # The name people say. Lower case unless it is a proper name.
  term: ${id.replaceAll('-', ' ')}
  # How it is said, CAPITALS where the stress is. Leave it out for a word that anyone can say.
  # say: bi-OP-see
  # Other spellings on a page. Plurals, hyphens and capitals are covered. A doubtful one needs a sense rule:
  #   - name: FISH
  #     sense: { near: [HER2, gene], unless: [fishing] }
  names: []
  # What readers type and pages never say.
  search: []
  # 35 words: what kind of thing it is, then what it means for the body. Not the term itself first.
  short: >-
    TODO A test that shows something about the tumor.
  # 45 words: why it matters to the reader.
  why: >-
    TODO It helps your team choose.
  # Up to 3 questions, 14 words each.
  ask:
    - TODO What does my result mean?
  # 45 words: what it is often taken for. Leave it out where nobody mixes it up.
  # mixup: >-
  #   It is not a blood test.
`;
}
