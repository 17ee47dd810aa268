/** Somebody else's document, as it is drawn. */
import {
  aboveOf,
  boxAround,
  comesBefore,
  elementBefore,
  isInPage,
  isShadowRoot,
  lastElementIn,
  nodesUpTo,
} from '../../../src/page/dom.ts';
import { sectionOf } from '../../../src/page/sections.ts';
import { wallAround } from '../../../src/page/walls.ts';
import { find, same, scene, scenes, textIn } from './stage.ts';

const HOST =
  '<div id="host"><template shadowrootmode="open"><p id="before"></p><slot name="put" id="slot"><i id="own"></i></slot></template>' +
  '<b id="in" slot="put">x</b><b id="not">y</b></div>';
const nameOf = (node: Node | null) =>
  node instanceof Element ? node.id || node.localName : (node?.nodeName ?? null);
const inRoot = (id: string) => find(id, find('host').shadowRoot as ShadowRoot);

scene('what is above a node is what it is drawn in', ({ show }) => {
  show(HOST);
  const root = find('host').shadowRoot as ShadowRoot;
  same(nameOf(aboveOf(find('in'))), 'slot');
  same(aboveOf(find('not')), null, 'a child without a slot');
  same(aboveOf(inRoot('own')), null, 'what a filled slot would have shown');
  same(nameOf(aboveOf(inRoot('slot'))), 'host');
  same(nameOf(aboveOf(root)), 'host');
  same(
    [isShadowRoot(root), isShadowRoot(document.createDocumentFragment()), isShadowRoot(null)],
    [true, false, false],
  );
  same(nameOf(aboveOf(find('host'))), 'body');
  same(nameOf(aboveOf(document.documentElement)), '#document');
  find('in').remove();
  same(nameOf(aboveOf(inRoot('own'))), 'slot', 'a slot that nobody filled');
});

scene('text that was put into a slot is above it too', ({ show }) => {
  show('<div id="host"><template shadowrootmode="open"><slot id="slot"></slot></template>words</div>');
  same(nameOf(aboveOf(textIn(find('host')))), 'slot');
});

scene('a form cannot hide its own place behind its fields', ({ show }) => {
  show(
    '<div id="around"><form id="form"><input name="parentNode"><input name="nodeName"><input name="nodeType"><input name="closest">' +
      '<input name="previousSibling"><input name="isConnected"><input name="shadowRoot"><p id="in">words</p></form></div>',
  );
  same(nameOf(aboveOf(find('form'))), 'around');
  same(nameOf(wallAround(textIn(find('in'))) ?? null), 'in');
  same(isInPage(find('form'), document), true);
});

scene('a node that was given to a frame or taken out is not in the page', ({ show }) => {
  show('<iframe id="frame"></iframe><p id="gone"></p><p id="given"></p>');
  const [gone, given] = [find('gone'), find('given')];
  same(isInPage(gone, document), true);
  gone.remove();
  find<HTMLIFrameElement>('frame').contentDocument?.body.append(given);
  same([isInPage(gone, document), isInPage(given, document)], [false, false]);
});

scene('nodes come before each other as they are drawn, also across roots', ({ show }) => {
  show(`<p id="first">a<i id="inner"></i></p>${HOST}<p id="last"></p>`);
  const order = (a: Node, b: Node) => [comesBefore(a, b), comesBefore(b, a)];
  same(order(find('first'), find('last')), [true, false]);
  same(order(find('inner'), inRoot('before')), [true, false]);
  same(order(inRoot('before'), find('in')), [true, false]);
  same(order(find('in'), find('last')), [true, false]);
  same(order(find('first'), find('inner')), [true, false]);
});

scene('the neighbours of a node are elements, in a host those of its root', ({ show }) => {
  show(`<i id="one"></i> text <!-- note --> <b id="two"></b>${HOST}`);
  same(nameOf(elementBefore(find('two')) ?? null), 'one');
  same(elementBefore(find('one')) ?? null, null);
  same(nameOf(lastElementIn(document.body)), 'host');
  same(nameOf(lastElementIn(find('host'))), 'slot');
  same(lastElementIn(find('two')), null);
});

