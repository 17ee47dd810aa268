/** Two thousand keys by chance in each of three editors, beside a browser without the extension. */
import { dice } from '../../dice.ts';
import { comparePages } from '../../e2e/trust/compare.ts';
import { editorPages } from '../../e2e/trust/editor-pages.ts';
import type { Step } from '../../e2e/trust/steps.ts';

const KEYS = 2000;
const EDITORS = ['prosemirror', 'lexical', 'codemirror'];

const WORDS = [
  'trastuzumab ',
  'pneumonitis, ',
  'HER2 ',
  'and then ',
  'neutropenia. ',
  'a 🙂 ',
  'carbo',
  'platin ',
];
const PRESSES = ['Enter', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowDown', 'End', 'Home'] as const;

/** Words, corrections, ways about the text and undoing, until so many keys were pressed. */
function keysByChance(seed: number): Step[] {
  const random = dice(seed);
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const steps: Step[] = [{ click: '#editor' }];
  for (let keys = 0; keys < KEYS; ) {
    const kind = random();
    const text = Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(WORDS)).join('');
    if (kind < 0.55) steps.push({ type: text });
    else if (kind < 0.95) steps.push({ press: one(PRESSES) });
    else steps.push({ chord: 'z' });
    keys += kind < 0.55 ? [...text].length : 1;
  }
  return steps;
}

const steps = keysByChance(1);
const pages = editorPages()
  .filter(({ name }) => EDITORS.includes(name))
  .map((page) => ({ ...page, name: `${page.name}, ${KEYS} keys`, steps }));

comparePages('chromium', pages, steps.length);
