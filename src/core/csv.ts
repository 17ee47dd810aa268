/** Tables for spreadsheet programs. */

/** How a formula may begin: a spreadsheet would run what a page wrote into a sentence. */
const FORMULA = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/;

/**
 * Rows as CSV by RFC 4180, with the byte order mark that tells spreadsheet programs that it is UTF-8. A cell that
 * could be a formula gets an apostrophe before it, which those programs take for "this is text".
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const isRisky = FORMULA.test(text) || /^[\t\r\n]/.test(text);
  return `"${(isRisky ? `'${text}` : text).replaceAll('"', '""')}"`;
}
