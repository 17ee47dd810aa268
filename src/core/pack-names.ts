/** Build time: from entries to the packed table that a tab opens. Pure, so that tests open what they pack. */
import { type Entry, type Language, type Name, RELATIONS, type SenseRule } from './entries.ts';
import { foldText } from './fold.ts';
import { edgeKey, FILTER_BITS, filterBit, hashWord, type PackedNames, SENSE_LISTS } from './names.ts';

/** A name has at most this many words, and so many hyphens whose two sides may be written as one. */
const MOST_WORDS = 12;
const MOST_JOINS = 3;

/**
 * Packs the names of all entries that have a wording in `language`.
 * Throws when a name has no letter, is too long, or when two edges share a key (then change the hash).
 */
export function packNames(entries: readonly Entry[], language: Language): PackedNames {
  const worded = entries.filter((each) => each[language] !== undefined);
  const names: Name[] = worded.flatMap((entry) => entry[language]?.names ?? []);
  const trie = new Trie();
  const rules = new Rules();
  const ruleOf: Record<number, number> = {};
  names.forEach((name, index) => {
    for (const words of wordSequencesOf(name.text)) trie.add(words, index);
    if (name.sense) ruleOf[index] = rules.add(name.sense);
  });
  const ends = trie.sortedEnds();
  return {
    language,
    entries: worded.map((each) => each.id),
    reach: worded.map(reachOf).join(''),
    texts: names.map((each) => each.text).join('\n'),
    counts: base64(new Uint16Array(worded.map((each) => each[language]?.names.length ?? 0))),
    exact: names.map((each) => (each.exact ? '1' : '0')).join(''),
    relations: names.map(({ relation }) => (relation ? 1 + RELATIONS.indexOf(relation) : 0)).join(''),
    phrases: rules.phrases.join('\n'),
    rules: rules.rules,
    ruleOf,
    edges: base64(new Uint32Array(trie.keys)),
    endNodes: base64(new Uint16Array(ends.map((each) => each.node))),
    endNames: base64(new Uint16Array(ends.map((each) => each.name))),
    filter: base64(trie.filter),
  };
}

/**
 * Packs what shows that a page may have something to explain: the names that count on every page, without their sense
 * rules. A page without any of them is not about cancer either, so nothing else on it could count.
 */
export function packScent(entries: readonly Entry[], language: Language): PackedNames {
  const anywhere = entries.flatMap((entry): Entry[] => {
    const wording = entry[language];
    if (!entry.anywhere || !wording) return [];
    return [{ ...entry, [language]: { ...wording, names: wording.names.map(bareName) } }];
  });
  return { ...packNames(anywhere, language), entries: [], relations: '' };
}

function bareName({ text, exact }: Name): Name {
  return { text, exact };
}

/** Sense rules with each phrase and each whole rule written once. */
class Rules {
  readonly phrases: string[] = [];
  readonly rules: (number[] | number)[][] = [];
  readonly #known = new Map<string, number>();

  /** The number of the rule. */
  add(rule: SenseRule): number {
    const lists = SENSE_LISTS.map((key) => rule[key]?.map((phrase) => this.#phrase(phrase)) ?? 0);
    const packed: (number[] | number)[] = [...lists];
    if (rule.within !== undefined || rule.all) packed.push(rule.within ?? 0);
    if (rule.all) packed.push(1);
    return this.#number(`rule ${JSON.stringify(packed)}`, () => this.rules.push(packed));
  }

  #phrase(phrase: string): number {
    return this.#number(`phrase ${phrase}`, () => this.phrases.push(phrase));
  }

  #number(key: string, push: () => number): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = push() - 1;
    this.#known.set(key, number);
    return number;
  }
}

function reachOf(entry: Entry): string {
  if (!entry.anywhere) return '0';
  return entry.tier === 1 ? '2' : '1';
}

/**
 * The ways in which the words of a name may be cut: `PD-L1` is `pd l1` and also `pdl1`.
 * Only hyphens may close up; a space stays a space (or becomes a hyphen, which cuts the same).
 */
export function wordSequencesOf(text: string): string[][] {
  const pieces = text.replace(/[+-]$/, '').split(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/u);
  const joins = pieces.length - 1;
  const masks = joins <= MOST_JOINS ? 2 ** joins : 1;
  const sequences = new Map<string, string[]>();
  for (let mask = 0; mask < masks; mask += 1) {
    const written = pieces.reduce((all, piece, i) => all + (mask & (1 << (i - 1)) ? '' : '-') + piece);
    const folded = foldText(written);
    const words = folded === '' ? [] : folded.split(' ');
    if (words.length === 0 || words.length > MOST_WORDS) {
      throw new Error(`A name needs 1 to ${MOST_WORDS} words; "${text}" has ${words.length}`);
    }
    sequences.set(folded, words);
  }
  return [...sequences.values()];
}

class Trie {
  readonly keys: number[] = [];
  readonly filter = new Uint32Array(FILTER_BITS / 32);
  readonly #targets = new Map<string, number>();
  readonly #keyOwners = new Map<number, string>();
  readonly #ends: { node: number; name: number }[] = [];

  add(words: readonly string[], name: number): void {
    let node = 0;
    for (const word of words) node = this.#edge(node, hashWord(word));
    this.#ends.push({ node, name });
    const [first = ''] = words;
    const forms = words.length > 1 ? [first] : [first, `${first}s`, `${first}es`];
    for (const form of forms) {
      const bit = filterBit(hashWord(form));
      this.filter[bit >>> 5] = (this.filter[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  sortedEnds(): { node: number; name: number }[] {
    return [...this.#ends].sort((a, b) => a.node - b.node || a.name - b.name);
  }

  #edge(node: number, hash: number): number {
    const id = `${node} ${hash}`;
    const known = this.#targets.get(id);
    if (known !== undefined) return known;
    const key = edgeKey(node, hash);
    const other = this.#keyOwners.get(key);
    if (other !== undefined) throw new Error(`Edges ${other} and ${id} share the key ${key}; change edgeKey`);
    const target = this.keys.length + 1;
    if (target > 0xffff) throw new Error(`The trie has more than ${0xffff} nodes; widen them to 32 bits`);
    this.#targets.set(id, target);
    this.#keyOwners.set(key, id);
    this.keys.push(key);
    return target;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(numbers: Uint16Array | Uint32Array): string {
  const bytes = new Uint8Array(numbers.buffer);
  let result = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) result += ALPHABET.charAt((chunk >>> shift) & 63);
  }
  return result.slice(0, Math.ceil((bytes.length * 4) / 3));
}
