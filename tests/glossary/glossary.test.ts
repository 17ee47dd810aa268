import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/build/problem.ts';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import { gradeOf } from '../../src/build/readability.ts';
import { LIMITS, wholeText } from '../../src/build/rules.ts';
import { CATEGORIES, type Entry, type Name } from '../../src/core/entries.ts';
import { NO_EVIDENCE } from '../../src/core/evidence.ts';
import { matchesIn } from '../../src/core/matches.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';

const { entries, warnings, problems } = await inspectGlossary('glossary');
const names = openNames(packNames(entries, 'en'));
const byId = new Map(entries.map((each) => [each.id, each]));

test('the glossary has no problems', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('it is as large as was promised, and each category is used', () => {
  expect(entries.length).toBeGreaterThanOrEqual(130);
  expect(CATEGORIES.filter((category) => !entries.some((each) => each.category === category))).toEqual([]);
});

describe('reading', () => {
  const grades = entries.map(({ id, en }) => ({ id, grade: gradeOf(wholeText(en)) }));

  test('the middle entry is at grade 6 at most', () => {
    const sorted = grades.map((each) => each.grade).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(6);
  });

  test(`no entry is above grade ${LIMITS.grade}`, () => {
    expect(grades.filter(({ grade }) => grade > LIMITS.grade)).toEqual([]);
  });
});

describe('every entry', () => {
  const without = (isRight: (entry: Entry) => boolean) =>
    entries.filter((each) => !isRight(each)).map((each) => each.id);

  test('has two sources or more, each once, one of them read', () => {
    expect(without(({ sources }) => sources.length >= 2 && sources.some((each) => each.read))).toEqual([]);
    expect(
      without(({ sources }) => new Set(sources.map((each) => each.url)).size === sources.length),
    ).toEqual([]);
  });

  test('has a question for the care team', () => {
    expect(without(({ en }) => en.ask.length > 0)).toEqual([]);
  });

  test('leads on to entries that exist, each once', () => {
    expect(without(({ see }) => see.length > 0 && new Set(see).size === see.length)).toEqual([]);
    expect(without(({ see }) => see.every((id) => byId.has(id)))).toEqual([]);
  });

  test('claims no review by a clinician', () => {
    const claim =
      /\b(?:re)?viewed by\b|\bclinically (?:approved|reviewed)\b|\bmedically (?:reviewed|approved)\b|\b(?:doctor|nurse|expert)-(?:approved|reviewed)\b/i;
    const prose = (entry: Entry) =>
      [wholeText(entry.en), ...entry.en.search, ...(entry.es ? [wholeText(entry.es)] : [])].join(' ');
    expect(without((entry) => !claim.test(prose(entry)))).toEqual([]);
    expect(claim.test('Medically reviewed by a doctor.')).toBe(true);
  });
});

const ADC_TOPICS = ['adc-lung', 't-dm1', 'sacituzumab', 'chemo-fever', 'dose-reaction'];

describe('warning signs', () => {
  test('stand at each medicine that needs them', () => {
    const needs: [RegExp, string[]][] = [
      // what the term of a drug shows, the topics of which it names one
      [
        /(?:pembro|nivo|cemip|dostar|atezo|durva|ave|ipi|tremeli|reti|tori|tisle)\w*mab$|relatlimab/i,
        ['immune-drug'],
      ],
      [/deruxtecan|emtansine|govitecan|tirumotecan|vedotin|mafodotin|ozogamicin/i, ADC_TOPICS],
      [/cabtagene|tisagenlecleucel/i, ['cell-therapy']],
      [/leucel/i, warnings.map((each) => each.id)],
    ];
    const drugs = entries.filter((each) => each.category === 'drug');
    const silent = drugs.filter(({ en, warnings: topics }) =>
      needs.some(
        ([pattern, allowed]) => pattern.test(en.term) && !allowed.some((topic) => topics.includes(topic)),
      ),
    );
    expect(drugs.filter(({ en }) => needs.some(([pattern]) => pattern.test(en.term))).length).toBeGreaterThan(
      15,
    );
    expect(silent.map((each) => each.id)).toEqual([]);
  });

  test.each([
    ['immune-checkpoint-inhibitor', 'immune-drug'],
    ['immunotherapy', 'immune-drug'],
    ['pd-1-inhibitor', 'immune-drug'],
    ['pd-l1-inhibitor', 'immune-drug'],
    ['antibody-drug-conjugate', 'adc-lung'],
    ['immune-related-adverse-event', 'immune-drug'],
    ['car-t-cell-therapy', 'cell-therapy'],
    ['cytokine-release-syndrome', 'cell-therapy'],
    ['pneumonitis', 'lung-inflammation'],
    ['colitis', 'bowel-inflammation'],
    ['immune-hepatitis', 'liver-inflammation'],
    ['myocarditis', 'heart-inflammation'],
    ['nephritis', 'kidney-inflammation'],
    ['adrenal-insufficiency', 'gland-inflammation'],
    ['febrile-neutropenia', 'chemo-fever'],
    ['trastuzumab', 'her2-antibody'],
    ['capecitabine', 'dpd'],
  ])('of %s name %s', (id, topic) => {
    expect(byId.get(id)?.warnings).toContain(topic);
  });

  test('are all used, and none is empty', () => {
    const used = new Set(entries.flatMap((each) => each.warnings));
    expect(warnings.filter(({ id }) => !used.has(id)).map((each) => each.id)).toEqual([]);
    expect(warnings.filter(({ en }) => en.emergency.length + en.soon.length === 0)).toEqual([]);
  });
});

describe('names', () => {
  /** Texts that hold a name with one piece of its own evidence each, and the entries sure on such a page. */
  function occasions({ text, sense }: Name): [text: string, sure: string[]][] {
    if (!sense?.near && !sense?.before && !sense?.after && !sense?.page) return [[text, []]];
    const filled = (phrase = '') => phrase.replace('<number>', '3').replace('<roman>', 'II');
    if (sense.all) {
      const [before, after, near] = [sense.before, sense.after, sense.near].map((list) => filled(list?.[0]));
      return [[`${before} ${text} ${after} it was ${near}`.trim(), sense.page ?? []]];
    }
    return [
      ...(sense.near ?? []).map((phrase): [string, string[]] => [`${text} it was ${filled(phrase)}`, []]),
      ...(sense.before ?? []).map((phrase): [string, string[]] => [`${filled(phrase)} ${text}`, []]),
      ...(sense.after ?? []).map((phrase): [string, string[]] => [`${text} ${filled(phrase)}`, []]),
      ...(sense.page ?? []).map((id): [string, string[]] => [text, [id]]),
    ];
  }

  /** Does the name lead to its entry on some page about cancer? */
  function leadsTo(entry: Entry, name: Name): boolean {
    return occasions(name).some(([text, sure]) => {
      const read = readText(text, names);
      const page = { ...NO_EVIDENCE, isAboutCancer: true, sure: new Set(sure) };
      const found = read ? matchesIn(read, names, page) : [];
      return found.some(
        ({ entry: id, start, end }) => id === entry.id && text.slice(start, end) === name.text,
      );
    });
  }

  test('lead to their entry, all of them: none is out of reach behind a rule or another name', () => {
    const lost = entries.flatMap((entry) =>
      entry.en.names.filter((name) => !leadsTo(entry, name)).map(({ text }) => `${entry.id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  test('of everyday words are never sure: each needs evidence', () => {
    const everyday = new Set(
      'response significant benefit early boost arm stage grade margin node port primary secondary mass growth clip drain control trial marker target resistance'.split(
        ' ',
      ),
    );
    const sure = entries.flatMap(({ id, en }) =>
      en.names
        .filter(({ text, sense }) => !sense && everyday.has(text.toLowerCase()))
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(sure).toEqual([]);
  });

  test('hold no line breaks, no typographic quotes and no space at an end', () => {
    const odd = entries.flatMap(({ id, en }) =>
      en.names.filter(({ text }) => /[\n‘’“”]|^\s|\s$/.test(text)).map(({ text }) => `${id}: ${text}`),
    );
    expect(odd).toEqual([]);
  });
});
