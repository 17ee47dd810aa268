import { describe, expect, test } from 'vitest';
import type { SenseRule } from '../../src/core/entries.ts';
import { NO_EVIDENCE, type PageEvidence } from '../../src/core/evidence.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { readText } from '../../src/core/read-text.ts';
import { ruleOf, type Weight, weightOf } from '../../src/core/senses.ts';
import { entry } from './marked.ts';

/** What speaks for the words in brackets, if they are a name of this rule. */
function weigh(rule: SenseRule, marked: string, page: PageEvidence = NO_EVIDENCE): Weight {
  const [before = '', name = '', behind = ''] = marked.split(/[[\]]/);
  const entries = [
    entry('doubtful', [{ text: name, sense: rule }]),
    entry('pd-1', ['PD-1']),
    entry('pd-l1', ['PD-L1']),
  ];
  const names = openNames(packNames(entries, 'en'));
  const { candidates = [], said = [] } = readText(before + name + behind, names) ?? {};
  const at = candidates.findIndex(({ start }) => start === before.length);
  const found = candidates[at];
  if (!found) throw new Error(`expected ${name} to be found in ${marked}`);
  return weightOf(ruleOf(found, names.rules), said[at] ?? 0, names, page);
}

describe('by its neighbours, a doubtful name', () => {
  test.each<[SenseRule, string, boolean]>([
    // a rule, a text with the name in brackets, whether the name counts
    [{ near: ['immune'] }, 'an immune [checkpoint]', true],
    [{ near: ['immune'] }, 'a [checkpoint] of the IMMUNE system', true],
    [{ near: ['immune'] }, 'a [checkpoint]', false],
    [{ near: ['immune'] }, 'an autoimmune [checkpoint]', false],
    [{ near: ['gene'] }, 'the genes and the [panel]', true],
    [{ near: ['mass'] }, 'two masses on the [film]', true],
    [{ near: ['genes'] }, 'the gene and the [panel]', false],
    [{ near: ['T cell'] }, 'a [checkpoint] on T cells', true],
    [{ near: ['T cell'] }, 'a [checkpoint] on T-cells', true],
    [{ near: ['T cell'] }, 'a cell, a T and a [checkpoint]', false],
    [{ near: ['COVID-19'] }, 'COVID 19 and the [boost]', true],
    [{ near: ['Sjögren’s'] }, "Sjogren's and the [test]", true],
    [{ near: ['immune'] }, 'immune 1 2 3 4 5 6 7 [checkpoint]', true],
    [{ near: ['immune'] }, 'immune 1 2 3 4 5 6 7 8 [checkpoint]', false],
    [{ near: ['immune'] }, '[checkpoint] 1 2 3 4 5 6 7 immune', true],
    [{ near: ['immune'] }, '[checkpoint] 1 2 3 4 5 6 7 8 immune', false],
    [{ near: ['immune'], within: 2 }, 'immune one [checkpoint]', true],
    [{ near: ['immune'], within: 2 }, 'immune one two [checkpoint]', false],
    [{ near: ['immune'], within: 12 }, 'immune 1 2 3 4 5 6 7 8 9 10 11 [checkpoint]', true],
    [{ near: ['immune', 'T cell'] }, 'the [checkpoint] of a T cell', true],
  ])('%j in “%s”: %s', (rule, text, answer) => {
    expect(weigh(rule, text)).toBe(answer ? 'near' : 'none');
  });
});

describe('a short form in a rule', () => {
  test.each<[SenseRule, string, boolean]>([
    [{ near: ['MET'] }, 'MET and the [panel]', true],
    [{ near: ['MET'] }, 'METs and the [panel]', true],
    [{ near: ['MET'] }, 'ME\u00adT and the [panel]', true],
    [{ near: ['MET'] }, 'we met for the [panel]', false],
    [{ near: ['MET'] }, 'mets on the [panel]', false],
    [{ near: ['95% CI'] }, 'the 95% CI of the [panel]', true],
    [{ near: ['95% CI'] }, 'the 95% ci of the [panel]', false],
    // with a digit, or longer than four letters, it is no everyday word
    [{ near: ['HER2'] }, 'her2 and the [panel]', true],
    [{ near: ['COVID'] }, 'Covid and the [panel]', true],
    [{ near: ['T cell'] }, 't cells and the [panel]', true],
  ])('%j in “%s”: %s', (rule, text, answer) => {
    expect(weigh(rule, text)).toBe(answer ? 'near' : 'none');
  });
});

