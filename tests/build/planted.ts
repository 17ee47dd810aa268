/** A good glossary entry, and what the checks say about it once a defect is planted. */
import { Reader } from '../../src/build/fields.ts';
import { formatProblem, type Problem } from '../../src/build/problem.ts';
import { readEntry, readWarnings } from '../../src/build/read-entry.ts';
import { checkEntry, checkWarning } from '../../src/build/rules.ts';

export const FILE = 'glossary/entries/her2-test.yaml';

export const GOOD = `category: test
tier: 1
see: [her2, biopsy]
warnings: [immune-drug]
sources:
  - title: "NCI: HER2 tests"
    url: https://www.cancer.gov/her2
    checked: 2026-11-22
  - title: "Komen: HER2 status"
    url: https://www.komen.org/her2
    linked: 2026-11-21
  - title: "MedlinePlus: HER2"
    url: https://medlineplus.gov/her2
    linked: 2026-11-20
en:
  revision: 1
  term: HER2 test
  tag: FISH
  say: her TOO test
  names:
    - HER2 status
    - name: FISH
      case: exact
      sense: { near: [HER2], page: [her2], unless: [fishing] }
    - name: HER3 test
      relation: misprint
  search: [test for her2]
  short: A lab test that shows how much HER2 your cancer has. It is done on a small piece of the tumor.
  why: Some drugs work only on a cancer with a lot of HER2. So your result helps your team choose.
  ask:
    - What is my HER2 result?
  mixup: It is not a blood test. It does not show a gene that runs in your family.
`;

export const GOOD_WARNINGS = `immune-drug:
  sources:
    - title: "FDA label: Keytruda"
      url: https://dailymed.nlm.nih.gov/keytruda
      checked: 2026-11-22
  en:
    emergency:
      - chest pain
    soon:
      - a new cough
`;

const IDS = new Set(['her2-test', 'her2', 'biopsy']);
const TOPICS = new Set(['immune-drug']);

/** The good entry with one passage changed; throws when the passage is not there. */
export function planted(from: string, to: string, text = GOOD): string {
  if (!text.includes(from)) throw new Error(`expected "${from}" in the good entry`);
  return text.replace(from, () => to);
}

/** Every problem of an entry's file, as a writer reads it. */
export function problemsOf(text: string, id = 'her2-test'): string[] {
  const problems: Problem[] = [];
  const file = `glossary/entries/${id}.yaml`;
  const entry = readEntry(id, text, new Reader(file, problems));
  if (entry) problems.push(...checkEntry(file, entry, IDS, TOPICS));
  return problems.map(formatProblem);
}

export function problemsOfWarnings(text: string): string[] {
  const problems: Problem[] = [];
  const file = 'glossary/warnings.yaml';
  for (const warning of readWarnings(text, new Reader(file, problems))) {
    problems.push(...checkWarning(file, warning));
  }
  return problems.map(formatProblem);
}
