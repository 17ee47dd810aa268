/**
 * `npm run build`: both browsers' builds, in `.output`. `npm run build:e2e` adds copies of them for tests, in
 * `.output/e2e`: the files that are shipped, but for one line of the manifest.
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'wxt';
import { manifestForTests } from '../manifest.ts';

for (const browser of ['chrome', 'firefox']) {
  await build({ browser });
  if (process.argv.includes('--e2e')) await copyForTests(`${browser}-mv3`);
}

async function copyForTests(folder: string): Promise<void> {
  const copy = `.output/e2e/${folder}`;
  await rm(copy, { recursive: true, force: true });
  await cp(`.output/${folder}`, copy, { recursive: true });
  const shipped: object = JSON.parse(await readFile(`${copy}/manifest.json`, 'utf8'));
  await writeFile(`${copy}/manifest.json`, JSON.stringify(manifestForTests(shipped)));
}
