/** Passages made by hand, for parts that take them as they come. */
import type { PageMatch } from '../../../src/core/page-texts.ts';
import type { Passage } from '../../../src/page/reading.ts';
import type { Spot } from '../../../src/page/spot.ts';
import { textIn } from './stage.ts';

/** The texts of an element as one passage, in which each of these words is a match of the entry it names. */
export function passageIn(element: Element, entries: Record<string, string> = {}): Passage {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  const text = nodes.map(({ data }) => data).join('');
  const starts = nodes.map((_, at) => nodes.slice(0, at).reduce((sum, { data }) => sum + data.length, 0));
  const matches = Object.entries(entries).flatMap(([word, entry]): PageMatch[] =>
    [...text.matchAll(new RegExp(`\\b${word}`, 'g'))].map(({ index }) => {
      const [one = '', other] = entry.split(' or ');
      return { start: index, end: index + word.length, entry: one, ...(other ? { other } : {}) };
    }),
  );
  return {
    id: 0,
    block: { text, nodes, starts },
    wall: element,
    said: { language: 'en', isForWholePage: true },
    matches: matches.sort((a, b) => a.start - b.start),
  };
}

/** The first place of a word in an element. */
export function spotOf(element: Element, word: string, entry = word): Spot {
  const passage = passageIn(element, { [word]: entry });
  const [match] = passage.matches;
  if (!match) throw new Error(`expected ${word} in ${textIn(element).data}`);
  return { passage, match };
}
