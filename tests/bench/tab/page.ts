/** A whole document around what `../matcher/pages.ts` makes. */
export function page(inside: string, script = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Breast cancer, a long read</title></head>
<body><main>${inside}</main><script>${script}</script></body></html>`;
}
