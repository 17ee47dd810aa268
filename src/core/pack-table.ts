/** Build time: the table through which a scan finds names; scan.ts tells how it is walked, names.ts what a row holds. */
import { base64Of } from './base64.ts';
import { foldText } from './fold.ts';
import { BEGINS, bucketOf, NO_NAME, type PackedNames, placeOf, rowFor } from './names.ts';
import { gapBetween, HASH_PRIME, nextWordFrom, pathStep, wordAt } from './words.ts';

/** Fewer rows a bucket would make the list of buckets large, more would make each look-up long. */
const ROWS_PER_BUCKET = 5;

/** At eight places for each word about 1 in 10 of the words that begin no name pass the filter; likewise for pairs. */
const PLACES = 8;

/** The scan hashes a plural as it stands. */
const ENDINGS = ['', 's', 'es'];

/** A name that ends on a path. */
interface End {
  name: number;
  signature: number;
  written: string;
}

export class Table {
  /** The hashes of words that begin a name → what they begin. */
  readonly #firstWords = new Map<number, number>();
  /** Paths of two words with which names begin. */
  readonly #pairs = new Set<number>();
  /** Path → the names that end on it; none where names only go on. */
  readonly #paths = new Map<number, End[]>();

  /** Adds one writing of a name: `PD-L1` and `PDL1` are two of the same number. */
  add(end: End): void {
    const { written } = end;
    let path = 0;
    let gap = 0;
    let count = 0;
    for (let at = nextWordFrom(written, 0); at >= 0; ) {
      const word = wordAt(written, at);
      const next = nextWordFrom(written, word.end);
      const endings = next < 0 ? ENDINGS : [''];
      count += 1;
      if (count === 1) this.#addFirstWord(word.hash, endings);
      if (count === 2) this.#addPair(path, gap, word.hash, endings);
      path = pathStep(path, gap, word.hash);
      // That names go on from their first word is what the filter says.
      if (!this.#paths.has(path) && (count > 1 || next < 0)) this.#paths.set(path, []);
      gap = next < 0 ? 0 : gapBetween(written, word.end, next);
      at = next;
    }
    const ends = this.#paths.get(path);
    if (ends?.every(({ name }) => name !== end.name)) ends.push(end);
  }

  packed(): Pick<PackedNames, 'filter' | 'pairs' | 'buckets' | 'rows'> {
    const size = powerOfTwo([...this.#paths.values()].flat().length / ROWS_PER_BUCKET);
    const buckets: number[][] = Array.from({ length: size }, () => []);
    for (const [path, ends] of this.#paths) {
      const names = ends.length > 0 ? ends.map((each) => each.name) : [NO_NAME];
      buckets[bucketOf(size, path)]?.push(...names.map((name) => rowFor(path, name)));
    }
    // In order, so that a look-up may stop early.
    for (const bucket of buckets) bucket.sort((a, b) => a - b);
    let rows = 0;
    const starts = buckets.map((bucket) => {
      rows += bucket.length;
      return rows - bucket.length;
    });
    this.#refuseTwins(size);
    return {
      filter: base64Of(this.#filter()),
      pairs: base64Of(this.#pairFilter()),
      buckets: base64Of(new Uint32Array([...starts, rows])),
      rows: base64Of(new Uint32Array(buckets.flat())),
    };
  }

  #addFirstWord(word: number, endings: readonly string[]): void {
    const begins = endings === ENDINGS ? BEGINS.name : BEGINS.more;
    for (const ending of endings) {
      const hash = hashOn(word, ending);
      this.#firstWords.set(hash, (this.#firstWords.get(hash) ?? 0) | begins);
    }
  }

  #addPair(path: number, gap: number, word: number, endings: readonly string[]): void {
    for (const ending of endings) this.#pairs.add(pathStep(path, gap, hashOn(word, ending)));
  }

  #filter(): Uint8Array {
    const places = powerOfTwo(this.#firstWords.size * PLACES);
    const filter = new Uint8Array(places / 4);
    for (const [hash, begins] of this.#firstWords) {
      const place = placeOf(hash, places);
      filter[place >>> 2] = (filter[place >>> 2] as number) | (begins << ((place & 3) << 1));
    }
    return filter;
  }

  #pairFilter(): Uint8Array {
    const places = powerOfTwo(this.#pairs.size * PLACES);
    const filter = new Uint8Array(places / 8);
    for (const path of this.#pairs) {
      const place = placeOf(path, places);
      filter[place >>> 3] = (filter[place >>> 3] as number) | (1 << (place & 7));
    }
    return filter;
  }

  /** Two names with other letters, one row and one signature would be taken for each other. */
  #refuseTwins(size: number): void {
    const letters = new Map<string, string>();
    for (const [path, ends] of this.#paths) {
      for (const { signature, written } of ends) {
        const id = [bucketOf(size, path), rowFor(path, 0), signature].join();
        const own = foldText(written).replaceAll(' ', '');
        const other = letters.get(id) ?? own;
        if (other !== own) throw new Error(`"${written}" and "${other}" hash alike; change signatureOf`);
        letters.set(id, own);
      }
    }
  }
}

function hashOn(hash: number, letters: string): number {
  return [...letters].reduce((all, letter) => Math.imul(all ^ letter.charCodeAt(0), HASH_PRIME), hash);
}

/** The power of two at or above `least`, and eight at least: a filter has whole bytes. */
function powerOfTwo(least: number): number {
  let size = 8;
  while (size < least) size *= 2;
  return size;
}
