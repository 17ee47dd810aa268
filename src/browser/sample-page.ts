/** The welcome page: the real page layer on its sample text, and the question where Plainword may run. */
import browser from 'webextension-polyfill';
import type { Glossary, Language } from '../core/entries.ts';
import { type MarkLook, markRule, QUIET_LOOK } from '../core/mark-rule.ts';
import type { Names } from '../core/names.ts';
import { firstNamedIn, lineTo, PageReader } from '../core/page-reader.ts';
import type { Problem } from '../core/problem.ts';
import { type LinkedCard, linkedCardOf } from '../core/prose.ts';
import { DEFAULTS } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { attempts, inBackground } from './attempts.ts';
import { openGlossary } from './lookup.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { choiceOf, choose, grantedPatterns } from './sites.ts';
import { uiLanguage } from './ui-language.ts';

export interface WelcomeState {
  /** The language of the page around the sample. */
  language: Language;
  choice: Choice | null;
  shortcuts: { keys: string; does: string }[];
  /** The browser did not do what was chosen last. */
  problem: Problem | undefined;
}

interface WelcomeActions {
  onChoose(choice: Choice): void;
}

/** `highlight` is the name under which the page layer draws here. */
export function samplePage(glossary: Glossary, names: Names, highlight: string) {
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
      openReader: () =>
        lineTo(
          new PageReader(
            names,
            async () => 'en',
            async () => {},
          ),
        ),
      found() {},
      async card(id: string): Promise<LinkedCard | null> {
        const entry = glossary.entries.find((each) => each.id === id);
        return entry ? linkedCardOf(entry, glossary.warnings, 'en', names) : null;
      },
      near: async () => [],
      firstNamed: async (text: string) => firstNamedIn(text, names),
      save: async () => false,
      know() {},
      openFull: (entry: string) => inBackground(openGlossary({ entry })),
    },
    /** Calls back at once and after each change of what the browser granted. */
    async watch(onState: (state: WelcomeState, actions: WelcomeActions) => void): Promise<void> {
      const commands = await browser.commands.getAll();
      const shortcuts = commands.flatMap(({ shortcut, description = '' }) =>
        shortcut ? [{ keys: shortcut, does: description }] : [],
      );
      let isAnswered = false;
      let problem: Problem | undefined;
      const language = uiLanguage(await readSettings());
      const show = async () => {
        const choice = choiceOf(await grantedPatterns());
        const chosen = choice === 'click' && !isAnswered ? null : choice;
        onState({ language, choice: chosen, shortcuts, problem }, actions);
      };
      const showSoon = () => inBackground(show());
      const attempt = attempts((next) => {
        problem = next;
        showSoon();
      });
      const actions: WelcomeActions = {
        onChoose(choice) {
          // Before anything else: browsers show their prompt only straight from a click.
          void attempt('refused', () => choose(choice));
          isAnswered = true;
          // In a private window nothing is written; what was granted is the browser's own to keep.
          if (!browser.extension.inIncognitoContext) inBackground(changeSettings(() => ({ welcomed: true })));
        },
      };
      browser.permissions.onAdded.addListener(showSoon);
      browser.permissions.onRemoved.addListener(showSoon);
      await show();
    },
  };
}
