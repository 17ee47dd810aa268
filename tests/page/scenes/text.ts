/** What a reader sees as one run of text. */
import { blocksIn, piecesOf } from '../../../src/page/blocks.ts';
import { find, same, scene, scenes, textIn } from './stage.ts';

/** The blocks inside an element: a bar between them, `/` for a line break, `□` for a hole, `~` for a soft hyphen. */
function blocksOf(root: Element, gaze: 'quick' | 'careful'): string {
  const blocks: string[] = [];
  const onBlock = ({ text }: { text: string }) => blocks.push(text);
  for (const _ of blocksIn(root, gaze, { onBlock, enters: () => true }));
  return blocks.join('|').replaceAll('\n', '/').replaceAll('\ufffc', '□').replaceAll('\u00ad', '~');
}

const DRAWN = '<template shadowrootmode="open">in the root <slot></slot>.</template>';

/** What, the page, and its blocks: what stands apart comes before what it stands in. */
const SEEN: [string, string, string][] = [
  ['tags in a line', 'A <b>check</b>point <a href="#">inhibitor</a>', 'A checkpoint inhibitor'],
  ['paragraphs', '<p>one</p><p>two</p>', 'one|two'],
  ['a paragraph between words', 'one <p>two</p> three', 'one |two| three'],
  ['a line break', 'one<br>two', 'one/two'],
  ['a line break before the first word', '<br>one', 'one'],
  ['two line breaks', 'one<br> <br>two', 'one/ |two'],
  ['line breaks with a word between', 'one<br>two<br>three', 'one/two/three'],
  ['nothing but space', '<p> </p><p>\n</p>', ''],
  ['a space that is a node', '<b>one</b> <b>two</b>', 'one two'],
  ['a space before the first word', '<p> <b>one</b></p>', 'one'],
  ['a raised digit', 'survival<sup>2</sup> and', 'survival 2 and'],
  ['a raised sign', 'CD8<sup>+</sup> cells', 'CD8+ cells'],
  ['a raised digit at the beginning', '<sup>2</sup>one', '2one'],
  ['a raised sign, then a word', 'A<sup>+</sup>B', 'A+B'],
  ['a lowered digit', 'HER<sub>2</sub>', 'HER2'],
  ['a picture', 'one <img alt=""> two', 'one □ two'],
  ['a picture before the first word', '<img alt="">one', 'one'],
  ['a button', 'one <button>two</button> three', 'two|one □ three'],
  ['something hidden', 'one <span hidden>two</span>three', 'two|one three'],
  ['something placed elsewhere', 'one <b style="position:absolute">two</b>three', 'two|one three'],
  ['something fixed', 'one <b style="position:fixed">two</b>three', 'two|one three'],
  ['something placed where it stands', 'one <b style="position:relative">two</b>', 'one two'],
  [
    'something unseen that keeps its place',
    'one <b style="visibility:hidden">two</b> three',
    'two|one □ three',
  ],
  ['an unseen box', 'one <b style="display:inline-block;visibility:hidden">two</b> 3', 'two|one □ 3'],
  ['a script', 'one<script>0</script>two', 'onetwo'],
  ['a large initial', '<b style="float:left"> C </b>heck', ' C heck'],
  ['more than an initial', '<b style="float:left">Che</b>ck', 'Che|ck'],
  ['a block made inline', 'one <div style="display:inline">two</div> three', 'one two three'],
  ['a tag made a block', 'one<b style="display:block">two</b>three', 'one|two|three'],
  ['an element without a box', 'one <div style="display:contents">two</div> three', 'one two three'],
  ['words in a box in the line', 'one <b style="display:inline-block">two</b> three', 'one two three'],
  ['a block in a box in the line', 'one <div style="display:inline-block">two</div> 3', 'two|one □ 3'],
  ['ruby', '<ruby>one<rp>(</rp><rt>1</rt><rp>)</rp></ruby> two', 'one two'],
  ['a table', '<table><tr><td>one</td><td>two</td></tr></table>', 'one|two'],
  ['an element of the page’s own making', '<x-y>one</x-y> <x-y>two</x-y>', 'one two'],
  ['a menu', 'one <nav>two</nav> three', 'one □ three'],
  ['a field', 'one <textarea>two</textarea> three', 'one □ three'],
  ['an editor', 'one <b contenteditable>two</b> three', 'one □ three'],
  ['an editor switched off', 'one <b contenteditable="false">two</b> three', 'one two three'],
  ['a text box by its role', 'one <b role="textbox">two</b> three', 'one □ three'],
  ['another role', 'one <b role="note">two</b> three', 'one two three'],
  ['an editor by its class', 'one <b class="x cm-editor">two</b> three', 'one □ three'],
  ['a class that only looks alike', 'one <b class="cm-editors">two</b> three', 'one two three'],
  ['a font of pictures', 'one <i class="material-symbols-outlined">two</i> three', 'one □ three'],
  ['a card of ours', 'one <b translate="no" popover="manual">two</b> three', 'one □ three'],
  ['what is not to be translated', 'one <b translate="no">two</b> three', 'one two three'],
  ['a drawing with words', 'one <svg><text>two</text></svg> three', 'two|one □ three'],
  ['a drawing without words', 'one <svg><path d="M0 0"/></svg> three', 'one □ three'],
  [
    'lines of a drawing',
    '<svg><text><tspan x="1">a</tspan><tspan dy="1">b</tspan> <tspan>c</tspan></text></svg>',
    'a/b c',
  ],
  ['a line’s end of the source, with a hyphen', '<p>check-\npoint</p>', 'check-/point'],
  [
    'a line of a drawing that is only moved sideways',
    '<svg><text><tspan>a</tspan><tspan x="1">b</tspan></text></svg>',
    'a/b',
  ],
  ['a block drawn from its root', '<div><template shadowrootmode="open">one</template></div>two', 'one|two'],
  ['preformatted text', '<pre>one\ntwo</pre>', 'one/two'],
  ['preformatted, with a blank line', '<pre>one\n \n\ntwo</pre>', 'one□□□/two'],
  [
    'preformatted, with a hyphen at the end of a line',
    '<pre>check-\n  point X-\nray</pre>',
    'check~~~~point X-/ray',
  ],
  ['preformatted, a blank line between tags', '<pre><b>one</b>\n\n<b>two</b></pre>', 'one□two'],
  ['preformatted, a line’s end between tags', '<pre><b>one</b>\n<b>two</b></pre>', 'one two'],
  ['after what is preformatted', '<pre>one</pre>x-\ny', 'one|x-/y'],
  ['a list in preformatted text', '<pre><p>one</p>x-\ny</pre>', 'one|x~~y'],
  ['a shadow root', `one <x-y>${DRAWN}two</x-y> three`, 'one in the root two. three'],
  ['a shadow root without a slot', '<x-y><template shadowrootmode="open">one</template>two</x-y>', 'one'],
  [
    'a slot that nobody filled',
    '<x-y><template shadowrootmode="open"><slot>one</slot></template></x-y>',
    'one',
  ],
  ['a slot that holds a block', `one <x-y>${DRAWN}<p>two</p></x-y>`, 'one in the root |two|.'],
];

