/** What a page changes, and where it is to be read again. */
import { type Changes, watchChanges } from '../../../src/page/changes.ts';
import { placesOf } from '../../../src/page/walls.ts';
import { find, frame, same, scene, scenes, seen, still, textIn } from './stage.ts';

const nameOf = (node: Node) =>
  node instanceof Element ? node.id || node.localName : node instanceof Text ? 'text' : node.nodeName;
const namesOf = (nodes: Iterable<Node>) => [...nodes].map(nameOf).sort();

/** What was told of a page after `act`. */
async function toldAfter(act: () => void, changes: Changes) {
  changes.take();
  act();
  await frame();
  const { changed, renewed, wasAnyTaken } = changes.take();
  return { changed: namesOf(changed), renewed: namesOf(renewed), wasAnyTaken };
}

const PAGE = '<div id="top"><p id="p">words</p><p id="q">more</p></div>';

const EDITS: [string, () => void, { changed: string[]; renewed: string[]; wasAnyTaken: boolean }][] = [
  ['a text', () => (textIn(find('p')).data = 'new'), { changed: ['text'], renewed: [], wasAnyTaken: false }],
  [
    'an element more',
    () => find('top').append(document.createElement('b')),
    { changed: ['top'], renewed: ['b'], wasAnyTaken: false },
  ],
  ['a text more', () => find('p').append('more'), { changed: ['p'], renewed: [], wasAnyTaken: false }],
  ['an element less', () => find('p').remove(), { changed: ['top'], renewed: [], wasAnyTaken: true }],
  ['a class', () => (find('p').className = 'x'), { changed: ['p', 'top'], renewed: [], wasAnyTaken: false }],
  [
    'a style',
    () => find('p').setAttribute('style', 'color:red'),
    { changed: ['p', 'top'], renewed: [], wasAnyTaken: false },
  ],
  ['hiding', () => (find('p').hidden = true), { changed: ['p', 'top'], renewed: [], wasAnyTaken: false }],
  ['a language', () => (find('p').lang = 'de'), { changed: ['top'], renewed: ['p'], wasAnyTaken: false }],
  [
    'an editor',
    () => (find('p').contentEditable = 'true'),
    { changed: ['top'], renewed: ['p'], wasAnyTaken: false },
  ],
  ['a role', () => (find('p').role = 'menu'), { changed: ['top'], renewed: ['p'], wasAnyTaken: false }],
  [
    'a title, which no reader sees',
    () => (find('p').title = 'x'),
    { changed: [], renewed: [], wasAnyTaken: false },
  ],
];

scenes('a change of', EDITS, async ({ show, signal }, _, act, told) => {
  show(PAGE);
  let calls = 0;
  const changes = watchChanges(document, () => (calls += 1), signal);
  same(await toldAfter(act, changes), told);
  same(calls > 0, told.changed.length > 0);
  same(
    await toldAfter(() => undefined, changes),
    { changed: [], renewed: [], wasAnyTaken: false },
    'told once',
  );
});

scene('what was taken away is known until the next time', async ({ show, signal }) => {
  show(PAGE);
  const changes = watchChanges(document, () => undefined, signal);
  const gone = find('p');
  gone.remove();
  await frame();
  same([changes.wasTaken(gone), changes.wasTaken(find('q'))], [true, false]);
  changes.take();
  same(changes.wasTaken(gone), false);
});

scene('a shadow root is followed too, once, and let go when it is gone', async ({ show, signal }) => {
  show('<x-y id="x"><template shadowrootmode="open"><p id="in">words</p><slot></slot></template></x-y>');
  const root = find('x').shadowRoot as ShadowRoot;
  const changes = watchChanges(document, () => undefined, signal);
  changes.follow(root);
  changes.follow(root);
  same(changes.roots().length, 1);
  same((await toldAfter(() => (textIn(find('in', root)).data = 'new'), changes)).changed, ['text']);
  same((await toldAfter(() => find('x').append('put'), changes)).renewed, ['x'], 'a slot that was filled');
  find('x').remove();
  changes.take();
  same(changes.roots(), []);
});

