/** Sense rules as a tab weighs them, from numbers, held against the oracle, which reads them as they are written. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectGlossary } from '../../src/build/read-glossary.ts';
import type { SenseRule } from '../../src/core/entries.ts';
import { NO_EVIDENCE, type PageEvidence } from '../../src/core/evidence.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';
import { ruleOf, type Said, weightOf } from '../../src/core/senses.ts';
import { namesOf } from '../../src/core/variants.ts';
import { readAnnotated } from '../bench/annotated.ts';
import { dice } from '../dice.ts';
import { weighed } from './sense-oracle.ts';

const { entries } = await inspectGlossary('glossary');
const written = namesOf(entries, 'en').flat();
const names = openNames(packNames(entries, 'en'));

const FOLDER = 'tests/words/open';
const TEXTS = readdirSync(FOLDER).flatMap((file) =>
  readAnnotated(file, readFileSync(`${FOLDER}/${file}`, 'utf8')).map(({ text }) => text),
);

const PAGES: readonly PageEvidence[] = [
  NO_EVIDENCE,
  { ...NO_EVIDENCE, isAboutCancer: true },
  { ...NO_EVIDENCE, sure: new Set(entries.map(({ id }) => id)) },
];

/** Weighs every doubtful name of a text both ways; answers how many there are. */
function compare(text: string): number {
  const { candidates = [], said = [] } = readText(text, names) ?? {};
  const doubtful = candidates.flatMap((each, at) => {
    const rule = ruleOf(each, names.rules);
    const sense = each.ruledBy === 'form' ? undefined : written[each.ruledBy ?? each.name]?.sense;
    expect(rule !== 0).toBe(sense !== undefined);
    return sense ? [{ ...each, rule, sense, said: said[at] as Said }] : [];
  });
  for (const { start, end, rule, sense, said } of doubtful) {
    for (const page of PAGES) {
      const weight = weightOf(rule, said, names, page);
      const right = weighed(sense, text, start, end, page);
      if (weight !== right) expect(`${text.slice(start, end)} ${weight} in ${text}`).toBe(right);
    }
  }
  return doubtful.length;
}

test('every doubtful name of the annotated pages weighs as its rule is written', () => {
  expect(TEXTS.reduce((all, text) => all + compare(text), 0)).toBeGreaterThan(1000);
}, 60_000);

test('so does every doubtful name beside phrases of its rule', () => {
  const roll = dice(20261122);
  const one = (of: readonly string[]) => of[Math.floor(roll() * of.length)] as string;
  const filler = () => one(['and', 'of the', '2', 'IIb', '=', 'METs', '']);
  const found = written.flatMap(({ text, sense }) =>
    phrasesOf(sense)
      // A fifth of them, to keep it short.
      .filter(() => roll() < 0.2)
      .map((phrase) => {
        const spoken = phrase.replaceAll('<number>', '3').replaceAll('<roman>', 'II');
        const near = one([spoken, spoken, `${spoken}s`, spoken.toUpperCase()]);
        const side = one([`${near} ${filler()} ${text}`, `${text}, ${near}`, `${text} ${filler()} ${near}`]);
        return compare(`${filler()} ${side} ${filler()}`);
      }),
  );
  expect(found.reduce((all, count) => all + count, 0)).toBeGreaterThan(3000);
}, 60_000);

function phrasesOf(rule: SenseRule = {}): string[] {
  const { near = [], before = [], after = [], unless = [], unlessBefore = [], unlessAfter = [] } = rule;
  return [...near, ...before, ...after, ...unless, ...unlessBefore, ...unlessAfter];
}
