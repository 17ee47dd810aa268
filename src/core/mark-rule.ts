/** How marks look. */

export const MARK_LINES = ['dotted', 'dashed', 'solid'] as const;
export type MarkLine = (typeof MARK_LINES)[number];

/** `text`: the line has the text's own colour, so it is as easy to see as the text is. */
export const MARK_COLORS = ['text', 'teal', 'blue', 'violet', 'amber'] as const;
export type MarkColor = (typeof MARK_COLORS)[number];

export interface MarkLook {
  line: MarkLine;
  color: MarkColor;
}

export const QUIET_LOOK: Readonly<MarkLook> = { line: 'dotted', color: 'text' };

/** Middle tones, so that one colour can be told from white pages and from dark ones (tests/core/contrast.test.ts). */
export const MARK_HEX: Readonly<Record<Exclude<MarkColor, 'text'>, string>> = {
  teal: '#00897b',
  blue: '#2f7fe0',
  violet: '#9d62d6',
  amber: '#b06f14',
};

/** The look a message asks for; nothing when it is none. */
export function parseLook(value: { line?: unknown; color?: unknown }): MarkLook | undefined {
  const line = MARK_LINES.find((each) => each === value.line);
  const color = MARK_COLORS.find((each) => each === value.color);
  return line && color && { line, color };
}

/** The line under a marked word, as a CSS `text-decoration`. */
export function lineOf({ line, color }: MarkLook): string {
  // A solid line covers more than dots do: thinner, it is as quiet.
  const width = line === 'solid' ? '1px' : '1.5px';
  return `underline ${line} ${color === 'text' ? 'currentColor' : MARK_HEX[color]} ${width}`;
}

/**
 * The whole rule for marks that are drawn under the name `highlight`, and for the card of their page, which carries the name
 * as a class: it is shown as long as its marks are drawn.
 */
export function markRule(highlight: string, look: MarkLook): string {
  return (
    `.${highlight}{display:block!important}` +
    `::highlight(${highlight}){text-decoration:${lineOf(look)};text-underline-offset:.2em}` +
    `@media print{::highlight(${highlight}){text-decoration:none}}`
  );
}
