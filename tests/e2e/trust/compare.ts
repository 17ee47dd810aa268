/** The same test for each page: as many steps as there is time for, beside a browser without the extension. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BrowserKind } from '../browsers.ts';
import { launchTwins, type TestPage, type Twins } from './twins.ts';

export function comparePages(kind: BrowserKind, pages: readonly TestPage[], steps: number): void {
  describe(`beside a ${kind} without the extension`, () => {
    let twins: Twins;
    beforeAll(async () => {
      twins = await launchTwins(kind);
    }, 120_000);
    afterAll(() => twins.close(), 60_000);

    it.for(pages.map((page) => [page.name, page] as const))(
      `the page “%s” is the same at each of ${steps} steps`,
      { timeout: 60_000 + steps * 1000 },
      ([, page], { signal }) => twins.compare(page, steps, signal),
    );
  });
}
