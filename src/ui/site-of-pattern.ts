import { isEverySite } from '../core/host-pattern.ts';

/** A host pattern as readers know it: `*://*.komen.org/*` is `komen.org`, and that of all sites is `everySite`. */
export function siteOfPattern(pattern: string, everySite: string): string {
  if (isEverySite(pattern)) return everySite;
  const host = /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;
  return host.replace(/^\*\./, '').replace(/^www\./, '');
}
