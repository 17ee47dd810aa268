/** A host pattern as readers know it: `*://*.komen.org/*` is `komen.org`. */
export function siteOfPattern(pattern: string): string {
  const host = /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;
  return host.replace(/^\*\./, '').replace(/^www\./, '');
}
