/**
 * Annotated pages: `[words|entry]` must be marked so, `{words|entry}` may be, `{words}` may be with any entry, all else
 * must not. Several right entries stand with commas: `[HR+|hormone-receptor-positive,hormone-receptor]`.
 */

export interface Annotation {
  start: number;
  end: number;
  /** Entries that would all be right; empty where any is. */
  entries: readonly string[];
  mustBeMarked: boolean;
}

export interface AnnotatedBlock {
  text: string;
  annotations: readonly Annotation[];
}

const ANNOTATION = /\[([^\][|{}]+)\|([a-z0-9,-]+)\]|\{([^{}[\]|]+)(?:\|([a-z0-9,-]+))?\}/g;

/** The blocks of a page, one a line; offsets index each block's plain text. Throws on brackets that are no annotation. */
export function readAnnotated(file: string, page: string): AnnotatedBlock[] {
  return page
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => readBlock(file, line));
}

function readBlock(file: string, line: string): AnnotatedBlock {
  let text = '';
  let from = 0;
  const annotations: Annotation[] = [];
  for (const found of line.matchAll(ANNOTATION)) {
    const [whole, words, entries, optional, optionalEntries] = found;
    text += line.slice(from, found.index);
    const start = text.length;
    text += words ?? optional ?? '';
    annotations.push({
      start,
      end: text.length,
      entries: (entries ?? optionalEntries)?.split(',') ?? [],
      mustBeMarked: words !== undefined,
    });
    from = found.index + whole.length;
  }
  text += line.slice(from);
  if (/[[\]{}]/.test(text))
    throw new Error(`${file}: brackets that are no annotation in “${text.slice(0, 80)}”`);
  return { text, annotations };
}
