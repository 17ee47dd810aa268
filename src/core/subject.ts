/** What a page is about, by what its texts surely name. */
import type { ReadText } from './read-text.ts';

/** What a page's texts surely name, headings aside. Anchors are entries that only pages about cancer name. */
export interface Subject {
  anchors: number;
  /** How often anchors are surely named, and in how many blocks they are, surely or by the words around them. */
  mentions: number;
  places: number;
  /** How many blocks hold names at all, doubtful ones among them. */
  blocks: number;
  /** Entries surely named that count on every page, and all that are surely named. */
  special: number;
  sure: number;
  /** Words of trials among them. */
  trials: number;
  /** The title or the top heading names an anchor, surely or by the words around it. */
  isInTitle: boolean;
  /** An anchor that is no side effect is named somewhere. */
  speaksOfCancer: boolean;
}

/** Counts over all texts of a page, which surely name these entries; `titles` are those texts that name the page as a whole. */
export function subjectOf(
  texts: Iterable<ReadText>,
  titles: ReadonlySet<ReadText>,
  sure: ReadonlySet<string>,
): Subject {
  const anchors = new Set<number>();
  const special = new Set<number>();
  const trials = new Set<number>();
  let mentions = 0;
  let places = 0;
  let blocks = 0;
  let isInTitle = false;
  let speaksOfCancer = false;
  for (const text of texts) {
    addAll(text.anchors, anchors);
    addAll(text.special, special);
    addAll(text.trials, trials);
    speaksOfCancer ||= text.speaksOfCancer;
    if (titles.has(text)) isInTitle ||= text.hasAnchor;
    else {
      blocks += 1;
      mentions += text.anchorMentions;
      if (text.hasAnchor) places += 1;
    }
  }
  return {
    anchors: anchors.size,
    mentions,
    places,
    blocks,
    special: special.size,
    sure: sure.size,
    trials: trials.size,
    isInTitle,
    speaksOfCancer,
  };
}

/** A function of its own: it is soon compiled, where a loop over all texts of a page is over before it would be. */
export function addAll<Item>(items: readonly Item[], all: Set<Item>): void {
  for (let at = 0; at < items.length; at += 1) all.add(items[at] as Item);
}

/**
 * Is a page about cancer? Not if it names side effects alone: people are born with neutropenia and lymphedema, too. A
 * title that names an anchor is believed once the text does too, surely or in three blocks by the words around it:
 * "cancer" is no sure name, but a page on anal cancer has little else. Without such a title, three mentions in two
 * blocks or more, or of four entries in one: a page on the heart names three drugs in one sentence. Otherwise two
 * anchors that are a third of all that it surely names, as in a short text; or two mentions where half of that are
 * drugs, markers and findings, as in a report. Or two blocks that speak of cancer on a page that explains a trial, by
 * eight words of trials: such a page hardly names an illness. Or four drugs, markers and findings, one of them an
 * anchor, as in the messages of an app. But none of these where fewer than one in twelve of the blocks with names speak of
 * cancer: a local paper has one paragraph on a charity run. Proportions, because the glossary grows. The figures part the
 * open annotated pages of tests/words and 2,900 pages of real organisations, of which 116 are about cancer by their
 * publisher.
 */
export function isAboutCancer(subject: Subject): boolean {
  const { anchors, mentions, places, blocks, special, sure, trials, isInTitle, speaksOfCancer } = subject;
  if (!speaksOfCancer) return false;
  if (isInTitle && (mentions >= 1 || places >= 3)) return true;
  if (places * 12 < blocks) return false;
  if (mentions >= 3 && (places >= 2 || anchors >= 4)) return true;
  if (trials >= 8 && places >= 2) return true;
  if (anchors >= 1 && special >= 4) return true;
  return (anchors >= 2 && anchors * 3 >= sure) || (mentions >= 2 && special * 2 >= sure);
}
