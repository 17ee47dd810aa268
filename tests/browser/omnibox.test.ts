import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerOmnibox, escapeXml } from '../../src/browser/omnibox.ts';
import type { NearEntry } from '../../src/core/entries.ts';

const ENTRIES: NearEntry[] = [
  { entry: 'her2', title: 'HER2', short: 'A protein on cells.' },
  { entry: 'her2-low', title: 'HER2-low', short: 'A little HER2: less than <some> & "more".' },
];
const TEXTS = { lookUp: 'Type a word', noneFits: (query: string) => `No entry for “${query}”.` };

type Show = (suggestions: { content: string; description: string }[]) => void;

/** The browser's side of the address bar: it types, and shows what comes. */
function addressBar(isFirefox = false) {
  const heard: { type?: (text: string, show: Show) => void; enter?: (text: string, how: string) => void } =
    {};
  const setDefaultSuggestion = vi.fn();
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion,
      onInputChanged: {
        addListener: (listener: typeof heard.type) => Object.assign(heard, { type: listener }),
      },
      onInputEntered: {
        addListener: (listener: typeof heard.enter) => Object.assign(heard, { enter: listener }),
      },
    },
  });
  Object.assign(fakeBrowser.runtime, { getBrowserInfo: isFirefox ? () => undefined : undefined });
  const find = vi.fn((query: string, most: number) =>
    query.startsWith('her2') ? ENTRIES.slice(0, most) : [],
  );
  answerOmnibox(find, async () => TEXTS);
  const type = (text: string) =>
    new Promise<{ first: string; others: string[] }>((resolve) =>
      heard.type?.(text, (others) =>
        resolve({
          first: setDefaultSuggestion.mock.lastCall?.[0].description,
          others: others.map(({ description }) => description),
        }),
      ),
    );
  return { type, enter: (text: string, how = 'currentTab') => heard.enter?.(text, how), find };
}

beforeEach(() => fakeBrowser.reset());

test('the best entry stands first, with what it means, the others below', async () => {
  expect(await addressBar(true).type('her2')).toEqual({
    first: 'HER2: A protein on cells.',
    others: ['HER2-low: A little HER2: less than <some> & "more".'],
  });
});

test('Chromium gets the same as XML', async () => {
  const { others } = await addressBar().type('her2');
  expect(others).toEqual(['HER2-low: A little HER2: less than &lt;some&gt; &amp; &quot;more&quot;.']);
});

test.each([
  ['', 'Type a word'],
  ['  ', 'Type a word'],
  ['sofa & chair', 'No entry for “sofa &amp; chair”.'],
])('for “%s” the line says %s', async (text, line) => {
  expect(await addressBar().type(text)).toEqual({ first: line, others: [] });
});

test('nothing is looked up before something is typed', async () => {
  const bar = addressBar();
  await bar.type('');
  expect(bar.find).not.toHaveBeenCalled();
});

test.each([
  ['her2', { entry: 'her2', isPrivate: false }],
  ['sofa', { query: 'sofa', isPrivate: false }],
  ['her2', { entry: 'her2', isPrivate: true }],
])('Enter on “%s” opens %j in a new tab, and the address tells nobody', async (text, wish) => {
  Object.assign(fakeBrowser.windows, { getLastFocused: async () => ({ incognito: wish.isPrivate }) });
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  addressBar().enter(text);
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(create.mock.lastCall?.[0]).toMatchObject({
    active: true,
    url: expect.stringMatching(/\/popup\.html$/),
  });
  expect(await fakeBrowser.storage.session.get('wish')).toEqual({ wish });
});

test.each([
  ['a < b & c > "d" \'e\'', 'a &lt; b &amp; c &gt; &quot;d&quot; &apos;e&apos;'],
  ['null \u0000 and escape \u001b', 'null  and escape '],
  ['α-fetoprotein', 'α-fetoprotein'],
])('%j is %j in XML', (text, xml) => {
  expect(escapeXml(text)).toBe(xml);
});
