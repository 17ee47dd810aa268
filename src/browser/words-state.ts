/** What the page "My words" shows and does, as plain values and functions. */
import browser from 'webextension-polyfill';
import type { Language } from '../core/entries.ts';
import {
  changeWord,
  type KeptWord,
  NO_WORDS,
  type Words,
  withoutWord,
  withWord,
} from '../core/kept-words.ts';
import type { Problem } from '../core/problem.ts';
import { DEFAULTS, type Settings } from '../core/settings.ts';
import { attempts } from './attempts.ts';
import { openGlossary } from './lookup.ts';
import { readSettings, watchSettings } from './settings-store.ts';
import { uiLanguage } from './ui-language.ts';
import { changeWords, readWords, today, watchWords } from './words-store.ts';

export interface WordsState {
  words: Words;
  language: Language;
  /** The language of buttons and labels. */
  uiLanguage: Language;
  /** ISO day. */
  today: string;
  /** In a private window nothing is shown and nothing is kept. */
  isPrivate: boolean;
  /** What did not work of what the reader did last, or what is not to be read. */
  problem: Problem | undefined;
}

export interface WordsActions {
  onChange(entry: string, change: Partial<Omit<KeptWord, 'entry'>>): void;
  onRemove(entry: string): void;
  /** Undoes a removal: `at` is the word's old place. */
  onPutBack(word: KeptWord, at: number): void;
  onQuestions(questions: string): void;
  onOpen(entry: string): void;
}

type Step = (words: Words) => Words;

/** Calls back with the words, and again after each change, as long as the page is open. */
export async function watchMyWords(
  onState: (state: WordsState, actions: WordsActions) => void,
): Promise<void> {
  let state: WordsState = {
    words: NO_WORDS,
    language: 'en',
    uiLanguage: uiLanguage(DEFAULTS),
    today: today(),
    isPrivate: browser.extension.inIncognitoContext ?? false,
    problem: undefined,
  };
  const update = (change: Partial<WordsState>) => {
    state = { ...state, ...change };
    onState(state, actions);
  };

  // Typing is faster than storage: what came while one write was under way goes into the next one together.
  const steps: Step[] = [];
  const change = (step: Step) => {
    steps.push(step);
    if (steps.length === 1) void write();
  };
  const write = async () => {
    let areTaken = false;
    try {
      await changeWords((words) => {
        areTaken = true;
        return steps.splice(0).reduce((so, step) => step(so), words);
      });
      update({ problem: undefined });
    } catch (error) {
      // What came after this write took its own is for the next one, which is under way.
      if (!areTaken) steps.length = 0;
      console.error('Plainword could not write the words.', error);
      update({ problem: 'unsaved' });
    }
  };

  const actions: WordsActions = {
    onChange: (entry, changed) => change((words) => changeWord(words, entry, changed)),
    onRemove: (entry) => change((words) => withoutWord(words, entry)),
    onPutBack: (word, at) => change((words) => withWord(words, word, at)),
    onQuestions: (questions) => change((words) => ({ ...words, questions })),
    onOpen: (entry) => void attempt('refused', () => openGlossary({ entry })),
  };
  const attempt = attempts((problem) => update({ problem }));
  const { signal } = new AbortController();
  const show = async () => {
    try {
      const words = await readWords();
      update({ words, problem: state.problem === 'unread' ? undefined : state.problem });
    } catch (error) {
      console.error('Plainword could not read the words.', error);
      update({ problem: 'unread' });
    }
  };
  const speak = (settings: Settings) =>
    update({ language: settings.language, uiLanguage: uiLanguage(settings) });
  speak(await readSettings());
  if (state.isPrivate) return;
  watchSettings(speak, signal);
  watchWords(() => void show(), signal);
  await show();
}

/** Opens the page "My words" in a tab. */
export async function openMyWords(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/words.html') });
}
