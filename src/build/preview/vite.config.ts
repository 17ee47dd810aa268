/** `npm run glossary:preview`: entries as cards and pages while they are written. Not part of the extension. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { glossary } from '../vite-plugin.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: `${project}node_modules/.vite-preview`,
  plugins: [glossary(`${project}glossary`, { broken: 'served' })],
  server: { fs: { allow: [project] } },
});
