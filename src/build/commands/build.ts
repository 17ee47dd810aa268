/** `npm run build [-- --e2e]`: both browsers' builds; with `--e2e` those with loopback hosts granted, in `.output/e2e`. */
import { build } from 'wxt';

if (process.argv.includes('--e2e')) process.env.PLAINWORD_BUILD = 'e2e';
for (const browser of ['chrome', 'firefox']) await build({ browser });
