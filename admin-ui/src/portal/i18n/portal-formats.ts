import { formats, regionalLocale } from '../../i18n/format';
import { daysBetween, parseDay } from '../day/calendar';
import type { Language } from './locale';

/** The product's formats, and those a phone needs: weekdays, one-letter months, days ago. */
export function portalFormats(language: Language, preferred: readonly string[]) {
  const locale = regionalLocale(language, preferred);
  const shared = formats({ locale, currency: 'USD' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (value: string) => format.format(parseDay(value));
  };
  return {
    locale,
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay: day({ weekday: 'short', day: 'numeric', month: 'short' }),
    date: shared.day,
    month: shared.month,
    monthLetter: day({ month: 'narrow' }),
    count: (value: string | number) => shared.amount(value, 'clients'),
    /** 0.743 → "74 %": on a phone whole percents say enough. */
    percent: (ratio: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio),
    money: (value: string | number | null, currency: string) =>
      shared.money(value, { code: currency, maximumFractionDigits: 0 }),
    /** "hace 12 días", "hace 3 meses": days up to 45, then months. */
    ago(value: string, today: string): string {
      const days = daysBetween(value, today);
      return days <= 45 ? relative.format(-days, 'day') : relative.format(-Math.round(days / 30.4), 'month');
    },
  };
}
export type Formats = ReturnType<typeof portalFormats>;
