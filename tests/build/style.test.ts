/** glossary/STYLE.md teaches what the checks do: its table holds every rule, its examples are judged as it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { ALONE, refusalsOf } from './planted-folder.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const STYLE = read('glossary/STYLE.md');

test('the table names every rule once, in order, and no other', () => {
  const folder = new URL('../../src/build/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const code = files.map((name) => read(`src/build/${name}`)).join('\n');
  const rules = [...new Set([...code.matchAll(/'(G\d\d)'/g)].map(([, rule]) => rule))].sort();
  expect([...STYLE.matchAll(/^\| (G\d\d) \|/gm)].map(([, rule]) => rule)).toEqual(rules);
});

/** The examples under a heading, each with the text that explains it. */
function examplesUnder(heading: string): { fields: object; says: string }[] {
  const section = STYLE.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
  return [...section.matchAll(/```yaml\n([\s\S]*?)```\n([^`]*(?:`[^`]+`[^`]*)*?)(?=```|$)/g)].map(
    ([, text = '', says = '']) => ({ fields: parse(text), says }),
  );
}

/** The rules that the good entry breaks once these fields are its own. */
async function rulesBroken(fields: object): Promise<string[]> {
  const { tag: _, names: __, ...en } = parse(ALONE).en;
  const entry = stringify({ ...parse(ALONE), en: { ...en, ...fields } });
  const refusals = await refusalsOf({ 'entries/her2-test.yaml': entry });
  return [...new Set(refusals.map((each) => /: (G\d\d) /.exec(each)?.[1] ?? each))].sort();
}

describe('of the examples', () => {
  test.each([0, 1])('good one %i passes', async (at) => {
    const examples = examplesUnder('Two good examples');
    expect(examples).toHaveLength(2);
    expect(await rulesBroken(examples[at]?.fields ?? {})).toEqual([]);
  });

  test.each([0, 1])('bad one %i is refused for what the text under it says', async (at) => {
    const examples = examplesUnder('Two bad examples');
    expect(examples).toHaveLength(2);
    const { fields = {}, says = '' } = examples[at] ?? {};
    expect(await rulesBroken(fields)).toEqual([...(says.match(/G\d\d/g) ?? [])].sort());
  });
});
