/** Names that could never be marked, and entries that no page can lead to: G72 to G74. */
import type { Entry, Name, SenseRule } from '../../core/entries.ts';
import { wordsIn } from '../../core/text-words.ts';
import type { Problem } from '../problem.ts';
import type { FileOf } from './report.ts';

/** The lists of a sense rule that hold words of a page. */
const PHRASES = ['near', 'before', 'after', 'unless', 'unlessBefore', 'unlessAfter'] as const;

export function checkReach(entries: readonly Entry[], fileOf: FileOf): Problem[] {
  const sure = new Set(entries.filter((each) => each.en.names.some(isSure)).map((each) => each.id));
  return entries.flatMap((entry) => {
    const report = (field: string, rule: string, text: string): Problem => ({
      file: fileOf(entry.id),
      field,
      rule,
      text,
    });
    const problems = entry.en.names.flatMap(({ text, sense }) =>
      emptyPhrasesOf(sense).map((phrase) =>
        report(
          `en.names.${text}`,
          'G73',
          `no word and no known sign in the evidence ${JSON.stringify(phrase)}`,
        ),
      ),
    );
    const dead = entry.en.names.filter((each) => !canCount(each, sure));
    if (dead.length === entry.en.names.length) {
      return [
        ...problems,
        report('en.names', 'G72', 'no name can ever count, so no page leads to this entry'),
      ];
    }
    const lost = dead.map(({ text }) =>
      report(
        `en.names.${text}`,
        'G74',
        'can never count: its evidence is vetoed, or no page can surely hold it',
      ),
    );
    return [...problems, ...lost];
  });
}

function isSure(name: Name): boolean {
  return name.sense === undefined;
}

/** Phrases such as `—`, of which the matcher reads nothing: as evidence they would hold everywhere. */
function emptyPhrasesOf(rule: SenseRule | undefined): string[] {
  return PHRASES.flatMap((list) => rule?.[list] ?? []).filter((phrase) => wordsOf(phrase).length === 0);
}

/** Whether some page could give this name what it needs. `sure` are the entries that have a sure name. */
function canCount({ sense }: Name, sure: ReadonlySet<string>): boolean {
  const { near, before, after, page } = sense ?? {};
  const kinds = [
    page?.some((id) => id === 'cancer' || sure.has(id)),
    near?.some((phrase) => isFree(phrase, sense?.unless)),
    before?.some((phrase) => isFree(phrase, sense?.unless) && isFree(phrase, sense?.unlessBefore)),
    after?.some((phrase) => isFree(phrase, sense?.unless) && isFree(phrase, sense?.unlessAfter)),
  ].filter((kind) => kind !== undefined);
  if (kinds.length === 0) return true;
  return sense?.all ? kinds.every(Boolean) : kinds.some(Boolean);
}

/** Evidence that a veto silences whenever it is there is none: the veto's words stand inside it. */
function isFree(phrase: string, vetoes: readonly string[] = []): boolean {
  const words = wordsOf(phrase);
  if (words.length === 0) return false;
  return !vetoes.some((veto) => {
    const wanted = wordsOf(veto);
    return wanted.length > 0 && words.some((_, at) => wanted.every((word, i) => words[at + i] === word));
  });
}

function wordsOf(phrase: string): string[] {
  return phrase.split(' ').flatMap((part) => (/^<\w+>$/.test(part) ? [part] : wordsIn(part)));
}
