import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TEXTS } from '../../src/browser/messages.ts';
import { openReader } from '../../src/browser/page-link.ts';
import { readForPages } from '../../src/browser/reader.ts';
import { openNames } from '../../src/core/names.ts';
import { packNames } from '../../src/core/pack-names.ts';
import { entry } from '../core/marked.ts';

const names = openNames(packNames([entry('her2', ['HER2']), entry('port', ['port'])], 'en'));

/** One event of one end of a line. */
class Heard {
  all: ((message?: unknown) => void)[] = [];
  addListener = (listener: (message?: unknown) => void) => this.all.push(listener);
  tell = (message?: unknown) => queueMicrotask(() => this.all.map((each) => each(structuredClone(message))));
}

/** Both ends of a line, as browsers have them: the one that cuts it hears nothing of that. */
function lineOf(sender: object) {
  const heard = { page: [new Heard(), new Heard()], worker: [new Heard(), new Heard()] } as const;
  const end = (own: 'page' | 'worker', other: 'page' | 'worker') => ({
    name: TEXTS,
    sender,
    onMessage: heard[own][0],
    onDisconnect: heard[own][1],
    postMessage: (message: unknown) => heard[other][0].tell(message),
    disconnect: () => heard[other][1].tell(),
  });
  return { page: end('page', 'worker'), worker: end('worker', 'page') };
}

const SENDER = { id: 'plainword', tab: { id: 1 } };
let connected: (line: unknown) => void;
let lines: ReturnType<typeof lineOf>[];

beforeEach(() => {
  lines = [];
  const connect = ({ name }: { name: string }) => {
    const line = lineOf(SENDER);
    lines.push(line);
    expect(name).toBe(TEXTS);
    connected(line.worker);
    return line.page;
  };
  vi.stubGlobal('chrome', { runtime: { id: 'plainword', connect } });
  Object.assign(fakeBrowser.runtime, {
    id: 'plainword',
    onConnect: { addListener: (listener: typeof connected) => (connected = listener) },
  });
  readForPages(() => names);
});

const HEAD = { title: '', headings: [] };
const TEXT = { id: 1, text: 'A test for HER2.', said: { language: 'en', isForWholePage: true } };
const HER2 = [1, [{ start: 11, end: 15, entry: 'her2' }]];
const open = () => openReader(new AbortController().signal);

test('the worker settles the texts of a page', async () => {
  const line = open();
  line.tell({ texts: [TEXT], gone: [] });
  expect(await line.settle(HEAD)).toEqual([HER2]);
  line.tell({ texts: [{ ...TEXT, id: 2, text: 'A second one for HER2.' }], gone: [1] });
  expect(await line.settle(HEAD)).toEqual([[2, [{ start: 17, end: 21, entry: 'her2' }]]]);
});

test('each page has a reader of its own, which ends with its line', async () => {
  const [one, other] = [open(), open()];
  one.tell({ texts: [TEXT], gone: [] });
  expect(await other.settle(HEAD)).toEqual([]);
  lines[0]?.worker.disconnect();
  await vi.waitFor(() => expect(one.isOpen()).toBe(false));
  expect(await one.settle(HEAD)).toBeUndefined();
  expect(other.isOpen()).toBe(true);
});

test('a page that waits for an answer hears of the end instead', async () => {
  connected = () => {};
  const line = open();
  const settled = line.settle(HEAD);
  lines[0]?.worker.disconnect();
  expect(await settled).toBeUndefined();
});

test('the page cuts the line when it is left, and none is had where the extension is gone', async () => {
  const life = new AbortController();
  const line = openReader(life.signal);
  const cut = vi.fn();
  lines[0]?.worker.onDisconnect.addListener(cut);
  const settled = line.settle(HEAD);
  life.abort();
  expect([line.isOpen(), await settled]).toEqual([false, undefined]);
  expect(cut).toHaveBeenCalledOnce();
  vi.stubGlobal('chrome', { runtime: {} });
  const none = open();
  none.tell({ texts: [TEXT], gone: [] });
  expect([none.isOpen(), await none.settle(HEAD)]).toEqual([false, undefined]);
});

test.each([
  ['settles', { texts: [], gone: [] }, 'HER2'],
  ['is told', { texts: [TEXT], gone: [] }, ''],
])('a worker that fails while it %s ends the line, so that the page begins anew', async (_, news, title) => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const broken = { ...names, filter: undefined as never };
  readForPages(() => broken);
  const line = open();
  line.tell(news);
  expect(await line.settle({ title, headings: [] })).toBeUndefined();
  expect(line.isOpen()).toBe(false);
});

test.each([
  ['another extension', { id: 'other', tab: { id: 1 } }],
  ['no tab', { id: 'plainword' }],
])('nothing is read for %s', (_, sender) => {
  const { worker } = lineOf(sender);
  connected(worker);
  expect(worker.onMessage.all).toEqual([]);
});

test('a text in another language than it says is judged by the browser’s own word', async () => {
  const german =
    'Der Arzt tastet die Knoten ab, setzt einen Port und bespricht danach mit Ihnen den HER2-Test.';
  const marked = async (detectLanguage: () => Promise<object>) => {
    Object.assign(fakeBrowser, { i18n: { detectLanguage } });
    const line = open();
    line.tell({ texts: [{ ...TEXT, text: german }], gone: [] });
    const settled = await line.settle(HEAD);
    return settled?.flatMap(([, matches]) => matches.map(({ entry }) => entry));
  };
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(await marked(async () => ({ isReliable: true, languages: [{ language: 'de-AT' }] }))).toEqual([
    'her2',
  ]);
  expect(await marked(async () => ({ isReliable: false, languages: [] }))).toEqual(['port', 'her2']);
  expect(await marked(() => Promise.reject(new Error('no detector')))).toEqual(['port', 'her2']);
});
