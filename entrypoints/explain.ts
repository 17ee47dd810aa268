import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, openReader } from '../src/browser/page-link.ts';
import { runOnce } from '../src/browser/page-run.ts';
import { paintAs } from '../src/browser/paint.ts';
import { takeCard } from '../src/page/card-door.ts';
import { randomName } from '../src/page/marks.ts';
import { startPage } from '../src/page/page.ts';

// The page layer but for what draws cards, for pages with something to explain and for those where the reader asked.
export default defineUnlistedScript(() => {
  runOnce((choicesOf, signal) => {
    const highlight = randomName();
    return startPage(
      {
        async begin() {
          const choices = choicesOf(await ask({ kind: 'orders' }));
          return choices && { choices, highlight };
        },
        paint: paintAs(highlight, signal),
        openReader: () => openReader(signal),
        found: (terms) => void ask({ kind: 'found', terms }),
        async bringCard() {
          await ask({ kind: 'cardScript' });
          return takeCard();
        },
        card: async (entry) => (await ask({ kind: 'card', entry })) ?? null,
        firstNamed: async (text) => (await ask({ kind: 'named', text })) ?? null,
        near: async (text) => (await ask({ kind: 'near', text })) ?? [],
        save: async (entry, saved, sentence) =>
          (await ask({ kind: 'save', entry, saved, sentence })) !== undefined,
        know: (entry, known) => void ask({ kind: 'know', entry, known }),
        openFull: (entry) => void ask({ kind: 'open', entry }),
      },
      signal,
    );
  });
});
