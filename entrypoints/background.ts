import glossary from 'virtual:glossary/entries';
import packed from 'virtual:glossary/names';
import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../src/browser/worker.ts';
import { type Names, openNames } from '../src/core/names.ts';
import { createFindNear } from '../src/ui/near.ts';
import { BROWSER_STRINGS } from '../src/ui/strings-browser.ts';

export default defineBackground(() => {
  let opened: Names | undefined;
  const names = () => {
    opened ??= openNames(packed());
    return opened;
  };
  startWorker({ glossary, names, findNear: createFindNear(glossary.entries, 'en') }, BROWSER_STRINGS);
});
