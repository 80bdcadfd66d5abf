import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { dayOf } from './days';

const DAY_MS = 86_400_000;

/** "Hoy", "Ayer", "jueves, 19 de noviembre"; the year where it is another. */
export function useDayName(): (day: string) => string {
  const translate = useTranslate();
  const { locale } = useFormat();
  return (day) => {
    const now = new Date();
    if (day === dayOf(now.toISOString())) return translate('client.today');
    if (day === dayOf(new Date(now.getTime() - DAY_MS).toISOString())) return translate('client.yesterday');
    const isThisYear = day.slice(0, 4) === String(now.getFullYear());
    const name = new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...(!isThisYear && { year: 'numeric' }),
    }).format(new Date(`${day}T00:00:00Z`));
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}
