import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  card,
  hover,
  marks,
  openTab,
  placeOf,
  pressInCard,
  seeCard,
  seeMarks,
  seeNoCard,
  until,
} from './reader.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>Article</title><body>
<h1>About treatment</h1>
<p>For <b>triple</b>-negative breast cancer a <em>checkpoint</em> inhibitor such as pembrolizumab may help. Some people get pneumonitis.</p>
<p>Another checkpoint inhibitor is used less. HER<sub>2</sub> is not involved. <a href="/other.html">Pembrolizumab news</a></p>
<h2>More</h2><p>Pembrolizumab again, and less invasive surgery; we boost morale.</p>
<textarea>pembrolizumab</textarea><div contenteditable>pembrolizumab</div><pre><code>pembrolizumab</code></pre>
<p id="late"></p><div style="height:2000px"></div><p>The end: trastuzumab.</p></body></html>`;

inBothBrowsers('reading a page', (stage) => {
  const open = () => openTab(stage.session, stage.server.page('/article.html', ARTICLE));

  it('marks the first mention in each section, across inline tags, and no code, field or editor', async () => {
    const page = await open();
    await seeMarks(page, 'triple', '-negative breast cancer', 'trastuzumab');
    const seen = await marks(page);
    expect(seen).toEqual(expect.arrayContaining(['checkpoint', ' inhibitor', 'pneumonitis', 'HER', '2']));
    expect(seen.filter((each) => /^pembrolizumab$/i.test(each))).toHaveLength(2);
    expect(seen.join()).not.toMatch(/invasive|boost/);
    await page.close();
  });

  it('opens a card after a rest, with warning signs in plain sight, and Escape closes it', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    await hover(page, 'pneumonitis');
    const seen = await seeCard(page, 'pneumonitis');
    expect(seen.text).toContain('Call 911 or your local emergency number for:');
    expect(seen.text).toContain('Call your care team right away, day or night, for:');
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    await page.close();
  });

  it('does not open again under a resting pointer that was told to go', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const { x, y } = await hover(page, 'pneumonitis');
    await seeCard(page, 'pneumonitis');
    await page.keyboard.press('Escape');
    await seeNoCard(page);
    await page.mouse.move(x + 1, y);
    const end = Date.now() + 700;
    while (Date.now() < end) expect(await card(page)).toBeNull();
    await page.close();
  });

  it('opens nothing when the pointer sweeps past', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const { x, y } = await placeOf(page, 'pneumonitis');
    await page.mouse.move(x, y - 60);
    await page.mouse.move(x, y + 300, { steps: 30 });
    const end = Date.now() + 700;
    while (Date.now() < end) expect(await card(page)).toBeNull();
    await page.close();
  });

  it('lets the pointer travel to the card, and closes it when the pointer leaves', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    await hover(page, 'pneumonitis');
    const { box } = await seeCard(page, 'pneumonitis');
    await page.mouse.move(box.left + box.width / 2, box.top + 40, { steps: 20 });
    const end = Date.now() + 700;
    while (Date.now() < end) expect(await card(page)).not.toBeNull();
    await page.mouse.move(Math.min(990, box.left + box.width + 150), 8, { steps: 10 });
    await seeNoCard(page);
    await page.close();
  });

  it('pins by click, looks up a word inside the card, goes back, and closes by a click outside', async () => {
    const page = await open();
    await seeMarks(page, 'triple');
    const { x, y } = await placeOf(page, 'pneumonitis');
    await page.mouse.click(x, y);
    const seen = await seeCard(page, 'pneumonitis');
    expect(seen.isPinned).toBe(true);
    const inside = seen.controls.find(({ label }) => /radiation|steroid|scan|cough/i.test(label));
    if (inside) {
      await pressInCard(page, inside.label);
      await until(
        'another card',
        () => card(page),
        (each) => each !== null && each.title !== 'pneumonitis',
      );
      await pressInCard(page, 'Back');
      await seeCard(page, 'pneumonitis');
    }
    await page.mouse.click(5, 700);
    await seeNoCard(page);
    await page.close();
  });

  it('opens the card of a later mention that is not underlined', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const place = await page.evaluate(() => {
      const text = [...document.querySelectorAll('p')][1]?.firstChild as Text;
      const range = document.createRange();
      const from = text.data.indexOf('checkpoint');
      range.setStart(text, from);
      range.setEnd(text, from + 10);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(place.x - 20, place.y + 30);
    await page.mouse.move(place.x, place.y, { steps: 5 });
    await seeCard(page, 'immune checkpoint inhibitor');
    await page.close();
  });

  it('leaves links to the page: a click on a marked link follows it', async () => {
    stage.server.page('/other.html', '<title>Other</title><p>Arrived.</p>');
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    const link = await page.$('a');
    await link?.click();
    await until(
      'the other page',
      () => page.title().catch(() => ''),
      (title) => title === 'Other',
    );
    await page.close();
  });

  it('follows what the page changes', async () => {
    const page = await open();
    await seeMarks(page, 'pneumonitis');
    await page.evaluate(() => {
      const late = document.getElementById('late') as HTMLElement;
      late.textContent = 'Later: capecitabine.';
      document.querySelector('p')?.remove();
    });
    const seen = await until(
      'the change',
      () => marks(page),
      (all) => all.includes('capecitabine') && !all.includes('pneumonitis'),
    );
    expect(seen).not.toContain('triple');
    await page.evaluate(() => {
      (document.getElementById('late')?.firstChild as Text).data = 'Nothing here any more.';
    });
    await until(
      'the second change',
      () => marks(page),
      (all) => !all.includes('capecitabine'),
    );
    await page.close();
  });

  it('reads a page whose top element is replaced, and one that says its language late', async () => {
    const page = await openTab(
      stage.session,
      stage.server.page('/renewed.html', `<p>Breast cancer, TNBC.</p>`),
    );
    await seeMarks(page, 'TNBC');
    await page.evaluate(() => {
      const other = document.createElement('html');
      other.innerHTML = '<body><p>Breast cancer and trastuzumab.</p></body>';
      document.replaceChild(other, document.documentElement);
    });
    await seeMarks(page, 'trastuzumab');
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
      document.body.innerHTML = '<p>Breast cancer and pembrolizumab.</p>';
    });
    await seeMarks(page, 'pembrolizumab');
    await page.close();
  });

  it('reads open shadow roots and same-origin frames', async () => {
    stage.server.page('/frame.html', '<p>In a frame: letrozole and tamoxifen.</p>');
    const page = await openTab(
      stage.session,
      stage.server.page(
        '/shadow.html',
        `<p>Outside.</p><div id=host></div><iframe src="/frame.html" width=500 height=200></iframe><script>
        document.getElementById('host').attachShadow({mode:'open'}).innerHTML = '<p>Inside: trastuzumab.</p>';</script>`,
      ),
    );
    await seeMarks(page, 'trastuzumab');
    const place = await placeOf(page, 'trastuzumab');
    await page.mouse.move(place.x - 10, place.y + 20);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await until(
      'a card over the shadow root',
      () => card(page),
      (each) => each?.title.startsWith('trastuzumab') ?? false,
    );
    const frame = page.frames().find((each) => each.url().includes('frame.html'));
    await until('marks in the frame', async () => (await frame?.evaluate(() => CSS.highlights.size)) ?? 0);
    await page.close();
  });
});
