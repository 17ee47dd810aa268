import { expect, test } from 'vitest';
import { contrastText } from '../../src/ui/look-preview.tsx';
import { LOOK_EN } from '../../src/ui/strings-settings.ts';

test.each([
  ['text', 'The line is as easy to see as the text.'],
  ['teal', 'Contrast: 4.3 to 1 on white, 4.3 to 1 on dark. A line needs 3 to 1 to be seen well.'],
  ['blue', 'Contrast: 4.0 to 1 on white, 4.7 to 1 on dark. A line needs 3 to 1 to be seen well.'],
] as const)('the color %s says: %s', (color, text) => {
  expect(contrastText(color, LOOK_EN)).toBe(text);
});
