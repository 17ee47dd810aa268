/** What the page says of the language of words, and which of them are marked. */

import type { Said } from '../../../src/core/judge.ts';
import { chooseMarks, inReadingOrder } from '../../../src/page/choose.ts';
import { isSameSaid, saidAt } from '../../../src/page/languages.ts';
import { drawMarks, randomName } from '../../../src/page/marks.ts';
import type { Passage } from '../../../src/page/reading.ts';
import { passageIn } from './passages.ts';
import { find, same, scene, scenes, textIn } from './stage.ts';

const PAGE = true;

scenes(
  'what the page says of the language of words',
  [
    ['nothing', '', '<p id="at">x</p>', undefined, PAGE],
    ['at the top', 'de-AT', '<p id="at">x</p>', 'de', PAGE],
    ['at the words', 'de', '<p id="at" lang="EN-us">x</p>', 'en', false],
    ['around them', 'de', '<div lang="es"><p id="at">x</p></div>', 'es', false],
    ['at the body', 'de', '<p id="at">x</p>', 'de', PAGE],
    ['that it is unknown', 'de', '<p id="at" lang="">x</p>', undefined, PAGE],
    ['as XML has it', 'de', '<p id="at" xml:lang="fr">x</p>', 'fr', false],
    [
      'around their root',
      'de',
      '<x-y lang="es"><template shadowrootmode="open"><i>x</i></template><p id="at"></p></x-y>',
      'es',
      false,
    ],
  ] as const,
  ({ show }, _, top, html, language, isForWholePage) => {
    const body = show(html);
    if (top === '') document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = top;
    const node = body.querySelector('x-y')?.shadowRoot ?? find('at');
    same(saidAt(textIn(node)), { language, isForWholePage });
  },
);

scene('the language of the body is that of the whole page', ({ show }) => {
  const body = show('<p id="at">x</p>');
  body.lang = 'fr';
  same(saidAt(textIn(find('at'))), { language: 'fr', isForWholePage: true });
});

scene('two sayings are the same where both parts are', () => {
  const said = (language: string | undefined, isForWholePage: boolean): Said => ({
    language,
    isForWholePage,
  });
  same(isSameSaid(said('de', true), said('de', true)), true);
  same(
    [isSameSaid(said('de', true), said('en', true)), isSameSaid(said('de', true), said('de', false))],
    [false, false],
  );
});

/** Paragraphs as passages; `her2|tnbc` are the words of each in order. */
const passagesOf = (ids: readonly string[], entries: Record<string, string>): Passage[] =>
  ids.map((id) => passageIn(find(id), entries));

const THREE =
  '<p id="a">HER2 and HER2 and TNBC</p><p id="b">HER2 and PR</p><h2>More</h2><p id="c">HER2, PR and ER</p>';
const ENTRIES = { HER2: 'her2', TNBC: 'tnbc', PR: 'pr or response', ER: 'response' };

const CHOSEN: [string, 'section' | 'every' | 'page', string[], string[]][] = [
  ['the first in each section', 'section', [], ['HER2 TNBC', 'PR', 'HER2 PR']],
  ['every one', 'every', [], ['HER2 HER2 TNBC', 'HER2 PR', 'HER2 PR ER']],
  ['the first on the page', 'page', [], ['HER2 TNBC', 'PR', '']],
  ['none that the reader knows', 'every', ['her2'], ['TNBC', 'PR', 'PR ER']],
  ['one with two meanings until both are known', 'every', ['pr', 'her2', 'tnbc'], ['', 'PR', 'PR ER']],
  ['nothing where all is known', 'every', ['pr', 'her2', 'tnbc', 'response'], ['', '', '']],
];

scenes('marked is', CHOSEN, ({ show }, _, density, known, words) => {
  show(THREE);
  const passages = passagesOf(['a', 'b', 'c'], ENTRIES);
  const chosen = new Map<Passage, Passage['matches'][number][]>();
  for (const _step of chooseMarks(passages, density, new Set(known), chosen));
  same(
    passages.map((passage) =>
      (chosen.get(passage) ?? []).map(({ start, end }) => passage.block.text.slice(start, end)).join(' '),
    ),
    words,
  );
  same(chosen.size, words.filter((each) => each !== '').length);
});

scene('passages are put in the order in which they are read', ({ show }) => {
  show(THREE);
  const passages = passagesOf(['a', 'b', 'c'], ENTRIES);
  const order = (list: Passage[]) => inReadingOrder(list).map(({ wall }) => wall.id);
  same(order(passages), ['a', 'b', 'c']);
  same(order([...passages].reverse()), ['a', 'b', 'c']);
  same(order([passages[1], passages[0], passages[2]] as Passage[]), ['a', 'b', 'c']);
  same(order([]), []);
});

const drawnAs = (name: string) =>
  [...(CSS.highlights.get(name)?.values() ?? [])].map((range) => {
    const { startContainer, startOffset, endOffset } = range as StaticRange;
    return (startContainer as Text).data.slice(startOffset, endOffset);
  });

scene(
  'marks are drawn in the registry, a piece for each node, and go with what is no longer chosen',
  ({ show }) => {
    show('<p id="a">On <b>tras</b>tuzumab, HER2</p><p id="b">HER2</p>');
    const life = new AbortController();
    const marks = drawMarks('shown', life.signal);
    const [a, b] = passagesOf(['a', 'b'], { trastuzumab: 'drug', HER2: 'her2' }) as [Passage, Passage];
    const draw = (chosen: [Passage, Passage['matches']][]) => {
      let steps = 0;
      for (const _ of marks.show(new Map(chosen))) steps += 1;
      return steps;
    };
    same(
      draw([
        [a, a.matches],
        [b, b.matches],
      ]),
      2,
    );
    same(drawnAs('shown').sort(), ['HER2', 'HER2', 'tras', 'tuzumab']);
    same(
      draw([
        [a, a.matches],
        [b, b.matches],
      ]),
      0,
      'what is drawn is not drawn again',
    );
    same(draw([[a, a.matches.slice(1)]]), 1);
    same(drawnAs('shown'), ['HER2']);
    CSS.highlights.clear();
    draw([[a, a.matches.slice(1)]]);
    same(drawnAs('shown'), ['HER2'], 'a registry that the page has emptied');
    life.abort();
    same(CSS.highlights.has('shown'), false);
  },
);

scene('names for marks are sixteen letters that nobody can guess', () => {
  const names = Array.from({ length: 50 }, randomName);
  same(
    names.every((name) => /^[a-z]{16}$/.test(name)),
    true,
  );
  same(new Set(names).size, 50);
  same(new Set(names.join('')).size, 26);
});
