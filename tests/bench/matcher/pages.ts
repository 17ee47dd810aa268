/** Pages to read: written for the project (tests/words, open half) or made of its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnotated } from '../annotated.ts';
import { plainNames } from './lists.ts';

const FOLDER = 'tests/words/open';

/** The blocks of all annotated pages whose file begins so. */
function blocks(kind: string): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(kind))
    .sort()
    .flatMap((file) => readAnnotated(file, readFileSync(join(FOLDER, file), 'utf8')).map(({ text }) => text));
}

const escaped = (text: string) => text.replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));

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

const WORDS_BETWEEN_NAMES = 40;
/** So a page of 100 KB has about 1,150 text nodes. */
const WORDS_A_NODE = 14;

/** About `size` characters of other people's prose with a name of the smallest list after every 40 words. */
export function dense(size: number): string {
  const prose = blocks('other').join(' ').split(/\s+/).map(escaped);
  const names = plainNames().map(escaped);
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i += 1) {
    const words = [prose[i % prose.length] as string];
    if (i % WORDS_BETWEEN_NAMES === 0) words.push(names[(i / WORDS_BETWEEN_NAMES) % names.length] as string);
    if (i % WORDS_A_NODE === 0)
      words.unshift(['<p>', '<a href="#">', '</a>', '<b>', '</b>'][(i / WORDS_A_NODE) % 5] as string);
    const text = words.join(' ');
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join(' ');
}
