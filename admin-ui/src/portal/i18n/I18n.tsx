import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en';
import { es, type Words } from './es';
import { chosenLanguage, keepLanguage, type Language } from './locale';
import { type Formats, portalFormats } from './portal-formats';

const WORDS: Record<Language, Words> = { es, en };

interface I18n {
  language: Language;
  t: Words;
  f: Formats;
  choose: (language: Language) => void;
}
const Context = createContext<I18n | null>(null);

export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<I18n>(
    () => ({
      language,
      t: WORDS[language],
      f: portalFormats(language, navigator.languages),
      choose(chosen) {
        keepLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Words and formats of the user's language. */
export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error('useI18n outside of I18nProvider');
  return value;
}
