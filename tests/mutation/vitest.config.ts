import { defineConfig } from 'vitest/config';
import { glossary } from '../../src/build/vite-plugin.ts';

/**
 * The tests that stand for `src/core`, and for those parts of `src/page` that need no page: without those that read the
 * source files themselves, which a mutant changes.
 */
export default defineConfig({
  plugins: [glossary()],
  test: { include: ['tests/core/**/*.test.ts', 'tests/page/**/*.test.ts'] },
});
