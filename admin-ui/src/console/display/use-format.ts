import { useMemo } from 'react';
import { useLocale } from 'react-admin';
import { useCompany } from '../../data/company';
import { type Formats, formats, regionalLocale } from '../../i18n/format';

/** Numbers and dates as the user reads them: their language, the company's region and currency. */
export function useFormat(): Formats {
  const language = useLocale();
  const { reportingCurrency, formatLocale } = useCompany();
  return useMemo(() => {
    const preferred = formatLocale ? [formatLocale, ...navigator.languages] : navigator.languages;
    return formats({ locale: regionalLocale(language, preferred), currency: reportingCurrency });
  }, [language, formatLocale, reportingCurrency]);
}
