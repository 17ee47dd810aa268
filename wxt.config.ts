import { defineConfig } from 'wxt';
import { asciiScripts } from './src/build/ascii.ts';
import { shippedPackages, thirdPartyText } from './src/build/licenses.ts';
import { manifest } from './src/build/manifest.ts';
import { glossary } from './src/build/vite-plugin.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'THIRD-PARTY.txt', contents: thirdPartyText(shippedPackages()) });
    },
  },
  vite: () => ({
    // Without these, Vite compiles `light-dark()` away, and with it the card's own choice of light or dark.
    // The size that matters is the page script's; a test holds it. The glossary is one large chunk on purpose.
    build: { cssTarget: ['chrome128', 'firefox142'], chunkSizeWarningLimit: 5000 },
    plugins: [glossary(), asciiScripts()],
  }),
});
