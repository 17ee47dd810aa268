/** A page from its words to its cards. */
import {
  cardButton,
  cardNews,
  cardOf,
  cardRoot,
  cardTitle,
  markedWords,
  openRoom,
  startRoom,
} from './room.ts';
import { find, frame, hand, middleOf, same, scene, seen, still, textIn } from './stage.ts';

const PAGE =
  '<h1>Care</h1><p id="one" style="margin:60px;width:300px">trastuzumab</p><p id="two" style="margin:60px;width:300px">biopsy, HER2</p>' +
  '<p id="three" style="margin:60px;width:300px">trastuzumab</p><button id="b">x</button>';

async function moveOnto(element: Element, dx = 0): Promise<void> {
  const { left, top, height } = element.getBoundingClientRect();
  await hand('move', left + 8 + dx, top + height / 2 + 1);
  await hand('move', left + 10 + dx, top + height / 2);
}

async function clickOn(element: Element): Promise<void> {
  await moveOnto(element);
  await hand('down');
  await hand('up');
}

async function press(label: string): Promise<void> {
  await hand('move', ...middleOf(cardButton(label)));
  await hand('down');
  await hand('up');
}

scene(
  'the first mention in a section is marked, and all is told that was found',
  async ({ show, signal }) => {
    show(PAGE);
    const { asked, found } = startRoom(signal);
    await seen(markedWords, ['trastuzumab', 'biopsy', 'HER2']);
    same(asked, ['paint dotted text']);
    same(found.at(-1), [
      { entry: 'trastuzumab', count: 2 },
      { entry: 'biopsy', count: 1 },
      { entry: 'her2', count: 1 },
    ]);
  },
);

scene('what the page changes is followed', async ({ show, signal }) => {
  show(PAGE);
  startRoom(signal, { density: 'every' });
  await seen(markedWords, ['trastuzumab', 'biopsy', 'HER2', 'trastuzumab']);
  textIn(find('one')).data = 'chemotherapy';
  await seen(markedWords, ['chemotherapy', 'biopsy', 'HER2', 'trastuzumab']);
  find('two').remove();
  await seen(markedWords, ['chemotherapy', 'trastuzumab']);
  const late = document.createElement('p');
  late.append('A biopsy.');
  find('one').before(late);
  await seen(markedWords, ['biopsy', 'chemotherapy', 'trastuzumab']);
  find('three').hidden = true;
  await seen(markedWords, ['biopsy', 'chemotherapy']);
  find('three').hidden = false;
  await seen(markedWords, ['biopsy', 'chemotherapy', 'trastuzumab']);
});

scene('words in roots, also late ones, and in another top element are read', async ({ show, signal }) => {
  const body = show(
    '<p>biopsy</p><x-y><template shadowrootmode="open"><p>HER2</p></template></x-y><x-z>chemotherapy</x-z>',
  );
  startRoom(signal);
  await seen(() => markedWords().sort(), ['HER2', 'biopsy', 'chemotherapy']);
  const late = body.querySelector('x-z')?.attachShadow({ mode: 'open' });
  late?.append('trastuzumab');
  body.append('');
  body.append(document.createElement('i'));
  await seen(() => markedWords().sort(), ['HER2', 'biopsy', 'trastuzumab']);
});

scene('other choices are taken over at once', async ({ show, signal }) => {
  const { control, choices, asked } = await openRoom(show, PAGE, 3, signal);
  control.choose({ ...choices, density: 'every', known: ['her2'], look: { line: 'solid', color: 'teal' } });
  await seen(markedWords, ['trastuzumab', 'biopsy', 'trastuzumab']);
  same(asked.at(-1), 'paint solid teal');
});

scene('a page without names begins nothing, until one comes', async ({ show, signal }) => {
  show('<p id="p">Plain words.</p>');
  const { asked, found } = startRoom(signal);
  await still(() => [asked.length, found.length], [0, 0]);
  find('p').append(' HER2');
  await seen(markedWords, ['HER2']);
});

scene('the end leaves no mark and no card, and nothing follows the page any more', async ({ show }) => {
  show(PAGE);
  const life = new AbortController();
  startRoom(life.signal);
  await seen(() => markedWords().length, 3);
  await clickOn(find('one'));
  await seen(cardTitle, 'trastuzumab');
  life.abort();
  same([markedWords(), cardRoot() === undefined], [[], true]);
  find('one').append(' HER2');
  await moveOnto(find('two'));
  await still(() => [markedWords().length, cardTitle()], [0, null]);
});

scene(
  'a rest on a word opens its card, and Escape closes it for as long as the pointer stays',
  async ({ show, signal }) => {
    await openRoom(show, PAGE, 3, signal);
    await moveOnto(find('one'));
    await seen(cardTitle, 'trastuzumab');
    await hand('press', 'Escape');
    same(cardTitle(), null);
    await hand('move', middleOf(find('one'))[0] - 130, middleOf(find('one'))[1]);
    await still(cardTitle, null);
  },
);