scene(
  'an element that gets a root late is read whole, as soon as that is looked for',
  async ({ show, signal }) => {
    show('<x-y id="x">words</x-y><x-y id="never">words</x-y>');
    const changes = watchChanges(document, () => undefined, signal);
    changes.awaitRoot(find('x'));
    changes.awaitRoot(find('never'));
    find('x').attachShadow({ mode: 'open' });
    // Roots are looked for with each change, and so before what changed is told.
    changes.take();
    const { renewed, changed } = changes.take();
    same([namesOf(renewed), namesOf(changed)], [[], []]);
  },
);

scene('a root that comes without any other change is found after a second', async ({ show, signal }) => {
  show('<x-y id="x">words</x-y>');
  let calls = 0;
  const changes = watchChanges(document, () => (calls += 1), signal);
  changes.awaitRoot(find('x'));
  find('x').attachShadow({ mode: 'open' });
  same(calls, 0);
  await seen(() => calls, 1, 'after a second', 150);
  same(namesOf(changes.take().renewed), ['x']);
});

scene('to read an element whole is to read what is around it again', ({ show, signal }) => {
  show('<div id="top"><x-y id="x"><template shadowrootmode="open"><p></p></template></x-y></div>');
  const changes = watchChanges(document, () => undefined, signal);
  changes.renew(find('x').shadowRoot as ShadowRoot);
  const { changed, renewed } = changes.take();
  same([namesOf(changed), namesOf(renewed)], [['top'], ['x']]);
});

scene('nothing is told once the signal has aborted', async ({ show }) => {
  show(PAGE);
  const life = new AbortController();
  let calls = 0;
  const changes = watchChanges(document, () => (calls += 1), life.signal);
  const host = document.createElement('x-y');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  await frame();
  const before = calls;
  life.abort();
  changes.follow(root);
  changes.awaitRoot(find('p'));
  find('p').remove();
  await still(() => calls, before);
  same(changes.roots(), []);
});

/** The elements to be read again after a change. */
const READ: [string, string, () => void, string[]][] = [
  ['a text', PAGE, () => (textIn(find('p')).data = 'new'), ['p']],
  ['a text in a tag', '<p id="p">a <b id="b">c</b></p>', () => (textIn(find('b')).data = 'new'), ['p']],
  ['a new paragraph', PAGE, () => find('top').append(document.createElement('p')), ['top']],
  ['a class', PAGE, () => (find('p').className = 'x'), ['p', 'top']],
  ['a text in a menu', '<nav><p id="p">words</p></nav>', () => (textIn(find('p')).data = 'new'), []],
  [
    'a text in something new',
    PAGE,
    () => {
      const made = document.createElement('div');
      made.innerHTML = '<p id="new">words</p>';
      find('top').append(made);
      made.querySelector('p')?.append('more');
    },
    ['top'],
  ],
  [
    'a text of what is not drawn',
    '<x-y><template shadowrootmode="open">one</template><p id="p">two</p></x-y>',
    () => (textIn(find('p')).data = 'new'),
    [],
  ],
];

scenes('read again after a change of', READ, async ({ show, signal }, _, html, act, tops) => {
  show(html);
  const changes = watchChanges(document, () => undefined, signal);
  act();
  await frame();
  same(namesOf(placesOf(changes.take(), document).tops), tops);
});

scene('only what is new is gone into, and only what was touched is doubted', async ({ show, signal }) => {
  show(`${PAGE}<p id="far">far</p>`);
  const changes = watchChanges(document, () => undefined, signal);
  const made = document.createElement('section');
  made.append(document.createElement('p'));
  const gone = find('q');
  find('top').append(made);
  gone.remove();
  await frame();
  const places = placesOf(changes.take(), document);
  same(
    [places.enters(made), places.enters(made.firstChild as Element), places.enters(find('p'))],
    [true, true, false],
  );
  same([places.touches(find('top')), places.touches(made), places.touches(gone)], [true, true, true]);
  same([places.touches(find('p')), places.touches(find('far'))], [false, false]);
  same([places.touchesAround(find('p')), places.touchesAround(find('far'))], [true, false]);
});

scene('a page whose top element is new is read from there', async ({ signal }) => {
  const old = document.documentElement;
  const changes = watchChanges(document, () => undefined, signal);
  const next = document.createElement('html');
  next.append(document.createElement('body'));
  old.replaceWith(next);
  await frame();
  const { tops } = placesOf(changes.take(), document);
  next.replaceWith(old);
  same(
    tops.map(({ localName }) => localName),
    ['html'],
  );
});
