/** The matcher as it ships, sense rules and all. */
import { evidenceOf } from '../../../src/core/evidence.ts';
import { matchesIn } from '../../../src/core/matches.ts';
import { openNames } from '../../../src/core/names.ts';
import { type ReadText, readText } from '../../../src/core/read-text.ts';
import { findCandidates } from '../../../src/core/scan.ts';
import { blocksIn } from '../../../src/page/blocks.ts';
import type { Arm } from './arm.ts';

/** The matcher on text nodes, as all others read them: candidates, evidence of the page, senses. */
export const MATCHER: Arm = {
  name: 'Plainword: matcher',
  build({ packed }) {
    const names = openNames(packed);
    return (root) => {
      const reads: ReadText[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const read = readText((node as Text).data, names);
        if (read) reads.push(read);
      }
      const page = evidenceOf(reads);
      return reads.reduce((all, read) => all + matchesIn(read, names, page).length, 0);
    };
  },
};

/** The scan alone, to tell what the senses cost. */
export const SCAN: Arm = {
  name: 'Plainword: scan alone',
  build({ packed }) {
    const names = openNames(packed);
    return (root) => {
      let found = 0;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        found += findCandidates((node as Text).data, names).length;
      }
      return found;
    };
  },
};

/** As in the page: over blocks, which reach across inline elements, and so finds more. */
export const READING: Arm = {
  name: 'Plainword: blocks and matcher',
  build({ packed }) {
    const names = openNames(packed);
    return (root) => {
      const reads: ReadText[] = [];
      const work = blocksIn(root, 'quick', {
        onBlock({ text }) {
          const read = readText(text, names);
          if (read) reads.push(read);
        },
        enters: () => true,
      });
      while (!work.next().done);
      const page = evidenceOf(reads);
      return reads.reduce((all, read) => all + matchesIn(read, names, page).length, 0);
    };
  },
};