scene(
  'a later mention that is not marked opens its card too; a known word does not',
  async ({ show, signal }) => {
    await openRoom(show, PAGE, 2, signal, { known: ['biopsy'] });
    await clickOn(find('two'));
    await still(cardTitle, null);
    await clickOn(find('three'));
    await seen(cardTitle, 'trastuzumab');
  },
);

scene(
  'a pointer that leaves closes the card after a while; one in the card keeps it',
  async ({ show, signal }) => {
    await openRoom(show, PAGE, 3, signal);
    await moveOnto(find('one'));
    await seen(cardTitle, 'trastuzumab');
    await hand('move', ...middleOf(cardButton('Close')));
    await still(cardTitle, 'trastuzumab');
    await hand('move', 900, 20);
    await hand('move', 950, 10);
    await seen(cardTitle, null);
  },
);

scene('a word in a card opens in place, and there is a way back', async ({ show, signal }) => {
  await openRoom(show, PAGE, 3, signal);
  await clickOn(find('one'));
  await seen(cardTitle, 'trastuzumab');
  same(cardRoot()?.querySelector('.pinned') !== null, true);
  await press('HER2');
  await seen(cardTitle, 'her2');
  await press('Back');
  await seen(cardTitle, 'trastuzumab');
  await press('Close');
  await seen(cardTitle, null);
});

/** What the card says of the last press of a button; there before there is anything to say. */
const statusLine = () => cardRoot()?.querySelector<HTMLElement>('.actions [role=status]');

scene(
  'what is saved is saved with its sentence, shown at once, and taken back, with a word, where it could not be written',
  async ({ show, signal }) => {
    show('<p id="one" style="width:300px">trastuzumab for a year. Then a scan.</p>');
    const { asked } = startRoom(signal, { isWritten: false });
    await seen(markedWords, ['trastuzumab']);
    await clickOn(find('one'));
    await seen(cardTitle, 'trastuzumab');
    same(statusLine()?.textContent, '');
    await press('Save');
    same(asked.includes('save trastuzumab true trastuzumab for a year.'), true);
    await seen(() => cardButton('Save').textContent, 'Save');
    await seen(() => statusLine()?.textContent?.startsWith('This could not be saved'), true);
    same(statusLine()?.checkVisibility() && (statusLine()?.offsetHeight ?? 0) > 20, true);
  },
);

scene(
  'a word that is saved stays so, and More and “I know this one” are passed on',
  async ({ show, signal }) => {
    const { asked } = await openRoom(show, PAGE, 3, signal);
    await clickOn(find('one'));
    await seen(cardTitle, 'trastuzumab');
    await press('Save');
    await seen(() => cardButton('Saved').textContent, 'Saved');
    await press('More');
    await press('Full entry');
    same(asked.includes('open trastuzumab'), true);
    await press('I know this one');
    same(asked.includes('know trastuzumab true'), true);
    await seen(cardTitle, null);
    await seen(markedWords, ['biopsy', 'HER2']);
  },
);

scene('where nothing may be kept nothing is offered', async ({ show, signal }) => {
  await openRoom(show, PAGE, 3, signal, { canKeep: false });
  await clickOn(find('one'));
  await seen(cardTitle, 'trastuzumab');
  same(
    [...(cardRoot()?.querySelectorAll('button') ?? [])].some(({ textContent }) =>
      /Save|know/.test(textContent),
    ),
    false,
  );
});

scene('an entry without a card opens none, and is asked for again', async ({ show, signal }) => {
  show(PAGE);
  let isThere = false;
  startRoom(signal, { card: async (id) => (isThere ? cardOf(id) : null) });
  await seen(() => markedWords().length, 3);
  await clickOn(find('one'));
  await still(cardTitle, null);
  isThere = true;
  await clickOn(find('one'));
  await seen(cardTitle, 'trastuzumab');
});

scene('a card that comes late, after another was asked for, is not shown', async ({ show, signal }) => {
  show(PAGE);
  let answer: (() => void) | undefined;
  startRoom(signal, {
    card: (id) =>
      id === 'trastuzumab'
        ? new Promise((resolve) => {
            answer = () => resolve(cardOf(id));
          })
        : Promise.resolve(cardOf(id)),
  });
  await seen(() => markedWords().length, 3);
  await clickOn(find('one'));
  await clickOn(find('two'));
  await seen(cardTitle, 'biopsy');
  answer?.();
  await still(cardTitle, 'biopsy');
});

scene('steps go from word to word, with focus, and say which of how many', async ({ show, signal }) => {
  show(PAGE);
  const { control } = startRoom(signal);
  same(control.step(1), true, 'before the page was read');
  await seen(cardTitle, 'trastuzumab');
  find('b').focus();
  same([control.step(1), control.step(1)], [true, true]);
  await seen(cardTitle, 'her2');
  await seen(() => /3 of 3/.test(cardNews()?.textContent ?? ''), true);
  same(cardRoot()?.activeElement?.getAttribute('role'), 'dialog');
  control.step(1);
  await seen(cardTitle, 'trastuzumab');
  await hand('press', 'Escape');
  same(cardTitle(), null);
});

