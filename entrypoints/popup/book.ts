import glossary from 'virtual:glossary/entries';
import packed from 'virtual:glossary/names';
import { openNames } from '../../src/core/names.ts';
import { partsOf } from '../../src/core/prose.ts';
import type { Book } from '../../src/ui/book.ts';
import { prepareSearch } from '../../src/ui/search.ts';

let names: ReturnType<typeof openNames> | undefined;

/** The largest part of the popup: it is brought in when the first paint is over. */
export const book: Book = {
  glossary,
  link(text, self) {
    names ??= openNames(packed());
    return partsOf(text, self, names);
  },
  prepareSearch: (language) => prepareSearch(glossary.entries, language),
};
