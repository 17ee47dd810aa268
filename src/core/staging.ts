/**
 * Codes and rows of numbers that no list of names can hold: `cT2N1M0`, `ypT0/is ypN0(i+)`, `NCT01234567`, "stages I–III",
 * "stage IIA or III", "grade 2 or 3".
 */
import { LETTERS_AND_DIGITS } from './letters.ts';
import type { Names } from './names.ts';
import type { Candidate } from './scan.ts';
import { HINTS, type TextWords } from './text-words.ts';

/** What these forms name, besides what the names of the text that were found by spelling say. */
export function stagingIn(
  { text, hints }: TextWords,
  found: readonly Candidate[],
  names: Names,
): readonly Candidate[] {
  if ((hints & STAGING) === 0) return NONE;
  const staged: Candidate[] = [];
  if ((hints & HINTS.code) !== 0) collectCodes(text, names, staged);
  if ((hints & HINTS.stage) !== 0) collectStages(text, names, staged);
  if ((hints & HINTS.grade) !== 0) collectGrades(text, found, staged);
  if ((hints & HINTS.register) !== 0) collectRegistered(text, names, staged);
  return staged;
}

const STAGING = HINTS.code | HINTS.stage | HINTS.grade | HINTS.register;
const NONE: readonly Candidate[] = [];

const KINDS = ['T', 'N', 'M'] as const;
const CATEGORIES = { T: 't-category', N: 'n-category', M: 'm-category' } as const;

/** One category with what belongs to it: found before (c) or after (p) surgery, after (y) treatment, by which method. */
const CATEGORY =
  '(?:y?[cp])?(?:T(?:is|X|[0-4](?:[a-d]|mic?)?)(?:/is)?|N(?:X|[0-3][a-c]?(?:mi)?)|M(?:X|[01]))' +
  '(?:\\s?\\((?:sn|m|f|is|DCIS|LCIS|(?:i|mol)[+\\-−])\\))*';

const ONE = new RegExp(CATEGORY, 'g');
const ROW = new RegExp(
  `(?<![${LETTERS_AND_DIGITS}-])${CATEGORY}(?:[\\s,/]{0,2}${CATEGORY})*(?![${LETTERS_AND_DIGITS}])`,
  'g',
);
const PREFIXED = /[cp][TNM]/;

function collectCodes(text: string, names: Names, staged: Candidate[]): void {
  for (const { 0: row, index } of text.matchAll(ROW)) {
    if (!isClear(row)) continue;
    for (const part of row.matchAll(ONE)) {
      const start = index + part.index;
      const name = firstNameOf(CATEGORIES[kindOf(part[0])], names);
      if (name !== undefined) staged.push({ start, end: start + part[0].length, name, ruledBy: 'form' });
    }
  }
}

/** A lone `T2` may be a kind of MRI picture, `T4` a bone: two kinds of category in a row, or a prefix, leave no doubt. */
function isClear(row: string): boolean {
  return KINDS.filter((kind) => row.includes(kind)).length > 1 || PREFIXED.test(row);
}

function kindOf(category: string): (typeof KINDS)[number] {
  return KINDS.find((kind) => category.includes(kind)) ?? 'T';
}

/** The number of a trial in a public register. */
const REGISTERED = new RegExp(
  `(?<![${LETTERS_AND_DIGITS}])(?:NCT|ISRCTN)\\d{8}(?![${LETTERS_AND_DIGITS}])`,
  'g',
);

function collectRegistered(text: string, names: Names, staged: Candidate[]): void {
  const name = firstNameOf('clinicaltrials-gov', names);
  if (name === undefined) return;
  for (const { 0: number, index: start } of text.matchAll(REGISTERED)) {
    staged.push({ start, end: start + number.length, name, ruledBy: 'form' });
  }
}

const STAGE = `(?:IV|I{1,3}|[0-4])[A-Ca-c]?(?![${LETTERS_AND_DIGITS}])`;
const LINK = '\\s*(?:,\\s*(?:or|and)|,|/|-|–|to|through|or|and)\\s*';
/** No lone I further on: "stage II and I am well". */
const STAGES = new RegExp(
  `(?<![${LETTERS_AND_DIGITS}])[Ss]tages?\\s+${STAGE}(?:${LINK}(?:[Ss]tage\\s+)?(?!I(?![${LETTERS_AND_DIGITS}]))${STAGE})+`,
  'g',
);
const A_STAGE = new RegExp(STAGE, 'g');
const RANGE = /^\s*(?:-|–|to|through)\s/;

/** A range is about stages as such, and goes by the rule of its last; of a list each member is a stage of its own. */
function collectStages(text: string, names: Names, staged: Candidate[]): void {
  const add = (start: number, end: number, name: number, ruledBy?: number) =>
    staged.push({ start, end, name, ruledBy });
  for (const { 0: row, index: start } of text.matchAll(STAGES)) {
    const members = [...row.matchAll(A_STAGE)].map((each) => ({
      from: each.index,
      to: each.index + each[0].length,
      name: firstNameOf(stageOf(each[0]), names),
    }));
    const [first] = members;
    const last = members.at(-1);
    if (first?.name === undefined || last?.name === undefined) continue;
    const end = start + row.length;
    if (members.every(({ name }) => name === first.name)) {
      add(start, end, first.name);
    } else if (members.some(({ to }) => RANGE.test(`${row.slice(to).replace(/^[-–]/, '- ')} `))) {
      const stages = firstNameOf('cancer-stage', names);
      if (stages !== undefined) add(start, end, stages, last.name);
    } else {
      members.forEach(({ from, to, name }, i) => {
        if (name !== undefined) add(i === 0 ? start : start + from, start + to, name);
      });
    }
  }
}

/** `IIB` → `stage-ii`. */
function stageOf(stage: string): string {
  const number = stage.replace(/[A-Ca-c]$/, '');
  return `stage-${(['0', 'i', 'ii', 'iii', 'iv'] as const)[Number(number)] ?? number.toLowerCase()}`;
}

const MORE_GRADES = new RegExp(
  `^\\s*(?:-|–|/|to|or|and)\\s*(?:grade\\s+)?[1-3](?![${LETTERS_AND_DIGITS}.%])`,
);

const A_GRADE = /grade [1-3]$/i;
const LONGEST_GRADE = 'grade 3'.length;

/** "grade 2 or 3" for what "grade 2" names; from 4 on there are side effects alone, which their entry lists. */
function collectGrades(text: string, found: readonly Candidate[], staged: Candidate[]): void {
  for (const { start, end, name } of found) {
    if (!A_GRADE.test(text.slice(Math.max(start, end - LONGEST_GRADE), end))) continue;
    const more = MORE_GRADES.exec(text.slice(end, end + 20));
    if (more) staged.push({ start, end: end + more[0].length, name, ruledBy: undefined });
  }
}

/** For each table the first names that were asked for: a page may be full of stages, and looking them up takes long. */
const firstNames = new WeakMap<Names, Map<string, number | undefined>>();

/** The number of an entry's first name, its term. */
function firstNameOf(entry: string, names: Names): number | undefined {
  const known = firstNames.get(names) ?? new Map<string, number | undefined>();
  firstNames.set(names, known);
  if (!known.has(entry)) {
    const owner = names.entries.indexOf(entry);
    const name = owner < 0 ? -1 : names.owners.indexOf(owner);
    known.set(entry, name < 0 ? undefined : name);
  }
  return known.get(entry);
}
