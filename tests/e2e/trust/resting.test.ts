import { expect, it } from 'vitest';
import { inBothBrowsers } from '../both.ts';
import { openOwnPage } from '../own-pages.ts';
import { store } from '../own-storage.ts';
import { marks, openTab, seeMarks, seeNoMarks, until } from '../reader.ts';

const PAGE = `<!doctype html><html lang="en"><title>P</title><p>Triple-negative breast cancer, pembrolizumab and pneumonitis.</p>`;

type Api = {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string; discarded?: boolean }[]>;
    discard(id: number): Promise<unknown>;
    update(id: number, change: object): Promise<unknown>;
  };
};

inBothBrowsers('a tab that the browser put to rest', (stage) => {
  it('is left to rest by a switch, delays no other tab, and is marked when its reader comes back', async () => {
    const resting = await openTab(stage.session, stage.server.page('/resting.html', PAGE));
    await seeMarks(resting, 'pneumonitis');
    const awake = await openTab(stage.session, stage.server.page('/awake.html', PAGE));
    await seeMarks(awake, 'pneumonitis');
    const own = await openOwnPage(stage.session, 'options.html');
    const isResting = (act: 'look' | 'discard' | 'wake') =>
      own.evaluate(async (wanted) => {
        const { tabs } = (globalThis as never as { chrome: Api }).chrome;
        const find = async () => (await tabs.query({})).find(({ url }) => url?.endsWith('/resting.html'));
        const tab = await find();
        if (tab && wanted === 'discard') await tabs.discard(tab.id);
        if (tab && wanted === 'wake') await tabs.update(tab.id, { active: true });
        return (await find())?.discarded ?? false;
      }, act);
    await isResting('discard');
    await until('the tab at rest', () => isResting('look'));
    await store(own, { offSites: ['127.0.0.1'] });
    await awake.bringToFront();
    await seeNoMarks(awake);
    await store(own, { offSites: [] });
    await awake.bringToFront();
    await seeMarks(awake, 'pneumonitis');
    expect(await isResting('look')).toBe(true);
    await isResting('wake');
    await until('marks in the tab that woke', async () => {
      const pages = await stage.session.browser.pages();
      const woken = pages.find((each) => each.url().endsWith('/resting.html'));
      return woken && (await marks(woken).catch((): string[] => [])).includes('pneumonitis');
    });
    await own.close();
    await awake.close();
  });
});
