export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Shared with the console, so that both speak alike. */
const STORED = 'rumbo.language';

/** The chosen language, else Spanish: the product speaks it first whatever the phone asks. */
export const chosenLanguage = (): Language =>
  LANGUAGES.find((language) => language === localStorage.getItem(STORED)) ?? 'es';

export const keepLanguage = (language: Language): void => localStorage.setItem(STORED, language);
