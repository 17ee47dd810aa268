import { defineConfig } from 'vitest/config';
import { glossary } from './src/build/vite-plugin.ts';

/** What takes too long for every change: `npm run test:long`, in a night or before a release. */
export default defineConfig({
  plugins: [glossary()],
  test: {
    include: ['tests/long/**/*.test.ts'],
    globalSetup: 'tests/fixtures/build-apps.ts',
    // Each test is bounded; those that need longer or less say so.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // Figures are read from what is printed, and how far a run came that was stopped.
    reporters: ['verbose'],
    // Memory and time are measured: nothing else may run meanwhile.
    maxWorkers: 1,
  },
});