describe('by what stands directly beside it, a doubtful name', () => {
  test.each<[SenseRule, string, boolean]>([
    [{ before: ['clinical'] }, 'a clinical [trial]', true],
    [{ before: ['clinical'] }, 'a clinical, [trial]', true],
    [{ before: ['clinical'] }, 'a clinical drug [trial]', false],
    [{ before: ['clinical'] }, 'a [trial] clinical', false],
    [{ before: ['phase <roman>'] }, 'a phase III [trial]', true],
    [{ before: ['phase <roman>'] }, 'a phase IIb [trial]', true],
    [{ before: ['phase <roman>'] }, 'a phase five [trial]', false],
    [{ after: ['<number>'] }, '[HR] 0.64', true],
    [{ after: ['<number>'] }, '[HR]: 0.64', true],
    [{ after: ['<number>'] }, '[stage] 2b', true],
    [{ after: ['<number>'] }, '[HR] was 0.64', false],
    [{ after: ['<roman>'] }, '[stage] IV', true],
    [{ after: ['<roman>'] }, '[stage] IIIA', true],
    [{ after: ['<roman>'] }, '[stage] V', false],
    [{ after: ['='] }, '[HR] = 0.64', true],
    [{ after: ['='] }, '[HR]=0.64', true],
    [{ after: ['+'] }, '[PR]+ tumors', true],
    [{ after: ['+'] }, '[PR] tumors', false],
    [{ after: ['<number> %'] }, '[ORR] 40%', true],
    [{ before: ['<'] }, 'p < [alpha]', true],
    [{ before: ['±'] }, '2 ± [SD]', true],
    [{ after: ['margin'] }, '[clear] margins', true],
  ])('%j in “%s”: %s', (rule, text, answer) => {
    expect(weigh(rule, text)).toBe(answer ? 'beside' : 'none');
  });
});

describe('a veto', () => {
  test.each<[string, SenseRule, string, Weight]>([
    ['lets the name be where it is absent', { unless: ['police'] }, 'a [checkpoint]', 'free'],
    ['near the name silences it', { unless: ['police'] }, 'a [checkpoint] of the police', 'vetoed'],
    ['wins over evidence', { near: ['immune'], unless: ['police'] }, 'police, immune [checkpoint]', 'vetoed'],
    ['is no evidence where it is absent', { near: ['immune'], unless: ['police'] }, 'a [checkpoint]', 'none'],
    ['before the name silences it', { unlessBefore: ['to the'] }, 'go to the [ER]', 'vetoed'],
    ['must stand directly before it', { unlessBefore: ['to the'] }, 'to the low [ER]', 'free'],
    ['after the name silences it', { unlessAfter: ['room'] }, 'the [ER] room', 'vetoed'],
    ['must stand directly after it', { unlessAfter: ['room'] }, 'the [ER] in the room', 'free'],
    ['has the reach of the rule', { unless: ['police'], within: 1 }, 'a police big [checkpoint]', 'free'],
  ])('%s', (_, rule, text, weight) => {
    expect(weigh(rule, text)).toBe(weight);
  });
});

describe('by the page, a doubtful name', () => {
  const page = (sure: string[], isAboutCancer = false): PageEvidence => ({
    ...NO_EVIDENCE,
    sure: new Set(sure),
    isAboutCancer,
  });
  test.each<[SenseRule, PageEvidence, Weight]>([
    [{ page: ['pd-1'] }, page(['pd-1']), 'page'],
    [{ page: ['pd-1'] }, page(['pd-l1']), 'none'],
    [{ page: ['pd-1', 'pd-l1'] }, page(['pd-l1']), 'page'],
    [{ page: ['cancer'] }, page([], true), 'page'],
    [{ page: ['cancer'] }, page(['cancer'], false), 'none'],
    [{ page: ['pd-1'], near: ['immune'] }, page(['pd-1']), 'page'],
    [{ page: ['pd-1'], unless: ['the'] }, page(['pd-1']), 'vetoed'],
    [{ page: ['pd-1'], near: ['the'] }, page(['pd-1']), 'near'],
    [{ page: ['pd-1'], near: ['the'], before: ['the'] }, page(['pd-1']), 'beside'],
  ])('%j, %o: %s', (rule, evidence, weight) => {
    expect(weigh(rule, 'the [ICI]', evidence)).toBe(weight);
  });
});

describe('where a rule asks for all kinds of evidence at once, a doubtful name', () => {
  const onCancerPage: PageEvidence = { ...NO_EVIDENCE, isAboutCancer: true };
  const rule: SenseRule = { before: ['my', 'her'], page: ['cancer'], all: true };
  test.each<[string, SenseRule, string, PageEvidence, Weight]>([
    ['counts with both', rule, 'my [MO]', onCancerPage, 'beside'],
    ['does not with the words alone', rule, 'my [MO]', NO_EVIDENCE, 'none'],
    ['does not with the page alone', rule, 'the [MO]', onCancerPage, 'none'],
    ['is silenced by a veto', { ...rule, unless: ['state'] }, 'my [MO] state', onCancerPage, 'vetoed'],
    ['needs each of three', { ...rule, near: ['said'] }, 'my [MO] left', onCancerPage, 'none'],
    ['counts with three', { ...rule, near: ['said'] }, 'my [MO] said', onCancerPage, 'beside'],
  ])('%s', (_, given, text, page, weight) => {
    expect(weigh(given, text, page)).toBe(weight);
  });
});
