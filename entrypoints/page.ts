import packed from 'virtual:glossary/scent';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../src/browser/page-link.ts';
import { sniffOnce } from '../src/browser/page-run.ts';
import { openNames } from '../src/core/names.ts';
import { watchForScent } from '../src/page/scent.ts';

// What every page of a site that is on gets: enough to see whether there is anything to explain, and no more.
// Unlisted, so that WXT wraps no context around it: that would announce the extension's id to the page.
export default defineUnlistedScript(() => {
  sniffOnce(
    (onScent, signal) => watchForScent(document, openNames(packed()), onScent, signal),
    () => void ask({ kind: 'scent' }),
  );
});
