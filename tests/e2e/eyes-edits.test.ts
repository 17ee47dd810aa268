import { expect, it } from 'vitest';
import { bundlePageRoom, editPage } from '../page/page-room.ts';
import { inBothBrowsers } from './both.ts';

inBothBrowsers('after a page edited itself', (stage) => {
  it.each([1, 7, 14, 25])(
    'the marks are those of a fresh scan (seed %i)',
    async (seed) => {
      const script = await bundlePageRoom();
      const seen = await editPage(stage.session.browser, script, seed, 150);
      expect(seen.problem).toBeUndefined();
      expect(seen.marks).toBeGreaterThan(0);
    },
    // A failure is brought down to its fewest edits first.
    180_000,
  );
});
