/**
 * `npm run bench:matcher [-- --quick]`: the matcher that ships against the least any scan can do and against packages of the
 * registry, on the same pages and names, in one run in a real browser. Prints tables; see docs/performance.md.
 */
import { arch, cpus } from 'node:os';
import { table } from '../../../src/build/tables.ts';
import { median } from '../median.ts';
import type { List } from './arm.ts';
import { GLOSSARY, listOf, shipped } from './lists.ts';
import { article, dense, inOneBlock, plain } from './pages.ts';
import { setStage } from './stage.ts';
import { worstTexts } from './worst.ts';

const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 3 : 9;
const COLD_RUNS = isQuick ? 2 : 5;
/** A hot figure is the mean over so many milliseconds at least. */
const LEAST = isQuick ? 10 : 30;

/** Arms that a large page or list does not keep for minutes. */
const FAST = /^L[12]|^Plainword|fast$|one RegExp/;
const FOR_LARGE_LISTS = /^L2|^Plainword: (?:scan|matcher)|one RegExp/;
/** The arm that reads blocks, of any length. */
const READING = 'Plainword: blocks and matcher';
const SIZES = [1000, 4000, 10_000, 100_000];

interface Figures {
  arm: string;
  hot: number;
  ready: number;
  first: number;
  heap: number;
  marks: number;
}

const started = Date.now();
const stage = await setStage();
const glossary = shipped();
const blank = await stage.open('', glossary);
const arms = await blank.armNames();
await blank.close();

const day = new Date().toISOString().slice(0, 10);
console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, ${arch()}; ${await stage.browser.version()}; ${day}\n`,
);
const count = glossary.texts.length.toLocaleString('en');
await show(`A long article, the glossary’s ${count} names`, article(), arms);
await show(`100 KB of plain prose, a name after every 51 words`, plain(100_000), arms);
await show(`100 KB, a name after every 40 words, the glossary’s names`, dense(100_000), arms);
if (!isQuick) {
  const fast = arms.filter((each) => FAST.test(each));
  await show(`1 MB, likewise`, dense(1_000_000), fast);
}
await showSizes();
await showWorst();
await stage.close();
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);

async function show(title: string, html: string, compared: readonly string[]): Promise<void> {
  const figures = await measure(html, glossary, compared);
  const l2 = figures.find(({ arm }) => arm.startsWith('L2'));
  const head = ['arm', 'hot ms', '× L2', 'ready ms', 'first scan ms', '× L2', 'heap KB', 'marks'];
  const rows = figures.map(({ arm, hot, ready, first, heap, marks }) => [
    arm,
    ms(hot),
    ratio(hot, l2?.hot),
    ms(ready),
    ms(first),
    ratio(first, l2?.first),
    kilobytes(heap),
    marks > 0 ? String(marks) : '',
  ]);
  console.log(`${title}, ${Math.round(html.length / 1000)} KB\n\n${table(head, rows)}\n`);
}

/** Goal 3: the same page and the same marks, more and more names. */
async function showSizes(): Promise<void> {
  const compared = arms.filter((each) => FOR_LARGE_LISTS.test(each));
  const html = dense(100_000);
  const bySize: Figures[][] = [];
  for (const size of SIZES) bySize.push(await measure(html, listOf(size), compared));
  const head = ['arm', 'names', 'hot ms', '× 1k', 'ready ms', 'first scan ms', 'heap KB', 'marks'];
  const rows = compared.flatMap((arm, at) =>
    bySize.map((figures, i) => {
      const own = figures[at] as Figures;
      const smallest = bySize[0]?.[at];
      const first = ms(own.first);
      return [
        arm,
        `${(SIZES[i] as number) / 1000}k`,
        ms(own.hot),
        ratio(own.hot, smallest?.hot),
        ms(own.ready),
        first,
        kilobytes(own.heap),
        String(own.marks),
      ];
    }),
  );
  console.log(`100 KB with lists of four sizes\n\n${table(head, rows)}`);
}

/** Row 9 of the goals for trust: no text takes more than three times as long as prose does. */
async function showWorst(): Promise<void> {
  const size = isQuick ? 100_000 : 1_000_000;
  const rows: string[][] = [];
  let prose = 0;
  for (const { title, text } of worstTexts(GLOSSARY, size)) {
    const page = await stage.open(inOneBlock(text), glossary);
    await page.build(READING);
    const runs = [
      await page.scan(READING, 1),
      await page.scan(READING, 1),
      await page.scan(READING, 1),
      await page.scan(READING, 1),
    ];
    await page.close();
    const hot = median(runs.slice(1).map((each) => each.ms));
    prose ||= hot;
    rows.push([title, ms(hot), ratio(hot, prose), String(runs[0]?.marks)]);
  }
  console.log(`\nTexts made to be slow, ${size / 1000} KB in one block\n`);
  console.log(table(['text', 'ms', '× prose', 'marks'], rows));
}

/** Medians of interleaved runs: every arm once a round. */
async function measure(html: string, list: List, compared: readonly string[]): Promise<Figures[]> {
  const cold = await measureCold(html, list, compared);
  const hot = await measureHot(html, list, compared);
  return compared.map((arm, i) => ({
    arm,
    hot: hot[i] as number,
    ...(cold[i] as Omit<Figures, 'arm' | 'hot'>),
  }));
}

/** Each run in a page of its own, in which nothing of the arm has run before. */
async function measureCold(html: string, list: List, compared: readonly string[]) {
  const runs = compared.map(() => [] as { ready: number; first: number; heap: number; marks: number }[]);
  for (let run = 0; run < COLD_RUNS; run += 1) {
    for (const [i, arm] of compared.entries()) {
      const page = await stage.open(html, list);
      const before = await page.heap();
      const ready = await page.build(arm);
      const heap = (await page.heap()) - before;
      const { ms: first, marks } = await page.scan(arm, 1);
      runs[i]?.push({ ready, first, heap, marks });
      await page.close();
    }
  }
  return runs.map((own) => ({
    ready: median(own.map((each) => each.ready)),
    first: median(own.map((each) => each.first)),
    heap: median(own.map((each) => each.heap)),
    marks: median(own.map((each) => each.marks)),
  }));
}

/** All arms in one page, warm. */
async function measureHot(html: string, list: List, compared: readonly string[]): Promise<number[]> {
  const page = await stage.open(html, list);
  const runs = compared.map(() => [] as number[]);
  const times: number[] = [];
  for (const arm of compared) {
    await page.build(arm);
    const isWriting = await page.writes(arm);
    await page.scan(arm, 1);
    if (isWriting) await page.reset();
    const { ms } = isWriting ? { ms: LEAST } : await page.scan(arm, 2);
    times.push(isWriting ? 1 : Math.ceil(LEAST / Math.max(ms, 0.05)));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, arm] of compared.entries()) {
      const { ms } = await page.scan(arm, times[i] as number);
      runs[i]?.push(ms);
      if (await page.writes(arm)) await page.reset();
    }
  }
  await page.close();
  // The first round warms up.
  return runs.map((own) => median(own.slice(1)));
}

function ms(figure: number): string {
  return figure < 10 ? figure.toFixed(2) : figure.toFixed(0);
}

function ratio(figure: number, base = 0): string {
  return base === 0 ? '' : (figure / base).toFixed(1);
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1024).toLocaleString('en');
}
