/**
 * Letters and digits for classes of regular expressions, near enough: between them stand some signs that no page has
 * beside a name. `\p{L}` and `\p{N}` are exact, but an expression with them takes the browser one to three milliseconds to
 * compile, which a page pays on its first text with a stage or a hanging hyphen; with these it is a tenth of that or less.
 */
export const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff\\uf900-\\ufaff';
export const LETTERS_AND_DIGITS = `${LETTERS}\\d\\u00b2\\u00b3\\u00b9\\u2070-\\u2089`;
