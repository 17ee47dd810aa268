/** What can be seen, by its pixels. */
import type { Page } from 'puppeteer-core';

/** A ground and the color of the text on it, as CSS. */
export type Swatch = [ground: string, color: string];

/** For each element: the best contrast, by WCAG's formula, in the strip below its letters against the strip beside them. */
export async function contrastsUnder(page: Page, selector: string): Promise<number[]> {
  const picture = await page.screenshot({ encoding: 'base64', fullPage: true });
  return page.evaluate(
    async (wanted, png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('expected a canvas, found none');
      context.drawImage(image, 0, 0);
      const scale = image.width / document.documentElement.clientWidth;

      const luminances = (left: number, top: number, width: number, height: number) => {
        const { data } = context.getImageData(left * scale, top * scale, width * scale, height * scale);
        return Array.from({ length: data.length / 4 }, (_, at) => {
          const [r = 0, g = 0, b = 0] = [0, 1, 2].map((channel) => {
            const value = (data[at * 4 + channel] ?? 0) / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        });
      };
      const middleOf = (values: number[]) =>
        values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

      return [...document.querySelectorAll(wanted)].map((element) => {
        const { left, right, top, bottom, height, width } = element.getBoundingClientRect();
        // The letters of the tested word end on the base line, at about four fifths of its box; the mark is below that.
        const below = luminances(left + scrollX, top + scrollY + height * 0.84, width, height * 0.3);
        const beside = middleOf(luminances(right + scrollX + 8, top + scrollY, 60, bottom - top));
        return Math.max(
          ...below.map((each) => (Math.max(each, beside) + 0.05) / (Math.min(each, beside) + 0.05)),
        );
      });
    },
    selector,
    picture,
  );
}
