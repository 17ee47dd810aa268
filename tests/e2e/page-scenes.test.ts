import { expect, it } from 'vitest';
import { bundleScenes, namesOf, openStage, playOn, setStage } from '../page/scene-player.ts';
import { inBothBrowsers } from './both.ts';

inBothBrowsers('parts of the page room', (stage) => {
  it('do in a real page what each scene of tests/page/scenes says', async () => {
    const page = await openStage(stage.session.browser);
    await setStage(page, await bundleScenes());
    const wrong: string[] = [];
    for (const name of await namesOf(page)) {
      const problem = await playOn(page, name);
      if (problem) wrong.push(`${name}: ${problem}`);
    }
    expect(wrong).toEqual([]);
    await page.close();
  }, 120_000);
});
