/** How an element stands in the text around it, as the eye sees it: by its name, and where that matters by its style. */
import { attributeOf, hasAttributes, nodeNameOf } from './dom.ts';

/**
 * - `inline`: its text belongs to the run around it.
 * - `wall`: the run ends; what is inside has runs of its own.
 * - `gap`: what is inside has runs of its own, and the run around it goes on behind a hole, such as a button.
 * - `apart`: what is inside has runs of its own, and the run around it closes over it: it is hidden, or placed elsewhere.
 */
export type Standing = 'inline' | 'wall' | 'gap' | 'apart';

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Never seen where they stand, so the words around them are neighbors. */
const UNSEEN = setOf(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE LINK META DATALIST AREA PARAM SOURCE TRACK RT RP RTC DEFS DESC METADATA SYMBOL',
);

/** Seen, but no reading text: pictures, fields, code, players, menus, formulas. */
const NO_READING = setOf(
  'BR IMG TEXTAREA INPUT SELECT OPTION CODE KBD SAMP VAR IFRAME OBJECT EMBED CANVAS AUDIO VIDEO PROGRESS METER MAP NAV MENU MATH',
);

const NO_READING_ROLES = setOf('navigation menu menubar textbox searchbox combobox code math');

/** Editors, and fonts that draw a word (`home`) as a picture. */
const NO_READING_CLASSES =
  /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|ProseMirror|ql-editor|material-(?:icons|symbols)[\w-]*)(?:\s|$)/;

const INLINE = setOf(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RUBY RB S SLOT SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TEXTPATH TIME TSPAN TT U WBR',
);

/** What style sheets call what they hide or place elsewhere: reason enough to ask for the style. */
const SUSPECT =
  /hid|invis|visually|sr-?only|screen-?reader|off-?screen|assistive|none|float|absolute|drop-?cap/i;

/** Is nothing in this element reading text? Answers what the words on its two sides are to each other. */
export function skippedAs(element: Element, name: string): 'apart' | 'gap' | undefined {
  if (UNSEEN.has(name)) return 'apart';
  if (NO_READING.has(name)) return 'gap';
  // A drawing without words has nothing to read, however many strokes it has.
  if (name === 'SVG' && Element.prototype.querySelector.call(element, 'text') === null) return 'gap';
  return hasAttributes(element) && isKeptFromReading(element) ? 'gap' : undefined;
}

function isKeptFromReading(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attributeOf(element, 'role');
  if (role !== null && NO_READING_ROLES.has(role)) return true;
  // The card's own host.
  if (attributeOf(element, 'translate') === 'no' && attributeOf(element, 'popover') === 'manual') return true;
  const classes = attributeOf(element, 'class');
  return classes !== null && NO_READING_CLASSES.test(classes);
}

/** Upper case, also in XHTML and SVG. */
export function tagOf(element: Node): string {
  return nodeNameOf(element).toUpperCase();
}

/** How an element of this name stands when no style says otherwise; an element of the page's own making is inline. */
export function standingByName(name: string): 'inline' | 'wall' {
  return INLINE.has(name) || name.includes('-') ? 'inline' : 'wall';
}

/** May this element be hidden or placed elsewhere? */
export function isSuspect(element: Element): boolean {
  if (!hasAttributes(element)) return false;
  if (attributeOf(element, 'hidden') !== null) return true;
  return (
    SUSPECT.test(attributeOf(element, 'class') ?? '') || SUSPECT.test(attributeOf(element, 'style') ?? '')
  );
}

/** How the element stands by its computed style. Costs a microsecond or two and, after a change, a restyle. */
export function standingByStyle(element: Element, name: string): Standing {
  // An inline drawing is a picture, and each of its texts a line by itself.
  if (name === 'SVG') return 'gap';
  const style = getComputedStyle(element);
  const { display } = style;
  // Empty: not in the page as it is drawn, such as a child of a host that has no slot for it.
  if (display === 'none' || display === '') return 'apart';
  const isVisible = () => style.visibility === 'visible';
  // The browser makes a block of what floats or is placed elsewhere: what is inline does neither. Each question costs.
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby'))
    return isVisible() ? 'inline' : 'gap';
  const { position } = style;
  if (position === 'absolute' || position === 'fixed') return 'apart';
  if (style.cssFloat !== 'none') return isInitial(element) ? 'inline' : 'apart';
  if (!display.startsWith('inline')) return 'wall';
  return isVisible() && standingByName(name) === 'inline' ? 'inline' : 'gap';
}

/** One or two letters: the large initial of a paragraph, which floats but is read with the rest of its word. */
function isInitial(element: Element): boolean {
  return (element.textContent ?? '').trim().length <= 2;
}
