/** Each planted break is caught by its test, which passes without the break. In a copy, never in the checkout. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BREAKS } from '../breaks/breaks.ts';
import { copyTree, type WorkingCopy } from '../breaks/working-copy.ts';

let copy: WorkingCopy;
beforeAll(() => {
  copy = copyTree();
});
afterAll(() => copy.remove());

/** One break for each test that is to catch any. */
const TESTS = [...new Map(BREAKS.map((each) => [`${each.test} ${each.name}`, each])).values()];

describe('without a break', () => {
  test.each(TESTS)('“$name” in $test passes', (each) => {
    const { ran, isFine, output } = copy.run(each, 'sound');
    expect(ran, output).toBeGreaterThan(0);
    expect(isFine, output).toBe(true);
  });
});

describe('a planted break', () => {
  test.each(BREAKS)('($promise: $what) makes “$name” in $test fail', (each) => {
    const { ran, isFine, output } = copy.run(each, 'broken');
    // A test that did not even run has caught nothing.
    expect(ran, output).toBeGreaterThan(0);
    expect(isFine, output).toBe(false);
  });
});
