import { defineConfig } from 'vitest/config';

/** The built extension in real browsers; `npm run build:e2e` comes first. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // Pages of real frameworks, bundled when they have changed.
    globalSetup: 'tests/fixtures/build-apps.ts',
    testTimeout: 45_000,
    hookTimeout: 120_000,
    // Two browsers at a time: more would fight over a small machine's two cores.
    maxWorkers: 2,
    // A machine busy with other things can be slower than a test's patience once; what fails twice is broken. Each retry
    // is named in the output.
    retry: 1,
  },
});
