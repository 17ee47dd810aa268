import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { openTab, until } from './reader.ts';

inBothBrowsers('text as the eye sees it', (stage) => {
  it('is read on every row of tests/pages/text.html', async () => {
    const page = await openTab(stage.session, `${stage.server.origin}/text.html`);
    const rows = () => page.evaluate(readRows);
    await until('rows marked as they say', rows, (all) => all.every(({ is, wanted }) => is === wanted)).catch(
      () => undefined,
    );
    const seen = await rows();
    expect(seen.map(({ title, is }) => `${title}: ${is}`)).toEqual(
      seen.map(({ title, wanted }) => `${title}: ${wanted}`),
    );
    await page.close();
  });
});

/** In the page: what each row says is to be marked, and what is, piece by piece in the order of the page. */
function readRows(): { title: string; wanted: string; is: string }[] {
  const sectionOf = (node: Node): Element | null => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot
      ? sectionOf(root.host)
      : (node.parentElement?.closest('section') ?? null);
  };
  const ranges = [...CSS.highlights.values()].flatMap(
    (highlight) => Array.from(highlight.values()) as StaticRange[],
  );
  return [...document.querySelectorAll('section')].map((section) => {
    const pieces = ranges.filter(({ startContainer }) => sectionOf(startContainer) === section);
    return {
      title: section.querySelector('h2')?.textContent ?? '',
      wanted: section.dataset.marks ?? '',
      is: pieces
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset).replace(/[ \n]+/g, ' '),
        )
        .join('|'),
    };
  });
}