scene('the box around a node is that of the nearest element that has one', ({ show }) => {
  show('<p id="box"><span style="display:contents"><b id="none" style="display:contents">x</b></span></p>');
  same(nameOf(boxAround(textIn(find('none')))), 'box');
  same(nameOf(boxAround(document.documentElement)), 'html');
});

scene('a path leads up to a top, which is left out', ({ show }) => {
  show('<div id="top"><p id="mid"><b id="low"></b></p></div>');
  same(nodesUpTo(find('low'), find('top')).map(nameOf), ['low', 'mid']);
  same(nodesUpTo(find('low'), find('low')), []);
});

scenes(
  'the wall around words',
  [
    ['in a tag', '<p id="p"><b id="b">at</b></p>', 'p'],
    ['in a tag made a block', '<p><b id="b" style="display:block">at</b></p>', 'b'],
    ['in a list', '<ul><li id="li">at</li></ul>', 'li'],
    ['in a hidden tag', '<p><b id="b" hidden>at</b></p>', 'b'],
    ['in a root', '<p id="p"><x-y><template shadowrootmode="open"><i>at</i></template></x-y></p>', 'p'],
  ],
  ({ show }, _, html, wall) => {
    const body = show(html);
    const root = body.querySelector('x-y')?.shadowRoot;
    same(nameOf(wallAround(textIn(root ?? body)) ?? null), wall);
  },
);

scene('where nothing is drawn there is no wall but the last element above', ({ show }) => {
  const lone = document.createElement('b');
  lone.append(document.createElement('i'));
  same(wallAround(document.createTextNode('x')) ?? null, null);
  show('');
  same(wallAround(lone.firstChild as Node)?.localName ?? null, 'i');
});

/** What stands over the element `at`. */
const OVER: [string, string, string][] = [
  ['nothing', '<p id="at"></p>', '#document'],
  ['a heading before it', '<h2 id="h"></h2><p></p><p id="at"></p>', 'h'],
  ['the nearest heading', '<h2></h2><h3 id="h"></h3><p id="at"></p>', 'h'],
  ['a heading of the sixth rank', '<h6 id="h"></h6><p id="at"></p>', 'h'],
  ['a heading of a rank that is none', '<h2 id="h"></h2><h7></h7><p id="at"></p>', 'h'],
  ['a heading by its role', '<div role="heading" id="h"></div><p id="at"></p>', 'h'],
  ['a heading in a box before it', '<div><div><h2 id="h"></h2></div><p></p></div><p id="at"></p>', 'h'],
  ['the part around it', '<h2></h2><section id="s"><p id="at"></p></section>', 's'],
  ['a heading in the part around it', '<section><h2 id="h"></h2><p id="at"></p></section>', 'h'],
  ['a heading before a part that is over', '<h2 id="h"></h2><aside><h3></h3></aside><p id="at"></p>', 'h'],
  [
    'a heading before a part in a box',
    '<h2 id="h"></h2><div><aside><h3></h3></aside></div><p id="at"></p>',
    'h',
  ],
  [
    'a heading before a part by its role',
    '<h2 id="h"></h2><div role="form"><h3></h3></div><p id="at"></p>',
    'h',
  ],
  ['the heading that it is in', '<h2 id="h"><b id="at"></b></h2>', 'h'],
  ['an opened answer', '<details id="d" open><p id="at"></p></details>', 'd'],
  [
    'a heading in a root before it',
    '<x-y id="x"><template shadowrootmode="open"><h2 id="h"></h2></template></x-y><p id="at"></p>',
    'h',
  ],
  ['no menu around it that is a plain box', '<h2 id="h"></h2><div role="note"><p id="at"></p></div>', 'h'],
];

scenes('what stands over words is', OVER, ({ show }, _, html, over) => {
  show(html);
  same(nameOf(sectionOf(find('at'), new Map())), over);
});

scene('words of one part that are asked for together are told the same', ({ show }) => {
  show(
    '<h2 id="h"></h2><div><p id="a"></p></div><p id="b"></p><aside id="s"><p id="c"></p></aside><p id="d"></p>',
  );
  const memory = new Map<Node, Node>();
  same(
    ['a', 'b', 'c', 'd', 'a'].map((id) => nameOf(sectionOf(find(id), memory))),
    ['h', 'h', 's', 'h', 'h'],
  );
});
