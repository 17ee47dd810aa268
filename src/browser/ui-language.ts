/** The language of the interface, in the extension's own pages and in its worker. */
import browser from 'webextension-polyfill';
import type { Language } from '../core/entries.ts';
import { type Settings, uiLanguageOf } from '../core/settings.ts';

/** The reader's choice, or else the browser's language where the interface is written in it. */
export function uiLanguage(settings: Settings): Language {
  return uiLanguageOf(settings, browser.i18n.getUILanguage());
}
