/**
 * `npm run bench:tab [-- --quick] [--check | --record]`: what the built extension costs a tab in a real browser, beside an
 * extension that does nothing (twice: the difference is noise) and one that only reads every letter (L2). `--check` fails
 * where a figure is clearly worse than the one in `baseline.json`, `--record` writes it there.
 */
import { table } from '../../../src/build/tables.ts';
import { servePages } from '../../e2e/server.ts';
import { type Figure, settleFigures } from '../baseline.ts';
import { dense } from '../matcher/pages.ts';
import { GROW, measureChange } from './changes.ts';
import { ASK_HELD, measureHeld } from './held.ts';
import { measureHover } from './hover.ts';
import { measureLoad } from './load.ts';
import { measureLongest } from './longest.ts';
import { measureTabs } from './many-tabs.ts';
import { page } from './page.ts';
import { openStage } from './stage.ts';

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 3 : 9;
const server = await servePages();
const blank = server.page('/bench-blank', '<!doctype html><title>blank</title>');
const sizes: [string, number, number][] = [
  ['100 KB', 100_000, 2500],
  ['1 MB', 1_000_000, 9000],
  ...(isQuick ? [] : ([['10 MB', 10_000_000, 60_000]] as [string, number, number][])),
];
const MB = 1024 * 1024;
const ms = (value: number) => value.toFixed(1);
const mb = (value: number) => (value / MB).toFixed(2);
const show = (head: string[], rows: (string | number)[][]) =>
  console.log(
    `${table(
      head,
      rows.map((row) => row.map(String)),
    )}\n`,
  );

const kept: Figure[] = [];

const stage = await openStage();
try {
  for (const [label, size, rest] of sizes) {
    const url = server.page(`/bench-${size}`, page(dense(size)));
    const isHuge = size > 2_000_000;
    const figures = await measureLoad(
      stage,
      url,
      blank,
      isHuge ? 1 : isQuick || size > 500_000 ? 3 : rounds,
      rest,
    );
    const [empty, , l2] = figures;
    const added = (cpu: number) => cpu - (empty?.cpu ?? 0);
    console.log(`## Load of ${label}\n`);
    show(
      ['arm', 'main thread ms', 'added ms', '× L2', 'heap MB over empty', 'layout shift', 'marks'],
      figures.map(({ arm, cpu, heap, shift, marks }) => [
        arm,
        ms(cpu),
        ms(added(cpu)),
        arm === 'Plainword' ? (added(cpu) / added(l2?.cpu ?? 0)).toFixed(1) : '',
        mb(heap - (empty?.heap ?? 0)),
        shift.toFixed(4),
        marks,
      ]),
    );
    const ours = figures.at(-1);
    kept.push({ what: `load of ${label}, × L2`, value: added(ours?.cpu ?? 0) / added(l2?.cpu ?? 0) });
    kept.push({
      what: `heap at ${label}, MB over empty`,
      value: ((ours?.heap ?? 0) - (empty?.heap ?? 0)) / MB,
    });
    const { task, call, long } = await measureLongest(stage, 'Plainword', url, blank, rest);
    console.log(
      `Longest own task ${ms(task)} ms, longest own call ${ms(call)} ms, own calls over 8 ms: ${long}\n`,
    );
  }

  const start = dense(20_000);
  const more = dense(700_000);
  const nodes = (more.match(/<p>/g) ?? []).length;
  const grown = await measureChange(
    stage,
    {
      start: server.page('/bench-grow', page(start, GROW)),
      fresh: server.page('/bench-grown', page(start + more)),
      blank,
    },
    `grow(${JSON.stringify(more)})`,
    9000,
  );
  const [still, , l2Grown] = grown;
  const toGrow = (cpu = 0) => cpu - (still?.cpu ?? 0);
  console.log(`## ${nodes} paragraphs in 100 batches\n`);
  show(
    ['arm', 'main thread ms', 'added ms', '× L2', 'marks', 'marks of a fresh load'],
    grown.map(({ arm, cpu, marks, fresh }) => [
      arm,
      ms(cpu),
      ms(toGrow(cpu)),
      arm === 'Plainword' ? (toGrow(cpu) / toGrow(l2Grown?.cpu)).toFixed(1) : '',
      marks,
      fresh,
    ]),
  );

  kept.push({ what: '100 batches, × L2', value: toGrow(grown.at(-1)?.cpu) / toGrow(l2Grown?.cpu) });
  kept.push({
    what: '100 batches, marks lost',
    value: (grown.at(-1)?.fresh ?? 0) - (grown.at(-1)?.marks ?? 0),
  });

  const seconds = isQuick ? 5 : 20;
  const churned = await measureChange(
    stage,
    { start: server.page('/bench-churn', page(dense(100_000), GROW)), blank },
    `churn(${JSON.stringify(dense(5000))}, ${seconds})`,
    2500,
  );
  console.log(`## 5 KB drawn anew ten times a second, beside 100 KB\n`);
  show(
    ['arm', 'main thread ms a second', 'added', 'heap gained, MB'],
    churned.map(({ arm, cpu, gain }) => [
      arm,
      ms(cpu / seconds),
      ms((cpu - (churned[0]?.cpu ?? 0)) / seconds),
      mb(gain),
    ]),
  );

  console.log('## 500 moves of the pointer\n');
  for (const size of [30_000, 2_600_000]) {
    const url = server.page(`/bench-hover-${size}`, page(dense(size)));
    const hovered = await measureHover(stage, url, blank, size > 100_000 ? 12_000 : 2500);
    const toMove = (hovered.at(-1)?.cpu ?? 0) / (hovered[0]?.cpu ?? 0);
    kept.push({ what: `a move of the pointer over ${size} letters, × empty`, value: toMove });
    show(
      ['arm', 'ms a move', 'added', 'marks'],
      hovered.map(({ arm, cpu, marks }) => [
        arm,
        cpu.toFixed(3),
        (cpu - (hovered[0]?.cpu ?? 0)).toFixed(3),
        marks,
      ]),
    );
  }
} finally {
  await stage.close();
}

const tabs = isQuick ? 20 : 200;
const tabUrl = server.page('/bench-tab', page(dense(30_000)));
const without = await measureTabs('empty', tabUrl, tabs);
const withUs = await measureTabs('Plainword', tabUrl, tabs);
console.log(`## ${tabs} tabs\n`);
show(
  ['arm', 'memory of the browser, MB', 'MB a tab over empty'],
  [
    ['empty', mb(without.memory), ''],
    ['Plainword', mb(withUs.memory), mb((withUs.memory - without.memory) / tabs)],
  ],
);

console.log('## How long a page’s own work waits, 100 KB\n');
server.page('/bench-held', page(`<script>${ASK_HELD}</script>${dense(100_000)}`));
for (const kind of ['chromium', 'firefox'] as const) {
  const held = await measureHeld(kind, server, '/bench-held', rounds, 2500);
  show(
    ['browser', 'extension', 'waited ms', 'longest wait ms', 'marks'],
    held.map((each) => [kind, each.isOn ? 'runs' : 'does not', ms(each.held), ms(each.longest), each.marks]),
  );
}
await server.close();

const wish = (['check', 'record'] as const).find((each) => process.argv.includes(`--${each}`));
const worse = wish ? await settleFigures(kept, new URL('baseline.json', import.meta.url), wish) : [];
for (const each of worse) console.error(each);
process.exitCode = worse.length === 0 ? 0 : 1;
