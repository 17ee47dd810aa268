/** What a page is about, by what its texts surely name. */
import type { ReadText } from './read-text.ts';

/** What a page's texts surely name, headings aside. Anchors are entries that only pages about cancer name. */
export interface Subject {
  anchors: number;
  /** How often anchors are surely named, and in how many blocks they are, surely or by the words around them. */
  mentions: number;
  places: number;
  /** Entries surely named that count on every page, and all that are surely named. */
  special: number;
  sure: number;
  /** The title or the top heading names an anchor, surely or by the words around it. */
  isInTitle: boolean;
}

/** Counts over all texts of a page; `titles` are those of them that name the page as a whole. */
export function subjectOf(texts: Iterable<ReadText>, titles: ReadonlySet<ReadText>): Subject {
  const anchors = new Set<number>();
  const special = new Set<number>();
  const sure = new Set<string>();
  let mentions = 0;
  let places = 0;
  let isInTitle = false;
  for (const text of texts) {
    for (const owner of text.anchors) anchors.add(owner);
    for (const owner of text.special) special.add(owner);
    for (const id of text.sure) sure.add(id);
    if (titles.has(text)) isInTitle ||= text.hasAnchor;
    else {
      mentions += text.anchorMentions;
      if (text.hasAnchor) places += 1;
    }
  }
  return { anchors: anchors.size, mentions, places, special: special.size, sure: sure.size, isInTitle };
}

/**
 * Is a page about cancer? A title that names an anchor is believed once the text does too, surely or in three blocks by the
 * words around it: "cancer" is no sure name, but a page on anal cancer has little else. Without such a title, three
 * mentions in two blocks or more, or of four entries in one: a page on the heart names three drugs in one sentence.
 * Otherwise two anchors that are a third of all that it surely names, as in a short text; or two mentions where half of
 * that are drugs, markers and findings, as in a report. Proportions, because the glossary grows. The figures part the
 * open annotated pages of tests/words and fifty pages of real organisations.
 */
export function isAboutCancer({ anchors, mentions, places, special, sure, isInTitle }: Subject): boolean {
  if (isInTitle && (mentions >= 1 || places >= 3)) return true;
  if (mentions >= 3 && (places >= 2 || anchors >= 4)) return true;
  return (anchors >= 2 && anchors * 3 >= sure) || (mentions >= 2 && special * 2 >= sure);
}
