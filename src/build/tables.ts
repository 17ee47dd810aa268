/** Figures of lists, and Markdown tables to show them in. */

/** Nearest-rank percentiles; zeros for an empty list. */
export function spread(numbers: readonly number[]): { low: number; median: number; high: number } {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}

/** `97 %`; of nothing, `0 %`. Only all are 100 %: 999 of 1,000 are 99 %. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  return `${part === whole ? 100 : Math.min(99, Math.round((part / whole) * 100))} %`;
}

/** A Markdown table; every row has as many cells as the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
