/** What a page as a whole says about its doubtful names. */
import type { ReadText } from './read-text.ts';

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
  const all = new Set([...texts, ...titles]);
  const sure = new Set<string>();
  const anchors = new Set<number>();
  const special = new Set<number>();
  const subject: Subject = { anchors: 0, mentions: 0, places: 0, special: 0, sure: 0, isInTitle: false };
  const bindings = new Map<number, string>();
  const torn = new Set<number>();
  for (const text of all) {
    for (const id of text.sure) sure.add(id);
    for (const owner of text.anchors) anchors.add(owner);
    for (const owner of text.special) special.add(owner);
    if (titles.has(text)) subject.isInTitle ||= text.anchorMentions > 0;
    else {
      subject.mentions += text.anchorMentions;
      if (text.hasAnchor) subject.places += 1;
    }
    for (const { shortForm, entry } of text.bindings) {
      const other = bindings.get(shortForm);
      if (other !== undefined && other !== entry) torn.add(shortForm);
      bindings.set(shortForm, entry);
    }
  }
  // A page that spells a short form out in two ways settles nothing.
  for (const shortForm of torn) bindings.delete(shortForm);
  subject.anchors = anchors.size;
  subject.special = special.size;
  subject.sure = sure.size;
  return { sure, isAboutCancer: isAboutCancer(subject), bindings };
}

/** What a page's texts surely name, headings aside. Anchors are entries that only pages about cancer name. */
interface Subject {
  anchors: number;
  /** How often anchors are surely named, and in how many blocks they are, surely or by the words around them. */
  mentions: number;
  places: number;
  /** Entries surely named that count on every page, and all that are surely named. */
  special: number;
  sure: number;
  /** The title or the top heading names an anchor. */
  isInTitle: boolean;
}

/**
 * Is a page about cancer? A title that names an anchor is believed once the text does too. Without such a title, three
 * mentions in two blocks or more, or of four entries in one: a page on the heart names three drugs in one sentence.
 * Otherwise two anchors that are a third of all that it surely names, as in a short text; or two mentions where half of
 * that are drugs, markers and findings, as in a report. Proportions, because the glossary grows. The figures part the
 * open annotated pages of tests/words and fifty pages of real organisations.
 */
function isAboutCancer({ anchors, mentions, places, special, sure, isInTitle }: Subject): boolean {
  if (isInTitle && mentions >= 1) return true;
  if (mentions >= 3 && (places >= 2 || anchors >= 4)) return true;
  return (anchors >= 2 && anchors * 3 >= sure) || (mentions >= 2 && special * 2 >= sure);
}

/** Two evidences that settle every name alike give equal keys. */
export function evidenceKey(page: PageEvidence): string {
  const bindings = [...page.bindings].map((pair) => pair.join('=')).sort();
  return [page.isAboutCancer, [...page.sure].sort().join(), bindings.join()].join(';');
}
