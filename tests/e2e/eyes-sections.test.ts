import { describe, expect, it } from 'vitest';
import { bundlePageRoom, markedIn } from '../page/page-room.ts';
import { inBothBrowsers } from './both.ts';

/** Pages with brackets around what is marked when the first mention in each section is. */
const SECTIONS: [string, string][] = [
  ['a heading begins one', '<p>[HER2] HER2</p><h2>More</h2><p>[HER2] HER2</p>'],
  ['the words of a heading belong to it', '<p>[HER2]</p><h2>More on [HER2]</h2><p>HER2</p>'],
  ['a role can be a heading', '<p>[HER2]</p><div role="heading">More</div><p>[HER2]</p>'],
  ['a heading may be wrapped', '<header><h1>A</h1></header><p>[HER2]</p><div><h2>B</h2></div><p>[HER2]</p>'],
  [
    'a heading in an aside is over nothing else',
    '<h2>A</h2><p>[HER2]</p><aside><h2>B</h2><p>[HER2]</p></aside><p>HER2</p>',
  ],
  ['an article is one by itself', '<p>[HER2]</p><article><p>[HER2]</p></article><p>HER2</p>'],
  [
    'cards side by side are each one',
    '<div><article><h3>A</h3>[HER2]</article><article><h3>B</h3>[HER2]</article></div><p>[HER2]</p>',
  ],
  ['a region is one', '<p>[HER2]</p><div role="region"><p>[HER2]</p></div>'],
  [
    'sections in a section',
    '<section>[HER2]<section><h2>A</h2>[HER2]</section>HER2</section><section>[HER2]</section>',
  ],
  ['an opened answer is one', '<p>[HER2]</p><details open=""><summary>What?</summary>[HER2]</details>'],
  ['columns and cells are none', '<div><p>[HER2]</p></div><div><p>HER2</p></div>'],
];

inBothBrowsers('a section', (stage) => {
  const script = bundlePageRoom();
  const mark = async (html: string, density: 'section' | 'every' | 'page') =>
    markedIn(stage.session.browser, await script, html, density);

  describe.each(SECTIONS)('%s', (_, page) => {
    const bare = page.replace(/[[\]]/g, '');
    it('the first mention in each is marked', async () => {
      expect(await mark(bare, 'section')).toBe(page);
    });
    it('every mention is marked, or the first on the page', async () => {
      expect(await mark(bare, 'every')).toBe(bare.replace(/HER2/g, '[HER2]'));
      expect(await mark(bare, 'page')).toBe(bare.replace('HER2', '[HER2]'));
    });
  });
});
