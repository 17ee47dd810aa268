/**
 * `npm run bench:tab [-- parts] [--quick] [--check | --record]`: what the built extension costs a tab in a real browser,
 * beside an extension that does nothing (twice: the difference is noise) and one that only reads every letter (L2). Parts
 * are `load`, `changes`, `churn`, `hover`, `tabs` and `held`; without any all are run, for some twenty minutes. `--check`
 * fails where a figure is clearly worse than the one in `baseline.json`, `--record` writes it there.
 */
import { servePages } from '../../e2e/server.ts';
import { type Figure, settleFigures } from '../baseline.ts';
import { changesPart, churnPart } from './changes.ts';
import { heldPart } from './held.ts';
import { hoverPart } from './hover.ts';
import { loadPart } from './load.ts';
import { tabsPart } from './many-tabs.ts';
import type { Part } from './parts.ts';

const PARTS: Readonly<Record<string, Part>> = {
  load: loadPart,
  changes: changesPart,
  churn: churnPart,
  hover: hoverPart,
  tabs: tabsPart,
  held: heldPart,
};

const words = process.argv.slice(2);
const wished = words.filter((word) => !word.startsWith('--'));
const unknown = wished.filter((word) => !(word in PARTS));
if (unknown.length > 0)
  throw new Error(`expected parts among ${Object.keys(PARTS).join(', ')}, found ${unknown.join(', ')}`);

const server = await servePages();
const blank = server.page('/bench-blank', '<!doctype html><title>blank</title>');
const kept: Figure[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (wished.length === 0 || wished.includes(name))
    kept.push(...(await part({ server, blank, isQuick: words.includes('--quick') })));
}
await server.close();

const wish = (['check', 'record'] as const).find((each) => words.includes(`--${each}`));
const worse = wish ? await settleFigures(kept, new URL('baseline.json', import.meta.url), wish) : [];
for (const each of worse) console.error(each);
process.exitCode = worse.length === 0 ? 0 : 1;