scene('focus comes back when a card that took it closes', async ({ show, signal }) => {
  const { control } = await openRoom(show, PAGE, 3, signal);
  find('b').focus();
  control.jumpTo('biopsy');
  await seen(cardTitle, 'biopsy');
  await seen(() => document.activeElement?.id, '');
  await hand('press', 'Escape');
  same(document.activeElement?.id, 'b');
});

scene(
  'a jump finds words that are not marked as well, and nothing that is not there',
  async ({ show, signal }) => {
    const { control } = await openRoom(show, PAGE, 2, signal, { known: ['biopsy'] });
    control.jumpTo('chemotherapy');
    await still(cardTitle, null);
    control.jumpTo('biopsy');
    await seen(cardTitle, 'biopsy');
  },
);

scene(
  'a selection is explained by the first entry it names, or by what comes close',
  async ({ show, signal }) => {
    const { control } = await openRoom(show, PAGE, 3, signal);
    same(control.explain('HER2'), false, 'nothing is selected');
    getSelection()?.selectAllChildren(find('two'));
    same(control.explain('a biopsy, HER2'), true);
    await seen(cardTitle, 'biopsy');
    await hand('press', 'Escape');
    getSelection()?.selectAllChildren(find('two'));
    control.explain('her too');
    await seen(() => /near her too/.test(cardRoot()?.textContent ?? ''), true);
  },
);

scene(
  'a panel hears what stands on the screen and what is picked, as long as it follows',
  async ({ show, signal }) => {
    show(`${PAGE}<div style="height:3000px"></div><p id="low">chemotherapy</p>`);
    const { control, news } = startRoom(signal);
    await seen(() => markedWords().length, 4);
    const following = new AbortController();
    control.follow((each) => news.push(each), following.signal);
    await seen(() => news, [{ kind: 'inView', entries: ['trastuzumab', 'biopsy', 'her2'] }]);
    await clickOn(find('two'));
    await seen(() => news.at(-1), { kind: 'picked', entry: 'biopsy' });
    scrollTo(0, 4000);
    await seen(() => news.at(-1), { kind: 'inView', entries: ['chemotherapy'] });
    following.abort();
    const before = news.length;
    scrollTo(0, 0);
    await still(() => news.length, before);
  },
);

scene(
  'the card’s element is in the page only while the card is open, and given up after three fights',
  async ({ show, signal }) => {
    const { control } = await openRoom(show, PAGE, 3, signal);
    const hosts = () => document.querySelectorAll('[popover=manual]').length;
    same(hosts(), 0);
    for (const fight of [1, 2, 3]) {
      control.jumpTo('biopsy');
      await seen(hosts, 1, `before fight ${fight}`);
      document.querySelector('[popover=manual]')?.remove();
      await frame();
      same(hosts(), 0);
    }
    control.jumpTo('biopsy');
    await still(hosts, 0);
    let heard = 0;
    window.addEventListener('keydown', () => (heard += 1), { signal });
    await hand('press', 'Escape');
    same(heard, 1, 'there is nothing to close');
  },
);

scene('Escape calls off a step whose card is still to come, and the page does not hear it', async (stage) => {
  const { show, signal } = stage;
  let answer = () => {};
  const card = (id: string) =>
    new Promise<ReturnType<typeof cardOf>>((resolve) => (answer = () => resolve(cardOf(id))));
  const { control } = await openRoom(show, PAGE, 3, signal, { card });
  const heard: string[] = [];
  window.addEventListener('keydown', ({ key }) => heard.push(key), { signal });
  control.step(1);
  await hand('press', 'Escape');
  answer();
  await still(cardTitle, null);
  await hand('press', 'Escape');
  same(heard, ['Escape'], 'only the second is the page’s');
});

scene('Escape calls off a step that waits for the page to be read', async ({ show, signal }) => {
  show(PAGE);
  const { control } = startRoom(signal);
  same(control.step(1), true);
  same(markedWords(), []);
  await hand('press', 'Escape');
  await seen(() => markedWords().length, 3);
  await still(cardTitle, null);
});

scene('a card stands beside its line, inside the screen, and goes with it', async ({ show, signal }) => {
  show(`${PAGE}<div style="height:3000px"></div>`);
  startRoom(signal);
  await seen(() => markedWords().length, 3);
  await clickOn(find('one'));
  await seen(cardTitle, 'trastuzumab');
  const top = () => cardRoot()?.querySelector('[role=dialog]')?.getBoundingClientRect().top ?? 0;
  const gap = () => Math.round(top() - find('one').getBoundingClientRect().bottom);
  await seen(() => gap() >= 0 && gap() <= 12, true);
  scrollTo(0, 30);
  await seen(() => gap() >= 0 && gap() <= 12, true, 'scrolled');
  scrollTo(0, 1000);
  await seen(cardTitle, null);
});

scene('in an open dialog the card stands in the dialog', async ({ show, signal }) => {
  show(`<dialog id="d">${PAGE}</dialog>`);
  find<HTMLDialogElement>('d').showModal();
  startRoom(signal);
  await seen(() => markedWords().length, 3);
  await clickOn(find('one'));
  await seen(cardTitle, 'trastuzumab');
  same(document.querySelector('[popover=manual]')?.parentElement?.id, 'd');
});
