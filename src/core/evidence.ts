/** What a page as a whole says about its doubtful names. */
import type { ReadText } from './read-text.ts';

/** What the whole page says: the entries it surely names, and what it binds short forms to. */
export interface PageEvidence {
  /** Ids of entries with a sure name on the page. */
  sure: ReadonlySet<string>;
  /** Enough of what the page surely names is what only cancer pages name. */
  isAboutCancer: boolean;
  /** "hazard ratio (HR)": a short form → an entry id, or `''` for a meaning that no entry has. */
  bindings: ReadonlyMap<string, string>;
}

export const NO_EVIDENCE: PageEvidence = { sure: new Set(), isAboutCancer: false, bindings: new Map() };

/** The page's evidence from all its texts, whatever their order. */
export function evidenceOf(texts: Iterable<ReadText>): PageEvidence {
  const sure = new Set<string>();
  const anchors = new Set<number>();
  let mentions = 0;
  let places = 0;
  const bindings = new Map<string, string>();
  const torn = new Set<string>();
  for (const text of texts) {
    for (const id of text.sure) sure.add(id);
    for (const owner of text.anchors) anchors.add(owner);
    mentions += text.anchorMentions;
    if (text.anchorMentions > 0) places += 1;
    for (const { shortForm, entry } of text.bindings) {
      const other = bindings.get(shortForm);
      if (other !== undefined && other !== entry) torn.add(shortForm);
      bindings.set(shortForm, entry);
    }
  }
  // A page that spells a short form out in two ways settles nothing.
  for (const shortForm of torn) bindings.delete(shortForm);
  return { sure, isAboutCancer: isAboutCancer(anchors.size, mentions, places, sure.size), bindings };
}

/**
 * Is a page about cancer? Three mentions of what cancer pages alone name are enough where they stand in two blocks or
 * more, or are of four entries: a page on the heart names three drugs in one sentence. Otherwise two such entries among
 * few others, as in a short text, or two mentions among many medical words. The numbers part the open annotated pages
 * of tests/words and twenty pages of real organisations.
 */
function isAboutCancer(anchors: number, mentions: number, places: number, sure: number): boolean {
  if (mentions >= 3 && (places >= 2 || anchors >= 4)) return true;
  return (anchors >= 2 && sure <= 6) || (mentions >= 2 && sure >= 15);
}

/** Two evidences that settle every name alike give equal keys. */
export function evidenceKey(page: PageEvidence): string {
  const bindings = [...page.bindings].map((pair) => pair.join('=')).sort();
  return [page.isAboutCancer, [...page.sure].sort().join(), bindings.join()].join(';');
}
