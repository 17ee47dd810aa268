import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { hover, openTab, pressInCard, seeCard, seeFocusInCard, seeMarks } from './reader.ts';

const MIXED = `<!doctype html><html lang="en"><title>Trial notes</title><body>
<h1>Trial notes</h1><p>Triple-negative breast cancer was treated with pembrolizumab.</p>
<p>With ER low, CR in two and PR in three.</p></body></html>`;

/** One mention of what only pages about cancer name, among words that other pages have as well. */
const WARD = `<p>Rest for a day after the mastectomy. Call the ward about a fever, nausea, a rash, swelling, anxiety, fatigue
or a blood clot.</p>`;

inBothBrowsers('what words mean', (stage) => {
  const open = (path: string, html: string) => openTab(stage.session, stage.server.page(path, html));

  it('shows both meanings where as much speaks for either, and leads to each and back', async () => {
    const page = await open('/mixed.html', MIXED);
    await seeMarks(page, 'pembrolizumab', 'PR');
    await hover(page, 'PR');
    const { text } = await seeCard(page, 'PR');
    expect(text).toContain('This can mean two things here:');
    expect(text).toContain('the cancer has shrunk a lot but is still there');
    await pressInCard(page, 'progesterone receptor (PR)');
    await seeFocusInCard(page, 'progesterone receptor (PR)');
    await pressInCard(page, 'Back');
    await seeFocusInCard(page, 'PR');
    await page.close();
  });

  it('takes the title of a page, or its one top heading, for what it is about', async () => {
    const bare = await open('/ward.html', `<title>Patient leaflet</title>${WARD}`);
    expect(await seeMarks(bare, 'mastectomy')).toEqual(['mastectomy']);
    await bare.close();
    const titled = await open('/titled.html', `<title>Going home after a mastectomy</title>${WARD}`);
    await seeMarks(titled, 'mastectomy', 'nausea');
    await titled.close();
    const headed = await open('/headed.html', `<title>Leaflet</title><h1>After a mastectomy</h1>${WARD}`);
    await seeMarks(headed, 'nausea');
    await headed.close();
    const listed = await open(
      '/listed.html',
      `<title>News</title><h1>After a mastectomy</h1><h1>The garden in May</h1>${WARD}`,
    );
    expect(await seeMarks(listed, 'mastectomy')).not.toContain('nausea');
    await listed.close();
  });
});
