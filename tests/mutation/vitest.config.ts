import { defineConfig } from 'vitest/config';
import { glossary } from '../../src/build/vite-plugin.ts';

/** The tests that stand for `src/core`: without those that read the source files themselves, which a mutant changes. */
export default defineConfig({
  plugins: [glossary()],
  test: { include: ['tests/core/**/*.test.ts'] },
});
