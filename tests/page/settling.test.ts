import { beforeEach, expect, test } from 'vitest';
import type { PageHead, ReaderLine, Settled, TextNews } from '../../src/core/page-texts.ts';
import type { Passage } from '../../src/page/reading.ts';
import { createSettling } from '../../src/page/settling.ts';

/** A reader to which every text that says HER2 has a name. It knows what it was told since its line began. */
let lines: FakeLine[] = [];

class FakeLine implements ReaderLine {
  texts = new Map<number, string>();
  heads: PageHead[] = [];
  #answered = new Set<number>();
  #isOpen = true;
  isOpen = () => this.#isOpen;
  stop() {
    this.#isOpen = false;
  }
  tell({ texts, gone }: TextNews) {
    if (!this.#isOpen) return;
    for (const { id, text } of texts) {
      if (this.texts.has(id)) throw new Error(`told text ${id} twice`);
      this.texts.set(id, text);
    }
    for (const id of gone) this.texts.delete(id);
  }
  async settle(head: PageHead): Promise<Settled | undefined> {
    this.heads.push(head);
    if (!this.#isOpen) return undefined;
    const fresh = [...this.texts].filter(([id, text]) => text.includes('HER2') && !this.#answered.has(id));
    for (const [id] of fresh) this.#answered.add(id);
    return fresh.map(([id]) => [id, [{ start: 0, end: 4, entry: 'her2' }]]);
  }
}

beforeEach(() => {
  lines = [];
});

function open(): ReaderLine {
  const line = new FakeLine();
  lines.push(line);
  return line;
}

function passage(id: number, text: string): Passage {
  const said = { language: 'en', isForWholePage: true };
  return { id, block: { text, nodes: [], starts: [] }, wall: {} as Element, said, matches: [] };
}

test('a passage gets its matches, and one without a name is given back', async () => {
  const settling = createSettling(open);
  const [named, bare] = [passage(1, 'HER2'), passage(2, 'roses')];
  for (const each of [named, bare]) settling.add(each);
  expect(await settling.settle('A title', [named])).toEqual({ hasChanged: true, nameless: [bare] });
  expect(named.matches).toEqual([{ start: 0, end: 4, entry: 'her2' }]);
  expect(lines[0]?.heads).toEqual([{ title: 'A title', headings: [1] }]);
});

test('a text is told once, and taken back when its passage goes', async () => {
  const settling = createSettling(open);
  const [one, two] = [passage(1, 'HER2'), passage(2, 'HER2 too')];
  settling.add(one);
  await settling.settle('', []);
  settling.add(two);
  settling.drop(one);
  expect(await settling.settle('', [])).toEqual({ hasChanged: true, nameless: [] });
  expect([...(lines[0]?.texts.keys() ?? [])]).toEqual([2]);
  expect(await settling.settle('', [])).toEqual({ hasChanged: false, nameless: [] });
});

test('a passage that comes and goes before anyone was asked is not told', async () => {
  const settling = createSettling(open);
  const passing = passage(1, 'HER2');
  settling.add(passing);
  settling.drop(passing);
  expect(await settling.settle('', [])).toEqual({ hasChanged: false, nameless: [] });
});

test('a name that does not count here changes nothing', async () => {
  const settling = createSettling(() => ({
    isOpen: () => true,
    tell() {},
    settle: async () => [[1, []]],
  }));
  settling.add(passage(1, 'HER2'));
  expect(await settling.settle('', [])).toEqual({ hasChanged: false, nameless: [] });
});

test('long pages are told in parts, before they are settled', () => {
  const settling = createSettling(open);
  for (let id = 1; id <= 5; id += 1) settling.add(passage(id, `HER2 ${'x'.repeat(10_000)}`));
  expect(lines[0]?.texts.size).toBe(4);
});

test('a reader that was stopped is told all that has names once more', async () => {
  const settling = createSettling(open);
  const [old, late] = [passage(1, 'HER2'), passage(3, 'HER2 late')];
  for (const each of [old, passage(2, 'roses')]) settling.add(each);
  await settling.settle('', []);
  lines[0]?.stop();
  settling.add(late);
  expect(await settling.settle('', [])).toEqual({ hasChanged: true, nameless: [] });
  expect([...(lines[1]?.texts.keys() ?? [])]).toEqual([1, 3]);
  expect(late.matches).toHaveLength(1);
});

test('where no reader answers a page keeps what it has, and tells it all when one does', async () => {
  let isOff = true;
  const settling = createSettling(() => {
    const line = open();
    if (isOff) (line as FakeLine).stop();
    return line;
  });
  const named = passage(1, 'HER2');
  settling.add(named);
  expect(await settling.settle('', [])).toBeUndefined();
  expect(lines.length).toBeLessThanOrEqual(3);
  isOff = false;
  expect(await settling.settle('', [])).toEqual({ hasChanged: true, nameless: [] });
  expect(named.matches).toHaveLength(1);
});
