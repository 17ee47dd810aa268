/** Pages made by chance for pointing at: names of known entries, in every kind of layout that moves words about. */
import { type Entry, titleOf } from '../../../src/core/entries.ts';
import { type Dice, dice } from '../../dice.ts';

export interface KnownName {
  text: string;
  /** What its card is titled. */
  title: string;
}

export interface HoverPage {
  html: string;
  /** In the order of their numbers in the page. */
  names: readonly KnownName[];
}

/** Names that mean one entry wherever they stand: doubtful ones are for tests of the rules, not of the pointer. */
export function plainNames(entries: readonly Entry[]): KnownName[] {
  const known = entries.flatMap((entry) =>
    entry.en.names
      .filter(({ text, exact, sense }) => !sense && !exact && /^[a-z]{3,}(?:[ -][a-z]{3,})*$/.test(text))
      .map(({ text }) => ({ text, title: titleOf({ ...entry.en }) })),
  );
  const count = new Map<string, number>();
  for (const { text } of known) count.set(text, (count.get(text) ?? 0) + 1);
  return known.filter(({ text }) => count.get(text) === 1);
}

/** What every page is about: it stands in its heading, a name like the others. */
const SUBJECT = 'triple-negative breast cancer';

/** Words that no name begins or ends with. */
const BETWEEN =
  'so when they were there again with us and it was then as she had asked them if he would'.split(' ');

const LAYOUTS: readonly ((inside: string) => string)[] = [
  (inside) => `<p>${inside}</p>`,
  (inside) => `<p style="font-size:10px;line-height:1">${inside}</p>`,
  (inside) => `<p style="font-size:26px;line-height:2">${inside}</p>`,
  (inside) => `<p style="width:140px">${inside}</p>`,
  (inside) => `<p style="text-align:justify;letter-spacing:2px">${inside}</p>`,
  (inside) => `<p style="text-align:right">${inside}</p>`,
  (inside) => `<ul><li>${inside}</li><li>so</li></ul>`,
  (inside) => `<table><tr><td>so</td><td>${inside}</td></tr></table>`,
  (inside) => `<div style="columns:3">${inside}</div>`,
  (inside) => `<div style="float:left;width:45%">${inside}</div>`,
  (inside) => `<div style="overflow:auto;height:70px">${inside}</div>`,
  (inside) => `<div style="zoom:1.4">${inside}</div>`,
  (inside) => `<div style="transform:scale(.8) translateX(20px)">${inside}</div>`,
  (inside) => `<div style="writing-mode:vertical-rl;height:160px">${inside}</div>`,
  (inside) => `<p>so <a href="#there">${inside}</a></p>`,
  (inside) => `<div><template shadowrootmode="open"><p>${inside}</p></template></div>`,
];

/** Names in a page, each in an element that carries its number: so the page itself tells what stands where. */
export function makeHoverPage(all: readonly KnownName[], seed: number): HoverPage {
  const random = dice(seed);
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const filler = () => Array.from({ length: 2 + Math.floor(random() * 8) }, () => one(BETWEEN)).join(' ');
  const names: KnownName[] = [];
  const named = (name = one(all)) => {
    names.push(name);
    return `<span data-name="${names.length - 1}">${dressed(name.text, random)}</span>`;
  };
  const heading = named(all.find(({ text }) => text === SUBJECT));
  const parts = LAYOUTS.map((layout) => {
    const inside = Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${filler()} ${named()}`);
    return layout(`${inside.join(' ')} ${filler()}.`);
  });
  const body = parts.sort(() => random() - 0.5).join('\n');
  return {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Breast cancer</title><body><h1>${heading}</h1>\n${body}</body></html>`,
    names,
  };
}

/** Some names are cut in two by an element, as when a part of a word is bold. */
function dressed(text: string, random: Dice): string {
  if (random() < 0.75) return text;
  const at = 1 + Math.floor(random() * (text.length - 1));
  return `<b>${text.slice(0, at)}</b>${text.slice(at)}`;
}
