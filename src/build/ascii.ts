/** Scripts in ASCII alone. */
import type { Plugin } from 'vite';

/**
 * A browser keeps a script's text as long as the script may run: with a byte a letter, or with two bytes for every letter
 * when a single one needs them. A few dozen signs, such as `≥`, would make what each tab carries twice as large.
 */
export function asciiScripts(): Plugin {
  return {
    name: 'plainword:ascii',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = inAscii(file.code);
    },
  };
}

/**
 * The same script with escapes for all other letters. They mean the same in texts and in patterns; names of a script's own
 * are ASCII here. Throws at `String.raw`, which would show the escapes.
 */
export function inAscii(code: string): string {
  if (/\bString\.raw\b/.test(code)) throw new Error('expected a script without String.raw, found one');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
