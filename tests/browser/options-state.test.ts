import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type OptionsState, watchOptions } from '../../src/browser/options-state.ts';
import { saveEntry } from '../../src/browser/words-store.ts';

test.each([
  ['a private window', true, 0],
  ['an ordinary window', false, 1],
])(
  'the settings page in %s knows so, and shows the words only where they may change',
  async (_, inIncognitoContext, count) => {
    fakeBrowser.reset();
    const event = { addListener() {} };
    Object.assign(fakeBrowser, {
      extension: { inIncognitoContext },
      i18n: { getUILanguage: () => 'en-US' },
      permissions: { getAll: async () => ({ origins: [] }), onAdded: event, onRemoved: event },
    });
    await saveEntry('her2', true, 'A sentence.');
    const seen: OptionsState[] = [];
    await watchOptions((state) => seen.push(state));
    expect(seen.at(-1)).toMatchObject({ isPrivate: inIncognitoContext });
    expect(seen.at(-1)?.words.saved).toHaveLength(count);
  },
);
