/** One glossary file, from YAML text to an entry. The format is documented in glossary/STYLE.md. */
import { parseDocument } from 'yaml';
import {
  CATEGORIES,
  type Category,
  type Entry,
  LANGUAGES,
  type Name,
  RELATIONS,
  type SenseRule,
  type Source,
  type Warning,
  type WarningWording,
  type Wording,
} from '../core/entries.ts';
import type { Fields, Reader } from './fields.ts';

const ENTRY_FIELDS = ['category', 'tier', 'anywhere', 'see', 'warnings', 'sources', ...LANGUAGES];
const WORDING_FIELDS = ['revision', 'term', 'tag', 'say', 'names', 'search', 'short', 'why', 'ask', 'mixup'];
const NAME_FIELDS = ['name', 'case', 'relation', 'sense'];
/** The lists of a sense rule, by their names in a file. */
const SENSE_LIST_FIELDS = {
  near: 'near',
  before: 'before',
  after: 'after',
  page: 'page',
  unless: 'unless',
  unless_before: 'unlessBefore',
  unless_after: 'unlessAfter',
} as const satisfies Record<string, keyof SenseRule>;
const SENSE_FIELDS = [...Object.keys(SENSE_LIST_FIELDS), 'within', 'all'];

/** Names of these categories are sure signs of a page about cancer; others need such a page. */
const ANYWHERE: readonly Category[] = ['biomarker', 'drug', 'drug-class', 'pathology'];

/**
 * YAML with every scalar kept as text (`failsafe`), so that a name such as `0` or `null` stays a name. Nothing when it
 * cannot be read; `null` when it is empty.
 */
export function parseYaml(text: string, reader: Reader): unknown {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true });
  const [error] = document.errors;
  if (error) return refuse(error, reader);
  try {
    return document.toJS();
  } catch (error) {
    // Aliases are followed only here: one that names nothing, or a handful that would grow to fill the memory.
    return refuse(error, reader);
  }
}

function refuse(error: unknown, reader: Reader): undefined {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  return reader.miss('G00', `is not YAML: ${line}`);
}

/** The entry of a file, or nothing when it lacks what every entry needs; the reader holds all misses. */
export function readEntry(id: string, text: string, reader: Reader): Entry | undefined {
  if (!isEntryId(id)) reader.miss('G06', `the file name must be lower-case-words.yaml`);
  const parsed = parseYaml(text, reader);
  const fields = parsed === undefined ? undefined : reader.record(parsed ?? {}, ENTRY_FIELDS);
  if (!fields) return undefined;
  const category = reader.at('category').oneOf(fields.category, CATEGORIES);
  const tier = reader.at('tier').oneOf(fields.tier, ['1', '2', '3'] as const);
  const en = readWording(fields.en, reader.at('en'));
  const es = fields.es === undefined ? undefined : readWording(fields.es, reader.at('es'));
  const anywhere =
    fields.anywhere === undefined
      ? undefined
      : reader.at('anywhere').oneOf(fields.anywhere, ['true', 'false'] as const);
  const sources = readSources(fields.sources, reader.at('sources'));
  if (sources.length < 2) reader.at('sources').miss('G20', `needs 2 sources or more, has ${sources.length}`);
  else if (!sources.some((each) => each.read))
    reader.at('sources').miss('G21', 'at least one source must be `checked`');
  const see = reader.at('see').texts(fields.see);
  const warnings = reader.at('warnings').texts(fields.warnings);
  if (!category || !tier || !en) return undefined;
  return {
    id,
    category,
    tier: Number(tier) as 1 | 2 | 3,
    anywhere: anywhere === undefined ? ANYWHERE.includes(category) : anywhere === 'true',
    see,
    warnings,
    sources,
    en,
    ...(es ? { es } : {}),
  };
}

/** Lower-case words and digits joined by single hyphens: `her2-test`. */
export function isEntryId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

function readWording(value: unknown, reader: Reader): Wording | undefined {
  const fields = reader.record(value, WORDING_FIELDS);
  if (!fields) return undefined;
  const revision = reader.at('revision').wholeNumber(fields.revision, 1, 9999);
  const term = reader.at('term').text(fields.term);
  const tag = reader.at('tag').optionalText(fields.tag);
  const say = reader.at('say').optionalText(fields.say);
  const short = reader.at('short').text(fields.short);
  const why = reader.at('why').text(fields.why);
  const mixup = reader.at('mixup').optionalText(fields.mixup);
  const names = reader.at('names').list(fields.names, readName);
  const ask = reader.at('ask').texts(fields.ask);
  const search = reader.at('search').texts(fields.search);
  if (revision === undefined || !term || !short || !why) return undefined;
  const own: Name[] = names.some((each) => each.text === term) ? [] : [sureName(term)];
  return {
    revision,
    term,
    ...(tag ? { tag } : {}),
    ...(say ? { say } : {}),
    names: [...own, ...names],
    search,
    short,
    why,
    ask,
    ...(mixup ? { mixup } : {}),
  };
}

