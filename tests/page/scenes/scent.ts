/** Is there anything to explain on a page? */
import { watchForScent } from '../../../src/page/scent.ts';
import { smallNames } from './room.ts';
import { find, same, scene, seen, still } from './stage.ts';

/** How often a name was met. */
function scentOn(signal: AbortSignal): () => number {
  let times = 0;
  watchForScent(
    document,
    smallNames(),
    () => {
      times += 1;
    },
    signal,
  );
  return () => times;
}

scene('the first name on a page is told once, and no other', async ({ show, signal }) => {
  show('<p>About HER2.</p><p id="p">And a biopsy.</p>');
  const times = scentOn(signal);
  await seen(times, 1);
  find('p').append(' With trastuzumab.');
  await still(times, 1);
});

scene('a page without names is looked at again when it changes', async ({ show, signal }) => {
  show('<p id="p">Plain words.</p>');
  const times = scentOn(signal);
  await still(times, 0);
  find('p').append(' More plain words.');
  await still(times, 0);
  find('p').append(' And a biopsy.');
  await seen(times, 1);
});

scene('after the end no name is looked for', async ({ show }) => {
  show('<p id="p">Plain words.</p>');
  const life = new AbortController();
  const times = scentOn(life.signal);
  await still(times, 0);
  life.abort();
  find('p').append(' HER2');
  await still(times, 0);
  same(times(), 0);
});
