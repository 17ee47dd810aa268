/** What the extension stores, and the files it gives and takes, on one of its own pages. */
import type { Page } from 'puppeteer-core';

interface Area {
  get(key: null): Promise<Record<string, unknown>>;
  set(value: object): Promise<void>;
}

type Api = {
  storage: { session: Area; local: Area & { QUOTA_BYTES: number; getBytesInUse(): Promise<number> } };
};

/** All that an area of storage holds: on the disk, or with `session` in memory. */
export function stored(page: Page, area: 'local' | 'session' = 'local'): Promise<Record<string, unknown>> {
  return page.evaluate(
    (name) => (globalThis as never as { chrome: Api }).chrome.storage[name].get(null),
    area,
  );
}

export function store(page: Page, value: object, area: 'local' | 'session' = 'local'): Promise<void> {
  return page.evaluate(
    (items, name) => (globalThis as never as { chrome: Api }).chrome.storage[name].set(items),
    value,
    area,
  );
}

/** Leaves room for a hundred bytes more, under the key `filler`; Chromium only. */
export function fillUp(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { local } = (globalThis as never as { chrome: Api }).chrome.storage;
    await local.set({ filler: 'x'.repeat(local.QUOTA_BYTES - (await local.getBytesInUse()) - 110) });
  });
}

/** Presses a button that saves a file, and gives the file instead of letting the browser save it. */
export async function fileSavedBy(page: Page, label: string): Promise<{ name: string; text: string }> {
  return page.evaluate(async (wanted) => {
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    let blob: Blob | undefined;
    let name = '';
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return createObjectURL.call(URL, made);
    };
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    const button = [...document.querySelectorAll('button')].find((each) => each.innerText.trim() === wanted);
    button?.click();
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    if (!blob) throw new Error(`expected “${wanted}” to save a file, found none`);
    // Not blob.text(): that takes the byte order mark away.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
    return { name, text };
  }, label);
}

/** Chooses a file with this text in the page's file field. */
export function chooseFile(page: Page, text: string): Promise<void> {
  return page.evaluate((content) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('expected a file field, found none');
    const files = new DataTransfer();
    files.items.add(new File([content], 'copy.json', { type: 'application/json' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}
