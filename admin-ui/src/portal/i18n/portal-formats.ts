import { formats, regionalLocale } from '../../i18n/format';
import { dayOf, daysBetween, parseDay } from '../day/calendar';
import { roundedMeters } from '../place/distance';
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
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const short = day({ day: 'numeric', month: 'short' });
  return {
    locale,
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay: day({ weekday: 'short', day: 'numeric', month: 'short' }),
    date: shared.day,
    month: shared.month,
    monthLetter: day({ month: 'narrow' }),
    count: (value: string | number) => shared.amount(value, 'clients'),
    number: (value: string) => shared.number(value, { maximumFractionDigits: 1 }),
    /** 0.743 → "74%": on a phone whole percents say enough. */
    percent: (ratio: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio),
    /** To the cent: what rows come to is the number. */
    cents: (value: string | number | null, currency: string) => shared.money(value, { code: currency }),
    money: (value: string | number | null, currency: string) =>
      shared.money(value, { code: currency, maximumFractionDigits: 0 }),
    /** "40 m", "1,3 km", "12 km": a straight distance, as exactly as a phone can know it. */
    distance(meters: number): string {
      const rounded = roundedMeters(meters);
      return rounded < 1_000 ? `${rounded} m` : `${shared.number(rounded / 1_000, { maximumFractionDigits: 1 })} km`;
    },
    /** "09:30" as the locale writes a time of day; "09:30:00" too. */
    time: (value: string) => clock.format(new Date(`1970-01-01T${value.slice(0, 5)}`)),
    clock: (instant: string) => clock.format(new Date(instant)),
    /** "hoy, 10:42", "ayer, 16:05", "3 mar, 10:42": an instant on this phone's clock. */
    moment(instant: string, today: string): string {
      const at = new Date(instant);
      const days = daysBetween(today, dayOf(at));
      const named = days > -2 && days < 2 ? relative.format(days, 'day') : short(dayOf(at));
      return `${named}, ${clock.format(at)}`;
    },
    /** "hace 12 días", "hace 3 meses": days up to 45, then months. */
    ago(value: string, today: string): string {
      const days = daysBetween(value, today);
      return days <= 45 ? relative.format(-days, 'day') : relative.format(-Math.round(days / 30.4), 'month');
    },
  };
}
export type Formats = ReturnType<typeof portalFormats>;
