/** The welcome page: the real page layer on its sample text, and the question where Plainword may run. */
import browser from 'webextension-polyfill';
import { type CardEntry, cardOf, type Glossary, type Language } from '../core/entries.ts';
import { type MarkLook, markRule, QUIET_LOOK } from '../core/mark-rule.ts';
import { DEFAULTS } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { openGlossary } from './lookup.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { choiceOf, choose, grantedPatterns } from './sites.ts';
import { uiLanguage } from './ui-language.ts';

export interface WelcomeState {
  /** The language of the page around the sample. */
  language: Language;
  choice: Choice | null;
  shortcuts: { keys: string; does: string }[];
}

interface WelcomeActions {
  onChoose(choice: Choice): void;
}

/** `highlight` is the name under which the page layer draws here. */
export function samplePage(glossary: Glossary, highlight: string) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    /** What the page layer asks for, answered from the bundle: nothing of a trial is kept. */
    pageActions: {
      async begin() {
        return {
          choices: {
            ...DEFAULTS,
            look: QUIET_LOOK,
            canKeep: false,
            uiLanguage: uiLanguage(await readSettings()),
          },
          highlight,
        };
      },
      paint: async (look: MarkLook) => sheet.replaceSync(markRule(highlight, look)),
      languageOf: async () => 'en',
      found() {},
      async card(id: string): Promise<CardEntry | null> {
        const entry = glossary.entries.find((each) => each.id === id);
        return entry ? cardOf(entry, glossary.warnings, 'en') : null;
      },
      near: async () => [],
      save: async () => false,
      know() {},
      openFull: (entry: string) => void openGlossary({ entry }),
    },
    /** Calls back at once and after each change of what the browser granted. */
    async watch(onState: (state: WelcomeState, actions: WelcomeActions) => void): Promise<void> {
      const commands = await browser.commands.getAll();
      const shortcuts = commands.flatMap(({ shortcut, description = '' }) =>
        shortcut ? [{ keys: shortcut, does: description }] : [],
      );
      let isAnswered = false;
      const language = uiLanguage(await readSettings());
      const show = async () => {
        const choice = choiceOf(await grantedPatterns());
        onState({ language, choice: choice === 'click' && !isAnswered ? null : choice, shortcuts }, actions);
      };
      const actions: WelcomeActions = {
        onChoose(choice) {
          // Before anything else: browsers show their prompt only straight from a click.
          const asked = choose(choice);
          isAnswered = true;
          void asked.then(() => changeSettings(() => ({ welcomed: true }))).then(show);
        },
      };
      browser.permissions.onAdded.addListener(() => void show());
      browser.permissions.onRemoved.addListener(() => void show());
      await show();
    },
  };
}
