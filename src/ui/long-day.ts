import type { Language } from '../core/entries.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-US' };

/** `2026-11-22` as `22 November 2026`: the day first, the month as a word, so that no reader swaps them. */
export function longDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(day));
}