scenes('a careful reader sees', SEEN, ({ show }, _, html, blocks) => {
  same(blocksOf(show(html), 'careful'), blocks);
});

/** Where a quick look must come to the same as a careful one, and where it may not. */
const QUICK: [string, string, string][] = [
  ['paragraphs', '<p>one</p><p>two</p>', 'one|two'],
  ['tags in a line', 'A <b>check</b>point', 'A checkpoint'],
  ['a tag made a block, where letters would grow together', '<b style="display:block">one</b>two', 'one|two'],
  ['the same before a tag', 'one<b style="display:block">two</b>', 'one|two'],
  ['the same between two tags', '<b style="display:block">one</b><b>two</b>', 'one|two'],
  ['the same inside another tag', '<b style="display:block"><i>one</i></b><b>two</b>', 'one|two'],
  [
    'a tag made a block, where a space parts the words anyway',
    '<b style="display:block">one </b>two',
    'one two',
  ],
  ['a block made inline, after words', 'one <div style="display:inline">two</div>', 'one two'],
  ['a block made inline, before words', '<div style="display:inline">one</div> two', 'one two'],
  ['a block made inline, with nothing beside it', '<div style="display:inline"> <p>one</p></div>', 'one'],
  ['a tag made a block, before a space', '<b style="display:block">one</b> two', 'one two'],
  ['paragraphs that end in a space', '<p>one </p><p>two</p>', 'one |two'],
  ['a block made inline, before a tag', '<div style="display:inline">one</div> <b>two</b>', 'one|two'],
  ['something hidden by its attribute', 'one <b hidden>two</b>three', 'two|one three'],
  [
    'something hidden by a class',
    '<style>.sr-only{position:absolute}</style>one <b class="sr-only">two</b>three',
    'two|one three',
  ],
  ['something hidden by its style', 'one <b style="display:none">two</b>three', 'two|one three'],
  ['a class that says nothing', 'one <b class="term">two</b>three', 'one twothree'],
  ['a large initial', '<b class="drop-cap" style="float:left">C</b>heck', 'Check'],
];

