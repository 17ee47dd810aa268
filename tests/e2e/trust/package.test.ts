import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strayAddresses } from '../../../src/build/package-rules.ts';
import { readGlossary } from '../../../src/build/read-glossary.ts';
import { onStage } from '../both.ts';
import { openOwnPage } from '../own-pages.ts';

const { entries, warnings } = await readGlossary('glossary');
const SOURCES = new Set([...entries, ...warnings].flatMap(({ sources }) => sources.map(({ url }) => url)));

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (folder) => {
  const root = join('.output', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /\.(?:js|html|css|json)$/.test(each),
  );
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

  it('holds no address but those of the glossary’s sources', () => {
    expect(SOURCES.size).toBeGreaterThan(500);
    const stray = files.flatMap((file) =>
      strayAddresses(readFileSync(join(root, file), 'utf8'), SOURCES).map((address) => `${file} ${address}`),
    );
    expect(stray).toEqual([]);
  });

  it('opens nothing to pages, other extensions or remote code', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  it('announces nothing to pages', () => {
    // A port's postMessage goes to the extension alone; what a page can hear is called on a window.
    const announcements = /content-script-started|(?:window|self|globalThis|top|parent)\.postMessage\(/;
    for (const file of files.filter((each) => /^(?:page|explain)\.js$/.test(each)))
      expect(readFileSync(join(root, file), 'utf8')).not.toMatch(announcements);
  });

  it('carries the licenses of all it is made of', () => {
    expect(readFileSync(join(root, 'THIRD-PARTY.txt'), 'utf8')).toContain('tippy.js');
  });
});

type Management = { management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> } };

onStage(
  'the browser',
  'chromium',
  (stage) => {
    const warningsOf = async (manifest: object) => {
      const page = await openOwnPage(stage.session, 'options.html');
      const warnings = await page.evaluate(
        (text) =>
          (globalThis as never as { chrome: Management }).chrome.management.getPermissionWarningsByManifest(
            text,
          ),
        JSON.stringify(manifest),
      );
      await page.close();
      return warnings;
    };
    const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));

    it('has no warning to show when the package is installed', async () => {
      expect(await warningsOf(manifest)).toEqual([]);
    });

    it('would have one for a single permission more', async () => {
      const { permissions } = manifest as { permissions: string[] };
      expect(await warningsOf({ ...manifest, permissions: [...permissions, 'tabs'] })).toHaveLength(1);
      expect(await warningsOf({ ...manifest, host_permissions: ['*://*/*'] })).toHaveLength(1);
    });
  },
  { build: 'shipped' },
);
