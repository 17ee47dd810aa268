/** “Explain” in the browser's menu of a selection. */
import browser from 'webextension-polyfill';

/** Shows the item under this title, in which `%s` stands for the selected text. */
export async function showSelectionMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'explain', title, contexts: ['selection'] });
}
