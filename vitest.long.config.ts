import { defineConfig } from 'vitest/config';
import { glossary } from './src/build/vite-plugin.ts';

/** What takes too long for every change: `npm run test:long`, in a night or before a release. */
export default defineConfig({
  plugins: [glossary()],
  test: { include: ['tests/long/**/*.test.ts'], testTimeout: 3_600_000 },
});
