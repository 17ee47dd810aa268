/** What a page as a whole says about its doubtful names. */
import type { ReadText } from './read-text.ts';
import { addAll, isAboutCancer, subjectOf } from './subject.ts';

/** What the whole page says: the entries it surely names, and what it binds short forms to. */
export interface PageEvidence {
  /** Ids of entries with a sure name on the page. */
  sure: ReadonlySet<string>;
  /** Enough of what the page surely names is what only cancer pages name. */
  isAboutCancer: boolean;
  /** "hazard ratio (HR)": a short form's signature → an entry id, or `''` for a meaning that no entry has. */
  bindings: ReadonlyMap<number, string>;
}

export const NO_EVIDENCE: PageEvidence = { sure: new Set(), isAboutCancer: false, bindings: new Map() };

/**
 * The page's evidence from all its texts, whatever their order. `headings` name the page as a whole: its title, and its
 * top heading, which is among the texts as well.
 */
export function evidenceOf(texts: Iterable<ReadText>, headings: Iterable<ReadText> = []): PageEvidence {
  const titles = new Set(headings);
  const all = [...titles];
  for (const text of texts) if (!titles.has(text)) all.push(text);
  const sure = new Set<string>();
  for (const text of all) addAll(text.sure, sure);
  return { sure, isAboutCancer: isAboutCancer(subjectOf(all, titles, sure)), bindings: bindingsOf(all) };
}

/** A page that spells a short form out in two ways settles nothing. */
function bindingsOf(texts: Iterable<ReadText>): Map<number, string> {
  const bindings = new Map<number, string>();
  const torn = new Set<number>();
  for (const text of texts) {
    if (text.bindings.length === 0) continue;
    for (const { shortForm, entry } of text.bindings) {
      const other = bindings.get(shortForm);
      if (other !== undefined && other !== entry) torn.add(shortForm);
      bindings.set(shortForm, entry);
    }
  }
  for (const shortForm of torn) bindings.delete(shortForm);
  return bindings;
}

/** Two evidences that settle every name alike give equal keys. */
export function evidenceKey(page: PageEvidence): string {
  const bindings = [...page.bindings].map((pair) => pair.join('=')).sort();
  return [page.isAboutCancer, [...page.sure].sort().join(), bindings.join()].join(';');
}