scenes('a quick look sees', QUICK, ({ show }, _, html, blocks) => {
  same(blocksOf(show(html), 'quick'), blocks);
});

scene('a walk that begins inside preformatted text knows it', ({ show }) => {
  show('<pre><span id="in">check-\npoint</span></pre>');
  same(blocksOf(find('in'), 'careful'), 'check~~point');
});

scene('a walk tells of roots and of elements that may get one, and asks before it goes in', ({ show }) => {
  const body = show(
    '<x-a><template shadowrootmode="open">one</template></x-a><x-b>two</x-b> 3<p id="out">four</p> five',
  );
  const told: string[] = [];
  const walk = blocksIn(body, 'careful', {
    onBlock: ({ text }) => told.push(text),
    onRoot: ({ host }) => told.push(`root of ${host.localName}`),
    onBare: ({ localName }) => told.push(`bare ${localName}`),
    enters: ({ id }) => id !== 'out',
  });
  for (const _ of walk);
  same(told, ['root of x-a', 'bare x-b', 'onetwo 3', ' five']);
});

scene(
  'a walk lets the page have its turn every 100 nodes, and finds its way when its place was taken',
  ({ show }) => {
    const many = Array.from({ length: 300 }, (_, at) => `<p id="p${at}">${at}</p>`).join('');
    const body = show(`<div id="around"><div id="first">${many}</div><p>lost too</p></div>last`);
    const taken = new Set<Node>();
    const blocks: string[] = [];
    const lost: string[] = [];
    const walk = blocksIn(body, 'careful', {
      onBlock: ({ text }) => blocks.push(text),
      onLost: (element) => lost.push((element as Element).id),
      enters: () => true,
      wasTaken: (node) => taken.has(node),
    });
    walk.next();
    same(blocks.length, 0);
    walk.next();
    same(blocks.length, 49);
    const first = find('first');
    taken.add(first);
    first.remove();
    for (const _ of walk);
    same(lost, ['around']);
    same(blocks.slice(49), ['last']);
  },
);

scene('a walk through a root that was taken away goes on behind what that was in', ({ show }) => {
  const many = Array.from({ length: 300 }, (_, at) => `<p>${at}</p>`).join('');
  const body = show(
    `<div id="around"><x-y id="host"><template shadowrootmode="open">${many}</template></x-y>lost too</div>last`,
  );
  const blocks: string[] = [];
  const taken = find('host');
  const walk = blocksIn(body, 'careful', {
    onBlock: ({ text }) => blocks.push(text),
    enters: () => true,
    wasTaken: (node) => node === taken && !taken.isConnected,
  });
  walk.next();
  walk.next();
  taken.remove();
  for (const _ of walk);
  same(blocks.slice(-2), ['299', 'last']);
});

scene('the words of a block lie in pieces of its nodes', ({ show }) => {
  show('A <b>check</b>point <i>inhibitor</i>');
  const blocks: Parameters<typeof piecesOf>[0][] = [];
  for (const _ of blocksIn(document.body, 'careful', {
    onBlock: (each) => blocks.push(each),
    enters: () => true,
  }));
  const [block] = blocks;
  const pieces = (start: number, end: number) =>
    block && piecesOf(block, start, end).map(({ node, start: from, end: to }) => node.data.slice(from, to));
  same(pieces(0, 23), ['A ', 'check', 'point ', 'inhibitor']);
  same(pieces(2, 7), ['check']);
  same(pieces(4, 9), ['eck', 'po']);
  same(block && block.nodes[0] === textIn(document.body), true);
});
