/** The texts of one page, read by whoever has the names: which names stand in them, by the evidence of the whole page. */
import { evidenceKey, evidenceOf, type PageEvidence } from './evidence.ts';
import { createJudge, type Judge, type LanguageOf, type Spoken } from './judge.ts';
import { type Match, matchesIn, matchesInProse } from './matches.ts';
import { type Names, relationOf } from './names.ts';
import type { PageHead, PageMatch, ReaderLine, Settled, TextNews } from './page-texts.ts';
import { type ReadText, readText } from './read-text.ts';

/** A text in which names of the reader's language stand. */
interface Named extends Spoken {
  id: number;
  /** Nothing where only names of this language stand in a text of another. */
  read: ReadText | undefined;
  /** As they were last told; nothing before that. */
  matches: PageMatch[] | undefined;
}

/** Keeps of a page only texts with names. `turn` lets others have their turn, and is called after each piece of work. */
export class PageReader {
  readonly #names: Names;
  readonly #turn: () => Promise<void>;
  readonly #judge: Judge;
  readonly #texts = new Map<number, Named>();
  /** Texts that the page's evidence has not settled yet, and the evidence by which it settled the others. */
  readonly #unsettled = new Set<Named>();
  #settledBy = '';

  constructor(names: Names, languageOf: LanguageOf, turn: () => Promise<void>) {
    this.#names = names;
    this.#turn = turn;
    this.#judge = createJudge(names.language, languageOf, turn);
  }

  tell({ texts, gone }: TextNews): void {
    for (const id of gone) {
      const named = this.#texts.get(id);
      if (named) this.#unsettled.delete(named);
      this.#texts.delete(id);
    }
    for (const { id, text, said } of texts) {
      const read = readText(text, this.#names);
      if (!read) continue;
      const named: Named = { id, text, said, isForeign: false, read, matches: undefined };
      this.#texts.set(id, named);
      this.#unsettled.add(named);
    }
  }

  /** Settles all names by what the whole page says now. One call at a time. */
  async settle(head: PageHead): Promise<Settled> {
    for (const named of await this.#judge([...this.#texts.values()])) {
      named.read = readText(named.text, this.#names, named.isForeign);
      this.#unsettled.add(named);
    }
    const evidence = this.#evidenceBy(head);
    const key = evidenceKey(evidence);
    const toSettle = key === this.#settledBy ? [...this.#unsettled] : [...this.#texts.values()];
    this.#settledBy = key;
    this.#unsettled.clear();
    const settled: Settled = [];
    for (const named of toSettle) {
      const matches = this.#matchesOf(named, evidence);
      if (named.matches === undefined || !areSame(named.matches, matches)) settled.push([named.id, matches]);
      named.matches = matches;
      await this.#turn();
    }
    return settled;
  }

  #evidenceBy({ title, headings }: PageHead): PageEvidence {
    const readOf = (named: Named | undefined): ReadText[] => (named?.read ? [named.read] : []);
    const ofTitle = readText(title, this.#names);
    const heads = headings.flatMap((id) => readOf(this.#texts.get(id)));
    return evidenceOf([...this.#texts.values()].flatMap(readOf), ofTitle ? [ofTitle, ...heads] : heads);
  }

  #matchesOf({ read }: Named, evidence: PageEvidence): PageMatch[] {
    return read ? matchesIn(read, this.#names, evidence).map((each) => pageMatchOf(each, this.#names)) : [];
  }
}

/** A line to a reader that is on the page itself, and so is never cut. */
export function lineTo(reader: PageReader): ReaderLine {
  return {
    isOpen: () => true,
    tell: (news) => reader.tell(news),
    settle: (head) => reader.settle(head),
  };
}

/** What a text by itself names first, as on a page about cancer; null where it names nothing. */
export function firstNamedIn(text: string, names: Names): PageMatch | null {
  const [first] = matchesInProse(text, names);
  return first ? pageMatchOf(first, names) : null;
}

function pageMatchOf({ start, end, entry, other, name }: Match, names: Names): PageMatch {
  const relation = relationOf(names, name);
  return {
    start,
    end,
    entry,
    ...(other === undefined ? {} : { other }),
    ...(relation === undefined ? {} : { relation }),
  };
}

function areSame(before: readonly PageMatch[], now: readonly PageMatch[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, at) => {
      const other = now[at] as PageMatch;
      return (
        one.start === other.start &&
        one.end === other.end &&
        one.entry === other.entry &&
        one.other === other.other &&
        one.relation === other.relation
      );
    })
  );
}
