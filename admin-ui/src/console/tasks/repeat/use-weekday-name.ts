import { useLocale } from 'react-admin';
import { WEEKDAYS, type Weekday } from './rule-form';

/** The name of a weekday in the user's language. */
export function useWeekdayName(): (day: Weekday, length: 'long' | 'narrow') => string {
  const locale = useLocale();
  return (day, length) => {
    // 1 January 2024 was a Monday.
    const date = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)));
    return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(date);
  };
}
