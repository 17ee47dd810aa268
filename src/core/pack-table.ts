/** Build time: the table through which a scan finds names; scan.ts tells how it is walked, names.ts what a row holds. */
import { base64Of } from './base64.ts';
import { foldText } from './fold.ts';
import { bucketOf, filterBit, NO_NAME, type PackedNames, rowFor } from './names.ts';
import { gapBetween, HASH_PRIME, nextWordFrom, pathStep, wordAt } from './words.ts';

/** Fewer rows a bucket would make the list of buckets large, more would make each look-up long. */
const ROWS_PER_BUCKET = 5;

/** At 16 bits for each word about 1 in 16 of the words that begin no name pass the filter. */
const BITS_PER_WORD = 16;

/** A name that ends on a path. */
interface End {
  name: number;
  signature: number;
  written: string;
}

export class Table {
  /** Hashes of the words that begin a name. */
  readonly #firstWords = new Set<number>();
  /** Path → the names that end on it; none where names only go on. */
  readonly #paths = new Map<number, End[]>();

  /** Adds one writing of a name: `PD-L1` and `PDL1` are two of the same number. */
  add(end: End): void {
    const { written } = end;
    let path = 0;
    let gap = 0;
    for (let at = nextWordFrom(written, 0); at >= 0; ) {
      const word = wordAt(written, at);
      const next = nextWordFrom(written, word.end);
      if (path === 0) this.#addFirstWord(word.hash, next < 0);
      path = pathStep(path, gap, word.hash);
      if (!this.#paths.has(path)) this.#paths.set(path, []);
      gap = next < 0 ? 0 : gapBetween(written, word.end, next);
      at = next;
    }
    const ends = this.#paths.get(path);
    if (ends?.every(({ name }) => name !== end.name)) ends.push(end);
  }

  packed(): Pick<PackedNames, 'filter' | 'buckets' | 'rows'> {
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
      buckets: base64Of(new Uint32Array([...starts, rows])),
      rows: base64Of(new Uint32Array(buckets.flat())),
    };
  }

  #addFirstWord(hash: number, isWholeName: boolean): void {
    // The scan hashes a plural as it stands.
    const endings = isWholeName ? ['', 's', 'es'] : [''];
    for (const ending of endings) this.#firstWords.add(hashOn(hash, ending));
  }

  #filter(): Uint32Array {
    const filter = new Uint32Array(powerOfTwo((this.#firstWords.size * BITS_PER_WORD) / 32));
    for (const hash of this.#firstWords) {
      const bit = filterBit(hash, filter.length);
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
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

/** The power of two at or above `least`, and two at least: a size of one has no bits to choose by. */
function powerOfTwo(least: number): number {
  let size = 2;
  while (size < least) size *= 2;
  return size;
}
