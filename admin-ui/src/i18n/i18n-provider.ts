import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';

export const LANGUAGES = [
  { locale: 'es', name: 'Español' },
  { locale: 'en', name: 'English' },
] as const;

const STORED = 'rumbo.language';

/** The chosen language, else Spanish: the product speaks it first whatever the browser asks. */
export const chosenLanguage = (): string => localStorage.getItem(STORED) ?? 'es';

export const keepLanguage = (language: string): void => localStorage.setItem(STORED, language);

const load = async (language: string) =>
  language === 'en' ? (await import('./en')).messages : (await import('./es')).messages;

/** Loads only the words of the language in use. */
export async function createI18nProvider(): Promise<I18nProvider> {
  const first = chosenLanguage();
  const words = await load(first);
  return polyglotI18nProvider((language) => (language === first ? words : load(language)), first, [...LANGUAGES], {
    allowMissing: true,
  });
}
