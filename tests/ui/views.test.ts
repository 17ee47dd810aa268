import { expect, test } from 'vitest';
import { firstTrail, openView, rowOf, type Step, type Trail, walk } from '../../src/ui/views.ts';

const entry = (id: string): Step => ({ go: { kind: 'entry', id } });
const letters: Step = { go: { kind: 'letters' } };
const letterH: Step = { turn: { kind: 'letters', letter: 'H' } };

const after = (...steps: Step[]): Trail => steps.reduce(walk, firstTrail(undefined));

test.each([
  // the steps, the views that are then open, the last in front
  [[], ['home']],
  [[entry('her2')], ['home', 'her2']],
  [
    [entry('her2'), entry('protein')],
    ['home', 'her2', 'protein'],
  ],
  [
    [entry('her2'), entry('her2')],
    ['home', 'her2'],
  ],
  [[entry('her2'), 'back'], ['home']],
  [['back', 'back'], ['home']],
  [['search'], ['home']],
  [[entry('her2'), entry('protein'), 'search'], ['home']],
  [
    [letters, entry('her2'), 'back'],
    ['home', 'letters'],
  ],
  [[letters, letterH, 'back'], ['home']],
] satisfies [Step[], string[]][])('%j leads to %j', (steps, views) => {
  const open = after(...steps).views.map((view) => (view.kind === 'entry' ? view.id : view.kind));
  expect(open).toEqual(views);
});

test('an entry that was asked for has home behind it', () => {
  const trail = firstTrail('her2');
  expect(openView(trail)).toEqual({ kind: 'entry', id: 'her2' });
  expect(openView(walk(trail, 'back'))).toEqual({ kind: 'home' });
});

test('the way back leads to the row that was left, and a new step forgets it', () => {
  const back = after(entry('her2'), 'back');
  expect(rowOf(back.left)).toBe('her2');
  expect(rowOf(walk(back, entry('protein')).left)).toBeUndefined();
});

test('a letter that was chosen is still chosen on the way back', () => {
  expect(openView(after(letters, letterH, entry('her2'), 'back'))).toEqual({ kind: 'letters', letter: 'H' });
});

test('focus goes to the search box when it was asked for, and not again on the way back', () => {
  const asked = after(entry('her2'), 'search');
  expect(asked.isToSearch).toBe(true);
  expect(walk(walk(asked, entry('her2')), 'back').isToSearch).toBeUndefined();
});
