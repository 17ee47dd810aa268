/** Texts made to be slow to read, each of about `size` units in one block, and prose to hold them against. */
import type { Entry } from '../../../src/core/entries.ts';
import { namesOf } from '../../../src/core/variants.ts';
import { dice } from '../../dice.ts';
import { prose } from './pages.ts';

export interface Worst {
  title: string;
  text: string;
}

/** The first of them is plain prose. */
export function worstTexts(entries: readonly Entry[], size: number): Worst[] {
  const roll = dice(9);
  const names = namesOf(entries, 'en')
    .flat()
    .map((name) => ({ ...name, at: roll() }))
    .sort((a, b) => a.at - b.at);
  const texts = names.map(({ text }) => text);
  const beginnings = texts.map((text) => text.split(' ').slice(0, -1)).filter(({ length }) => length > 0);
  const firstWords = new Set(beginnings.map(([first]) => first as string));
  const doubtful = names.filter(({ sense }) => sense !== undefined);
  const surrounded = doubtful.flatMap(({ text, sense }) => [
    ...(sense?.near ?? []),
    text,
    ...(sense?.unless ?? []),
  ]);
  const forms = doubtful.filter(({ exact }) => exact).map(({ text }) => text);
  return [
    { title: 'prose', text: filled(prose(), ' ', size) },
    { title: 'words that begin names, and no name', text: filled([...firstWords], ' ', size) },
    {
      title: 'names without their last word',
      text: filled(
        beginnings.map((each) => each.join(' ')),
        ', ',
        size,
      ),
    },
    { title: 'names', text: filled(texts, ' ', size) },
    {
      title: 'doubtful names',
      text: filled(
        doubtful.map(({ text }) => text),
        ' ',
        size,
      ),
    },
    { title: 'doubtful names among the words of their rules', text: filled(surrounded, ' ', size) },
    {
      title: 'short forms that are spelled out',
      text: filled(
        forms.map((form) => `long form (${form})`),
        ', ',
        size,
      ),
    },
    {
      title: 'short forms before a bracket',
      text: filled(
        forms.map((form) => `${form} (its long form)`),
        ', ',
        size,
      ),
    },
    { title: 'brackets', text: filled(['(((', 'ER (('], '', size) },
    {
      title: 'names without a space',
      text: filled(
        texts.map((text) => text.replaceAll(' ', '-')),
        '/',
        size,
      ),
    },
    {
      title: 'names without a space or a sign',
      text: filled(
        texts.map((text) => text.replaceAll(' ', '')),
        '',
        size,
      ),
    },
    { title: 'stages', text: filled(['stage I, II or III', 'stages I–III', 'grade 2 or 3'], ' ', size) },
    { title: 'codes', text: filled(['cT2N1M0', 'ypT0/is', 'T4'], ' ', size) },
    { title: 'one letter', text: 'a'.repeat(size) },
    { title: 'plurals of plurals', text: filled(['s', 'es', 'ses', 'sesses'], ' ', size) },
    { title: 'signs', text: filled(['=', '%', '.', '/', '+'], '', size) },
    {
      title: 'accents, ligatures and soft hyphens',
      text: filled(['e\u0301\u00ad', '\ufb01', '’s', ' '], '', size),
    },
  ];
}

function filled(parts: readonly string[], between: string, size: number): string {
  const once = parts.join(between) + between;
  return once.repeat(Math.ceil(size / once.length)).slice(0, size);
}
