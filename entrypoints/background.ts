import glossary from 'virtual:glossary/entries';
import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../src/browser/worker.ts';
import { createFindNear } from '../src/ui/near.ts';
import { BROWSER_STRINGS } from '../src/ui/strings-browser.ts';

export default defineBackground(() =>
  startWorker(glossary, createFindNear(glossary.entries, 'en'), BROWSER_STRINGS),
);
