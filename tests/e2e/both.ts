/** Each test of a suite in both browsers, one browser a suite. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { BrowserKind } from './browsers.ts';
import { type LaunchOptions, launch, type Session } from './launch.ts';
import { settle } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

export interface Stage {
  kind: BrowserKind;
  session: Session;
  server: PageServer;
}

/** Runs `suite` in Chromium and in Firefox. The stage is set before the first test; any request of ours fails it. */
export function inBothBrowsers(
  name: string,
  suite: (stage: Stage) => void,
  options: LaunchOptions = {},
): void {
  for (const kind of ['chromium', 'firefox'] as const) onStage(`${name} in ${kind}`, kind, suite, options);
}

export function onStage(
  name: string,
  kind: BrowserKind,
  suite: (stage: Stage) => void,
  options: LaunchOptions = {},
): void {
  describe(name, () => {
    const stage = { kind } as Stage;
    beforeAll(async () => {
      stage.server = await servePages();
      stage.session = await launch(kind, options);
      const first = stage.server.page(
        '/first.html',
        '<p>Triple-negative breast cancer and pembrolizumab.</p>',
      );
      if (options.build !== 'shipped') await settle(stage.session, first);
    }, 120_000);
    afterAll(async () => {
      const { requests } = stage.session;
      await stage.session.close();
      await stage.server.close();
      expect(requests, 'nothing may leave the browser').toEqual([]);
    }, 30_000);
    suite(stage);
  });
}
