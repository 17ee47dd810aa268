/** Host patterns, in which browsers say where an extension may run. */

/** What is asked for where the reader chose every site. */
export const EVERY_SITE = '*://*/*';

/** Does the pattern stand for every site? A browser may answer with a wider one than it was asked for. */
export function isEverySite(pattern: string): boolean {
  return pattern === EVERY_SITE || pattern === '<all_urls>';
}

/** Patterns as they can be asked for again: all that stand for every site become the one for it. */
export function askable(patterns: readonly string[]): string[] {
  const asked = patterns.map((each) => (isEverySite(each) ? EVERY_SITE : each));
  return [...new Set(asked.filter(isHostPattern))];
}

/** A pattern for one host, a host with its subdomains, or every site. */
export function isHostPattern(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 300 &&
    /^(\*|https?):\/\/(\*|(\*\.)?[a-z0-9._-]+|\[[0-9a-f:.]+\])\/\*$/.test(value)
  );
}
