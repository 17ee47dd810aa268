/** Where a source may lie: G24 to G26. That it is an https address is read before, as G22. */
import type { Source } from '../../core/entries.ts';
import type { Report } from './report.ts';

/** `field` is what holds the sources. */
export function checkSources(sources: readonly Source[], field: string, report: Report): void {
  sources.forEach(({ url }, index) => {
    if (!URL.canParse(url)) return;
    const address = new URL(url);
    const at = `${field}.${index}.url`;
    if (isUnfinishedDefinition(address)) {
      report(at, 'G24', 'an NCI dictionary address ends in /def/ and a number or slug');
    }
    if (/^(?:www\.)?cancer\.net$/.test(address.hostname)) {
      report(at, 'G25', 'cancer.net was closed in 2024; cite cancer.org or another source');
    }
    const mark = visitMarkIn(address);
    if (mark) report(at, 'G26', `without the mark of one visit: ${mark}`);
  });
}

/** `…/dictionaries/cancer-terms/def/45618` and `…/def/tumor-grade` are complete. */
function isUnfinishedDefinition({ hostname, pathname }: URL): boolean {
  if (!/^(?:www\.)?cancer\.gov$/.test(hostname)) return false;
  if (!/^\/publications\/dictionaries\/|\/diccionarios\//.test(pathname)) return false;
  return !/\/def\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(pathname);
}

/** Parameters that name a visit or a visitor: they end with the session, and they are not ours to hand on. */
const VISIT =
  /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|(?:php|asp|j)?sess(?:ion)?_?id\w*|aspsessionid\w*|cfid|cftoken|sid)$/i;

function visitMarkIn({ pathname, searchParams }: URL): string | undefined {
  const [inPath] = /;jsessionid=[^/;]*/i.exec(pathname) ?? [];
  return inPath ?? [...searchParams.keys()].find((key) => VISIT.test(key));
}
