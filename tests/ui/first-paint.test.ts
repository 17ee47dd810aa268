import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFirstPaint } from '../../src/ui/first-paint.ts';

let paint: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
      constructor(onPaint: () => void) {
        paint = onPaint;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what waits for the first paint goes on after it, once', () => {
  const then = vi.fn();
  afterFirstPaint(then);
  expect(then).not.toHaveBeenCalled();
  paint();
  vi.runAllTimers();
  expect(then).toHaveBeenCalledTimes(1);
});

test('on a page that is never painted it goes on all the same', () => {
  const then = vi.fn();
  afterFirstPaint(then);
  vi.runAllTimers();
  expect(then).toHaveBeenCalledTimes(1);
});
