/** The rule for the marks of one document: the worker draws it, since only the worker can without the page noticing. */
import type { MarkLook } from '../core/mark-rule.ts';
import { ask } from './page-link.ts';

/** Draws marks named `highlight` in whatever look is asked for last, until the signal aborts. */
export function paintAs(highlight: string, signal: AbortSignal): (look: MarkLook) => Promise<void> {
  let drawn: MarkLook | undefined;
  signal.addEventListener('abort', () => {
    if (drawn) void ask({ kind: 'unpaint', highlight, look: drawn });
  });
  return async (look) => {
    const before = drawn;
    if (before?.line === look.line && before.color === look.color) return;
    drawn = look;
    // The new rule first: of two, the later one counts, and no mark blinks.
    await ask({ kind: 'paint', highlight, look });
    if (before) await ask({ kind: 'unpaint', highlight, look: before });
  };
}
