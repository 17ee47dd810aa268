import { expect, test } from 'vitest';
import { shrink } from './shrink.ts';

const all = Array.from({ length: 100 }, (_, at) => [at * 3, at * 3 + 1, at * 3 + 2]);

test('what fails because of two edits is brought down to these two', async () => {
  const failsOn = async (batches: readonly (readonly number[])[]) =>
    [271, 298].every((edit) => batches.flat().includes(edit)) ? 'both' : undefined;
  expect(await shrink(all, failsOn)).toEqual({ batches: [[271], [298]], problem: 'both' });
});

test('what fails only after a long life of the page is left as it is', async () => {
  expect(await shrink(all, async () => undefined)).toBeUndefined();
});
