/** Build time: spellings of a name that a rule can make, so that nobody has to list them. */
import type { Entry, Language, Name } from './entries.ts';
import { wordingIn } from './entries.ts';

/**
 * American parts of words and what British English writes for them. Entries are written in American English, so the way
 * back is not needed. A word that these make wrongly stands on no page and does no harm.
 */
const BRITISH: readonly (readonly [american: RegExp, british: string])[] = [
  [/tumor(?!i[gc])/gi, 'tumour'],
  [/color(?!ec)/gi, 'colour'],
  [/favor/gi, 'favour'],
  [/behavior/gi, 'behaviour'],
  [/odor\b/gi, 'odour'],
  [/\bestr(?=ogen|adiol|iol)/gi, 'oestr'],
  [/(?<!o)edema/gi, 'oedema'],
  [/\besophag/gi, 'oesophag'],
  [/rrhea/gi, 'rrhoea'],
  [/pnea\b/gi, 'pnoea'],
  [/\bceliac/gi, 'coeliac'],
  [/\bfet(?=al|us)/gi, 'foet'],
  [/(?<![cs])hem(?=at|og|oly|orrh|ophag|ostat)/gi, 'haem'],
  [/(?<=[a-z])(?<!a|acad)emia\b/gi, 'aemia'],
  [/(?<=an|leuk|isch|glyc)emic\b/gi, 'aemic'],
  [/(?<=[a-z])(?<!a)esthe(?=[st])/gi, 'aesthe'],
  [/\bpediatr/gi, 'paediatr'],
  [/orthoped/gi, 'orthopaed'],
  [/\bgynec/gi, 'gynaec'],
  [/\bfec(?=al|es)/gi, 'faec'],
  [/(?<!a)etiolog/gi, 'aetiolog'],
  [/leukocyt/gi, 'leucocyt'],
  [/\bfiber/gi, 'fibre'],
  [/\bcenter(?!ed)/gi, 'centre'],
  [/(?<=centi|milli)meter/gi, 'metre'],
  [/(?<=[a-z]{4})iz(?=e[drs]?\b|ers\b|ing\b|ations?\b)/gi, 'is'],
  [/(?<=anal|paral)yz(?=e|ing)/gi, 'ys'],
  [/counsel(?=ing|or|ed)/gi, 'counsell'],
  [/(?<=\blab)el(?=ed|ing)/gi, 'ell'],
  [/(?<=\bsign)al(?=ed|ing)/gi, 'all'],
  [/\bprogram\b/gi, 'programme'],
  [/\baging\b/gi, 'ageing'],
];

/** The name as British English spells it; the same where it knows no other spelling. */
export function inBritish(text: string): string {
  return BRITISH.reduce(
    (all, [american, british]) =>
      all.replace(american, (found) =>
        /^\p{Lu}/u.test(found) ? british.charAt(0).toUpperCase() + british.slice(1) : british,
      ),
    text,
  );
}

/** A result of a test that pages also write as a sign: `PALB2-positive` and `PALB2+`. */
const STATUS = /^([\p{Lu}\d][\p{L}\d/]*[\p{Lu}\d](?:-\p{Lu}?\d)?)-(positive|negative)$/u;

/** The sign in place of the word, in these letters only; nothing for names that are no such result. */
export function withSign({ text, ...name }: Name): Name | undefined {
  const [, marker, result] = STATUS.exec(text) ?? [];
  return marker ? { ...name, text: `${marker}${result === 'positive' ? '+' : '-'}`, exact: true } : undefined;
}

/** How clinic letters end such a name. The matcher reads `-ve` with and without its hyphen. */
const SHORT_RESULTS: Readonly<Record<string, readonly string[]>> = {
  positive: ['+ve', 'pos'],
  negative: ['-ve', 'neg'],
};

/** The name as clinic letters shorten its result: `HER2 +ve`, `node neg`; nothing for names that end otherwise. */
export function withShortResult({ text, ...name }: Name): Name[] {
  const [, thing, result = ''] = /^(.+)[ -](positive|negative)$/u.exec(text) ?? [];
  return (SHORT_RESULTS[result] ?? []).map((short) => ({ ...name, text: `${thing} ${short}` }));
}

/** Words in -y that have a plural: no adverb, and no field or state of which there is only one. */
const NOUN_IN_Y =
  /(?<=(?:^|[ -])[a-z]+[b-df-hj-np-tv-z])(?<!l|log|graph|immunit|densit|fertilit|efficac|advocac)y$/;

/** The plural of a name in -y, which is no `s` behind the word: `chemo therapies`; nothing for other names. */
export function inPlural({ text, ...name }: Name): Name | undefined {
  return NOUN_IN_Y.test(text) ? { ...name, text: text.replace(/y$/, 'ies') } : undefined;
}

/** All names of each entry: those it lists, then those the rules make of them and no entry lists. */
export function namesOf(entries: readonly Entry[], language: Language): Name[][] {
  const known = new Set(
    entries.flatMap((each) => wordingIn(each, language).names.map(({ text }) => key(text))),
  );
  return entries.map((entry) => {
    const listed = wordingIn(entry, language).names;
    if (language !== 'en') return listed;
    const made = listed
      .flatMap((name) => [name, inPlural(name) ?? []].flat())
      .flatMap((name) =>
        [name, { ...name, text: inBritish(name.text) }, withSign(name) ?? [], withShortResult(name)].flat(),
      );
    const fresh = made.filter(({ text }) => {
      const isFresh = !known.has(key(text));
      known.add(key(text));
      return isFresh;
    });
    return [...listed, ...fresh];
  });
}

/** Equal for spellings that differ in case, spaces and hyphens alone; a sign at the end matters. */
function key(text: string): string {
  return text.toLowerCase().replace(/[ -](?=[\p{L}\p{N}])/gu, '');
}

/** How the names of drugs end that living cells make. */
const BIOLOGIC = /(?:mab|cept|stim|poetin|poetin alfa|tecan|vedotin|tansine|hyaluronidase)$/;

/** May four letters that tell its maker follow the name, as in `trastuzumab-dttb`? */
export function takesSuffix({ text }: Name, { category }: Entry): boolean {
  return category === 'drug' && BIOLOGIC.test(text);
}
