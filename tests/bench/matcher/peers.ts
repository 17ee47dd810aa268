/** Packages from the registry on the same work, each used as its documentation says, whole words in any case. */
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import ModernAhoCorasick from 'modern-ahocorasick/fast';
import { trieToRegExpSource } from 'trie-regex';
import { type Arm, eachText } from './arm.ts';

const LETTER = /[\p{L}\p{N}]/u;

interface Hit {
  start: number;
  end: number;
}

/** Whole words of the hits, leftmost, then longest: what a highlighter must do with them in any case. */
function countMarks(text: string, hits: readonly Hit[]): number {
  let free = 0;
  let marks = 0;
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of sorted) {
    if (start < free || LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end))) continue;
    free = end;
    marks += 1;
  }
  return marks;
}

function aho(name: string, search: (texts: string[]) => (text: string) => Hit[]): Arm {
  return {
    name,
    build({ texts }) {
      const find = search([...new Set(texts.map((each) => each.toLowerCase()))]);
      return (root) => {
        let marks = 0;
        eachText(root, ({ data }) => {
          const text = data.toLowerCase();
          marks += countMarks(text, find(text));
        });
        return marks;
      };
    },
  };
}

export const MODERN = aho('modern-ahocorasick/fast', (texts) => {
  const matcher = new ModernAhoCorasick(texts);
  return (text) => matcher.search(text);
});

export const MONYONE = aho('@monyone/aho-corasick/fast', (texts) => {
  const matcher = new Monyone(texts);
  return (text) => matcher.matchInText(text).map(({ begin, end }) => ({ start: begin, end }));
});

type TrieNode = { [unit: string]: TrieNode | 1 };

/** Ends a word in the trie that trie-regex reads; no name holds it. */
const END = '\u0000';

function trieRegExp(texts: readonly string[]): RegExp {
  const root: TrieNode = {};
  for (const text of texts) {
    let node = root;
    for (const unit of text.toLowerCase()) {
      const next = node[unit] ?? {};
      node[unit] = next;
      node = next as TrieNode;
    }
    node[END] = 1;
  }
  const source = trieToRegExpSource(root, { isEndpoint: (value, key) => key === END && value === 1 });
  return new RegExp(`(?<![a-z0-9])(?:${source})(?:s|es)?(?![a-z0-9])`, 'gi');
}

export const REGEXP: Arm = {
  name: 'trie-regex, one RegExp',
  build({ texts }) {
    const pattern = trieRegExp(texts);
    return (root) => {
      let marks = 0;
      eachText(root, ({ data }) => {
        for (const _ of data.matchAll(pattern)) marks += 1;
      });
      return marks;
    };
  },
};

export const MARK_JS: Arm = {
  name: 'mark.js with that RegExp',
  writes: true,
  build({ texts }) {
    const pattern = trieRegExp(texts);
    return (root) => {
      let marks = 0;
      new Mark(root).markRegExp(pattern, { done: (count) => (marks = count) });
      return marks;
    };
  },
};

export const FIND_AND_REPLACE: Arm = {
  name: 'findAndReplaceDOMText with that RegExp',
  writes: true,
  build({ texts }) {
    const pattern = trieRegExp(texts);
    return (root) => {
      findAndReplaceDOMText(root, { find: pattern, wrap: 'mark' });
      return root.getElementsByTagName('mark').length;
    };
  },
};
