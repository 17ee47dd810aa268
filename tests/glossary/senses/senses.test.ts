/** Every row of the tables beside this file, with the real glossary. */
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../../src/build/read-glossary.ts';
import { evidenceOf, type PageEvidence } from '../../../src/core/evidence.ts';
import { matchesIn } from '../../../src/core/matches.ts';
import { openNames } from '../../../src/core/names.ts';
import { packNames } from '../../../src/core/pack-names.ts';
import { meaningsOf } from '../../../src/core/page-texts.ts';
import { readText } from '../../../src/core/read-text.ts';
import { CARE } from './care.ts';
import { FORUMS } from './forums.ts';
import { LAB_RESULTS } from './lab-results.ts';
import { LEAFLETS } from './leaflets.ts';
import { PATHOLOGY } from './pathology.ts';
import { RADIATION } from './radiation.ts';
import type { Row } from './row.ts';
import { SCANS } from './scans.ts';
import { SIDE_EFFECTS } from './side-effects.ts';
import { TREATMENTS } from './treatments.ts';
import { TRIAL_LISTINGS } from './trial-listings.ts';
import { TRIAL_RESULTS } from './trial-results.ts';

const { entries } = await readGlossary('glossary');
const names = openNames(packNames(entries, 'en'));

const TABLES: Record<string, readonly Row[]> = {
  'trial results': TRIAL_RESULTS,
  'trial listings': TRIAL_LISTINGS,
  treatments: TREATMENTS,
  radiation: RADIATION,
  scans: SCANS,
  'lab results': LAB_RESULTS,
  pathology: PATHOLOGY,
  'side effects': SIDE_EFFECTS,
  care: CARE,
  leaflets: LEAFLETS,
  forums: FORUMS,
};

const REASON = /^no (?:mark|other): ./;
const PLACE = /^(?:(elsewhere)|page says “([^”]+)”): /;
const BRACKET = /\[([^\]|]+)\|([a-z0-9+-]+)\]/g;

/** The page that a sentence stands on, and the sentence with its brackets. */
function placed(line: string): { page: PageEvidence; sentence: string } {
  const [prefix = '', elsewhere, says = ''] = PLACE.exec(line) ?? [];
  const sentence = line.slice(prefix.length);
  const texts = [plain(sentence), says].flatMap((text) => readText(text, names) ?? []);
  const page = evidenceOf(texts);
  return { page: { ...page, isAboutCancer: !elsewhere }, sentence };
}

function plain(sentence: string): string {
  return sentence.replace(BRACKET, (_, words: string) => words);
}

/** The sentence with its brackets as the matcher would write them. */
function asMarked(line: string): string {
  const { page, sentence } = placed(line);
  const text = plain(sentence);
  const read = readText(text, names);
  const matches = read ? matchesIn(read, names, page) : [];
  let shift = 0;
  return sentence.replace(BRACKET, (bracket, words: string, _, at: number) => {
    const start = at - shift;
    const end = start + words.length;
    shift += bracket.length - words.length;
    const found = matches.filter((each) => each.start < end && start < each.end);
    return `[${words}|${found.flatMap(meaningsOf).join('+') || '-'}]`;
  });
}

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  const lines = rows.flatMap(([, , ...all]) => all).filter((line) => !REASON.test(line));

  test.each(lines)('%s', (line) => {
    expect(`${PLACE.exec(line)?.[0] ?? ''}${asMarked(line)}`).toBe(line);
  });

  test.each(rows)('%s as %s has a sentence for it and one against it, or a reason', (name, entry, ...all) => {
    const meanings = all.flatMap((line) => [...line.matchAll(BRACKET)].map(([, , meant]) => meant));
    const has = (reason: string) => all.some((line) => line.startsWith(`no ${reason}: `));
    expect(meanings.includes(entry) || has('mark'), `a sentence in which ${name} is ${entry}`).toBe(true);
    expect(meanings.some((each) => each !== entry) || has('other'), `another sense of ${name}`).toBe(true);
  });
});

test.each(['HR', 'PR', 'SD', 'ANC', 'grade', 'stage', 'arm', 'response'])(
  '%s never goes by what the page as a whole is about',
  (text) => {
    const rules = entries.flatMap(({ en }) => en.names.filter((name) => name.text === text));
    expect(rules.filter(({ sense }) => !sense || sense.page)).toEqual([]);
  },
);
