/** Build time: sense rules as numbers; rules.ts tells what they mean. */
import { base64Of } from './base64.ts';
import type { SenseRule } from './entries.ts';
import { CANCER, LISTS, NEEDS_ALL, type PackedRules, REACH_SHIFT } from './rules.ts';
import { readWords } from './text-words.ts';
import { signatureOf } from './words.ts';

/** Reach of `near` and `unless` where a rule names none, in words. */
const REACH = 8;

/** Numbers of 16 bits. */
const MOST = 0xffff;

/**
 * Packs the rules of names; `rules` has one for each doubtful name, by its number. `entries` are the ids of the table.
 * Throws when there is more of them than numbers of 16 bits can tell apart.
 */
export function packRules(rules: ReadonlyMap<number, SenseRule>, entries: readonly string[]): PackedRules {
  const phrases = new Phrases([...rules.values()].flatMap(phrasesOf));
  const known = new Map<string, number>();
  const starts: number[] = [];
  const code: number[] = [];
  const ruleOf = [...rules.values()].map((rule) => {
    const own = codeOf(rule, phrases, entries);
    const key = own.join();
    if (!known.has(key)) {
      starts.push(code.length);
      code.push(...own);
      known.set(key, starts.length);
    }
    return known.get(key) as number;
  });
  const most = Math.max(code.length, phrases.count, entries.length);
  if (most >= MOST) throw new Error(`Sense rules can be packed in ${MOST} numbers, they need ${most}`);
  return {
    ...phrases.packed(),
    code: base64Of(new Uint16Array(code)),
    starts: base64Of(new Uint16Array(starts)),
    doubtful: base64Of(new Uint32Array(rules.keys())),
    ruleOf: base64Of(new Uint16Array(ruleOf)),
  };
}

const LIST_BITS = Object.entries(LISTS) as [keyof typeof LISTS, number][];

function phrasesOf(rule: SenseRule): string[] {
  return LIST_BITS.flatMap(([list]) => (list === 'page' ? [] : (rule[list] ?? [])));
}

function codeOf(rule: SenseRule, phrases: Phrases, entries: readonly string[]): number[] {
  let head = ((rule.within ?? REACH) << REACH_SHIFT) | (rule.all ? NEEDS_ALL : 0);
  const lists = LIST_BITS.flatMap(([list, bit]) => {
    const items = rule[list];
    if (!items) return [];
    head |= bit;
    const numbers =
      list === 'page' ? entryNumbers(items, entries) : items.map((each) => phrases.numberOf(each));
    return [numbers.length, ...numbers];
  });
  return [head, ...lists];
}

/** An entry that the table does not have is on no page. */
function entryNumbers(ids: readonly string[], entries: readonly string[]): number[] {
  return ids.map((id) => (id === 'cancer' ? CANCER : entries.indexOf(id))).filter((number) => number >= 0);
}

/** The words of phrases, each once, and the phrases of several words. */
class Phrases {
  readonly #words = new Map<string, Wanted>();
  readonly #numbers = new Map<string, number>();
  readonly #phrases: number[] = [];

  constructor(phrases: readonly string[]) {
    const all = [...CLASSES, ...phrases.flatMap(wantedIn)];
    // Words of one kind stay together, short forms behind the classes.
    for (const kind of ['class', 'shortForm', 'word']) {
      for (const wanted of all) if (wanted.kind === kind) this.#words.set(wanted.key, wanted);
    }
    for (const key of this.#words.keys()) this.#numbers.set(key, this.#numbers.size);
    for (const phrase of phrases) this.#add(wantedIn(phrase).map(({ key }) => key));
  }

  #add(words: readonly string[]): void {
    const key = words.join(' ');
    if (this.#numbers.has(key)) return;
    this.#numbers.set(key, this.count);
    this.#phrases.push(words.length, ...words.map((word) => this.#numberOf(word)));
  }

  #numberOf(key: string): number {
    const number = this.#numbers.get(key);
    if (number === undefined) throw new Error(`expected a phrase among those to pack, found ${key}`);
    return number;
  }

  /** How many numbers words and phrases take up. */
  get count(): number {
    return this.#words.size + this.#phrases.length;
  }

  numberOf(phrase: string): number {
    return this.#numberOf(
      wantedIn(phrase)
        .map(({ key }) => key)
        .join(' '),
    );
  }

  packed(): Pick<PackedRules, 'words' | 'shortForms' | 'phrases'> {
    const words = [...this.#words.values()];
    return {
      words: base64Of(new Int32Array(words.map(({ hash }) => hash))),
      shortForms: base64Of(
        new Int32Array(words.filter(({ kind }) => kind === 'shortForm').map(({ signature }) => signature)),
      ),
      phrases: base64Of(new Uint16Array(this.#phrases)),
    };
  }
}

/** A word that a rule asks for. */
interface Wanted {
  key: string;
  kind: 'class' | 'shortForm' | 'word';
  hash: number;
  /** Over its letters with their capitals. */
  signature: number;
}

/** Words that stand for many, in the order of their numbers in rules.ts. */
const CLASSES = ['<number>', '<roman>'].map((key): Wanted => ({ key, kind: 'class', hash: 0, signature: 0 }));

/** `MET` in a rule is `MET` or `METs` on the page, and neither "met" nor "mets". */
const SHORT_FORM = /^\p{Lu}{2,4}$/u;

/** The words that a phrase asks for. */
function wantedIn(phrase: string): Wanted[] {
  return phrase.split(' ').flatMap((part) => CLASSES.find(({ key }) => key === part) ?? wordsIn(part));
}

function wordsIn(part: string): Wanted[] {
  const { count, starts, ends, hashes } = readWords(part);
  return Array.from({ length: count }, (_, at): Wanted => {
    const [start, end, hash] = [starts[at], ends[at], hashes[at]] as [number, number, number];
    const signature = signatureOf(part, start, end, true);
    const isShortForm = SHORT_FORM.test(part.slice(start, end));
    return isShortForm
      ? { key: `${hash}:${signature}`, kind: 'shortForm', hash, signature }
      : { key: String(hash), kind: 'word', hash, signature };
  });
}
