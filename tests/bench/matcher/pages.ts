/** Pages to read: written for the project (tests/words, open half) or made of its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNames } from '../../../src/core/names.ts';
import { findCandidates } from '../../../src/core/scan.ts';
import { readAnnotated } from '../annotated.ts';
import { plainNames, shipped } from './lists.ts';

const FOLDER = 'tests/words/open';

/** The blocks of all annotated pages whose file begins so. */
function blocks(kind: string): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(kind))
    .sort()
    .flatMap((file) => readAnnotated(file, readFileSync(join(FOLDER, file), 'utf8')).map(({ text }) => text));
}

const escaped = (text: string) => text.replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));

/** A page that is one paragraph. */
export function inOneBlock(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

/** One long article on cancer, as people write it; every other sentence is a link or in bold. */
export function article(): string {
  return blocks('cancer')
    .map((block) => {
      const sentences = block.split(/(?<=[.?!]) /).map(escaped);
      const marked = sentences.map((each, i) =>
        i % 2 === 0 ? each : i % 4 === 1 ? `<a href="#">${each}</a>` : `<b>${each}</b>`,
      );
      return `<p>${marked.join(' ')}</p>`;
    })
    .join('\n');
}

/** The words of pages about other things. */
export function prose(): string[] {
  return blocks('other').join(' ').split(/\s+/);
}

/** So a page of 100 KB has about 1,150 text nodes. */
const WORDS_A_NODE = 14;

const NAMES_AFTER = 40;

/** About `size` characters of other people's prose with a name of the smallest list after every 40 words. */
export function dense(size: number): string {
  return page(prose(), NAMES_AFTER, size);
}

/** In plain prose so many words stand between names that 100 KB hold about 320, as the page did that the goals come from. */
const PLAIN_NAMES_AFTER = 51;

/** The same of sentences in which the glossary has no name, sure or doubtful. */
export function plain(size: number): string {
  const names = openNames(shipped().packed);
  const sentences = blocks('other').flatMap((block) => block.split(/(?<=[.?!]) /));
  const bare = sentences.filter((each) => findCandidates(each, names).length === 0);
  return page(bare.join(' ').split(/\s+/), PLAIN_NAMES_AFTER, size);
}

function page(words: readonly string[], namesAfter: number, size: number): string {
  const prose = words.map(escaped);
  const names = plainNames().map(escaped);
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i += 1) {
    const piece = [prose[i % prose.length] as string];
    if (i % namesAfter === 0) piece.push(names[(i / namesAfter) % names.length] as string);
    if (i % WORDS_A_NODE === 0)
      piece.unshift(['<p>', '<a href="#">', '</a>', '<b>', '</b>'][(i / WORDS_A_NODE) % 5] as string);
    const text = piece.join(' ');
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join(' ');
}
