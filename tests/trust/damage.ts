/** Everything that can go wrong with one stored value, as a table: another version, another program, a bad disk. */

/** A list in a list in a list, deeper than any recursion likes. */
function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let i = 0; i < levels; i += 1) value = [value];
  return value;
}

/** An object with a key of its own that is the door to every object's prototype. */
function poisoned(): unknown {
  return JSON.parse(
    '{"__proto__":{"paused":true,"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  );
}

export const DAMAGES: readonly (readonly [name: string, value: unknown])[] = [
  ['missing', undefined],
  ['null', null],
  ['a text', 'yes'],
  ['an empty text', ''],
  ['a number', 7],
  ['a negative number', -1],
  ['a number that is none', Number.NaN],
  ['an endless number', Number.POSITIVE_INFINITY],
  ['a huge number', 1e300],
  ['true as a text', 'true'],
  ['an empty object', {}],
  ['an object like a list', { 0: 'her2', length: 1 }],
  ['poisoned prototypes', poisoned()],
  ['a list of wrong things', [7, null, {}, ['her2']]],
  ['a list with holes', Object.assign(new Array(3), { 1: 'HER2!'.repeat(40) })],
  ['a list of addresses', ['https://komen.org/x', 'komen.org/x', 'KOMEN.ORG', ' ']],
  ['a list of half characters', ['\uD800', '\uDFFF\uD800']],
  ['a list of markup', ['<img src=x onerror=alert(1)>', '../../etc', '\u0000']],
  ['a very long list', Array.from({ length: 20_000 }, () => '<')],
  ['a very long text', 'x'.repeat(1_000_000)],
  ['a very deep list', deep(10_000)],
  ['cut-off JSON', '["her2","pembroli'],
  ['a date', new Date(0)],
  ['a future version', { version: 99, value: ['her2'] }],
];
