import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { glossary } from './src/build/vite-plugin.ts';

export default defineConfig({
  // WXT's test plugin does not load Vite plugins from wxt.config.ts.
  plugins: [WxtVitest(), glossary()],
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'tests/long/**'] },
});
