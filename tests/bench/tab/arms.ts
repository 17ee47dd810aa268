/** The extensions that are compared, as folders that a browser loads. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionFolder } from '../../e2e/launch.ts';

export type Arm = 'empty' | 'empty again' | 'L2' | 'Plainword';

/** `empty again` is the A/A arm: what differs between it and `empty` is noise. */
export const ARMS: readonly Arm[] = ['empty', 'empty again', 'L2', 'Plainword'];

/**
 * The least any scan in script can do: read every text node's every unit once, at first and after each change. It marks
 * nothing and yields to nobody.
 */
const L2 = `
let sum = 0;
function read(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node;
    for (let i = 0; i < data.length; i += 1) sum += data.charCodeAt(i);
  }
}
read(document.body);
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) read(node);
}).observe(document.body, { childList: true, subtree: true });
`;

/** The folder of an arm's extension; control extensions are written into `folder`. */
export async function folderOf(arm: Arm, folder: string): Promise<string> {
  if (arm === 'Plainword') return extensionFolder('chromium', 'e2e');
  const path = join(folder, arm.replaceAll(' ', '-'));
  await mkdir(path, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: arm,
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'content.js'), arm === 'L2' ? L2 : ';');
  return path;
}
