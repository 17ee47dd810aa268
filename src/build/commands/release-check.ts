/** `npm run release:check`: what stores would check, over the finished builds; prints the hash of each package. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strayAddresses } from '../package-rules.ts';
import { readGlossary } from '../read-glossary.ts';
import { listingOffences, manifestOffences, privacyOffences } from '../release.ts';

/** The whole package, packed, in bytes: the plan's budget. */
const MOST = 2_000_000;

const read = (file: string) => readFileSync(file, 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const { entries, warnings } = await readGlossary('glossary');
const sources = new Set([...entries, ...warnings].flatMap((each) => each.sources.map(({ url }) => url)));
const offences = [...listingOffences(read('docs/store/listing.md'))];

for (const folder of ['chrome-mv3', 'firefox-mv3']) {
  const root = join('.output', folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
  const manifest = JSON.parse(read(join(root, 'manifest.json')));
  const found = [
    ...manifestOffences(manifest, version),
    ...privacyOffences(manifest, read('docs/store/privacy.md')),
    ...files
      .filter((file) => /\.(?:js|html|css|json)$/.test(file))
      .flatMap((file) => strayAddresses(read(file), sources).map((address) => `${file} holds ${address}`)),
  ];
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  if (size > MOST) found.push(`${size} bytes packed, at most ${MOST}`);
  offences.push(...found.map((each) => `${folder}: ${each}`));
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  console.log(`${folder}: ${files.length} files, ${size} bytes packed, sha256 ${hash.digest('hex')}`);
}
for (const each of offences) console.error(each);
console.log(`${offences.length} things to mend before a release`);
if (offences.length > 0) process.exitCode = 1;