function readName(reader: Reader, value: unknown): Name | undefined {
  if (typeof value === 'string') {
    const text = reader.text(value);
    return text === undefined ? undefined : sureName(text);
  }
  const fields = reader.record(value, NAME_FIELDS);
  const text = fields && reader.at('name').text(fields.name);
  if (!fields || !text) return undefined;
  const letters =
    fields.case === undefined ? undefined : reader.at('case').oneOf(fields.case, ['exact', 'any'] as const);
  const relation =
    fields.relation === undefined ? undefined : reader.at('relation').oneOf(fields.relation, RELATIONS);
  const sense = fields.sense === undefined ? undefined : readSense(fields.sense, reader.at('sense'));
  return {
    text,
    exact: letters === undefined ? isExactByShape(text) : letters === 'exact',
    ...(relation ? { relation } : {}),
    ...(sense ? { sense } : {}),
  };
}

function sureName(text: string): Name {
  return { text, exact: isExactByShape(text) };
}

/**
 * Short forms are exact: up to four letters with a capital (`ALL`, `AC-T`), or a capital inside a word (`pCR`). With a
 * digit they are no everyday word in any case (`HER2`, `pd-l1`), unless a single letter is all they have (`T1`).
 */
function isExactByShape(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (/\s/.test(text) || !/\p{Lu}/u.test(text)) return false;
  if (/\d/.test(text) && letters.length > 1) return false;
  return letters.length <= 4 || /^\p{Ll}+\p{Lu}/u.test(text);
}

function readSense(value: unknown, reader: Reader): SenseRule | undefined {
  const fields = reader.record(value, SENSE_FIELDS);
  if (!fields) return undefined;
  const rule: SenseRule = {};
  for (const [field, list] of Object.entries(SENSE_LIST_FIELDS)) {
    if (fields[field] !== undefined) rule[list] = reader.at(field).texts(fields[field]);
  }
  if (Object.keys(rule).length === 0) reader.miss('G07', 'a sense rule needs evidence or a veto');
  const within =
    fields.within === undefined ? undefined : reader.at('within').wholeNumber(fields.within, 1, 60);
  if (within !== undefined) rule.within = within;
  if (fields.all !== undefined && reader.at('all').oneOf(fields.all, ['true'] as const)) {
    rule.all = true;
    const kinds = [rule.near, rule.before, rule.after, rule.page].filter((list) => list !== undefined);
    if (kinds.length < 2) reader.at('all').miss('G08', 'joins two kinds of evidence or more');
  }
  return rule;
}

function readSources(value: unknown, reader: Reader): Source[] {
  return reader.list(value, (each, item) => {
    const fields = each.record(item, ['title', 'url', 'checked', 'linked']);
    if (!fields) return undefined;
    const title = each.at('title').text(fields.title);
    const url = each.at('url').text(fields.url);
    const day = readSourceDay(fields, each);
    if (url && !isWebAddress(url)) each.at('url').miss('G22', `must be an https address, is ${url}`);
    return title && url && day ? { title, url, day, read: fields.checked !== undefined } : undefined;
  });
}

function readSourceDay(fields: Fields, reader: Reader): string | undefined {
  if ((fields.checked === undefined) === (fields.linked === undefined)) {
    return reader.miss('G23', 'needs either `checked` or `linked`');
  }
  return fields.checked === undefined
    ? reader.at('linked').day(fields.linked)
    : reader.at('checked').day(fields.checked);
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && !/\s/.test(url);
}

/** The shared warnings of `glossary/warnings.yaml`. */
export function readWarnings(text: string, reader: Reader): Warning[] {
  const topics = parseYaml(text, reader);
  if (topics === undefined) return [];
  if (typeof topics !== 'object' || topics === null || Array.isArray(topics)) {
    reader.miss('G01', 'expected one field per topic');
    return [];
  }
  return Object.entries(topics).flatMap(([id, value]) => {
    const each = reader.at(id);
    const fields = each.record(value, ['sources', ...LANGUAGES]);
    const en = fields && readWarningWording(fields.en, each.at('en'));
    const es = fields?.es === undefined ? undefined : readWarningWording(fields.es, each.at('es'));
    if (!fields || !en) return [];
    const sources = readSources(fields.sources, each.at('sources'));
    if (sources.length === 0) each.at('sources').miss('G20', 'needs 1 source or more');
    return [{ id, sources, en, ...(es ? { es } : {}) }];
  });
}

function readWarningWording(value: unknown, reader: Reader): WarningWording | undefined {
  const fields = reader.record(value, ['emergency', 'soon', 'tail']);
  if (!fields) return undefined;
  const emergency = reader.at('emergency').texts(fields.emergency);
  const soon = reader.at('soon').texts(fields.soon);
  const tail = reader.at('tail').optionalText(fields.tail);
  return { emergency, soon, ...(tail ? { tail } : {}) };
}
