/** How marks look, everywhere. The line has the text's own colour, so it is as easy to see as the text is. */
export function markRule(highlight: string): string {
  return (
    `::highlight(${highlight}){text-decoration:underline dotted currentColor 1.5px;text-underline-offset:.2em}` +
    `@media print{::highlight(${highlight}){text-decoration:none}}`
  );
}
