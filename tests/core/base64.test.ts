import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Of, bytesByHand, bytesOf } from '../../src/core/base64.ts';

const RUNS = { seed: 20261122, numRuns: 500 };

test('bytes survive, however many there are, opened by the browser or by hand', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
      const text = base64Of(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(new Uint8Array(bytesOf(text))).toEqual(bytes);
      expect(new Uint8Array(bytesByHand(text))).toEqual(bytes);
    }),
    RUNS,
  );
});

test('numbers of more bytes come back as they were', () => {
  expect(new Uint32Array(bytesOf(base64Of(new Uint32Array([0, 1, 0xffffffff]))))).toEqual(
    new Uint32Array([0, 1, 0xffffffff]),
  );
  expect(new Int32Array(bytesOf(base64Of(new Int32Array([-1, 7]))))).toEqual(new Int32Array([-1, 7]));
});
