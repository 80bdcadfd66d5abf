import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';

const lastDayOf = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** "1–15 oct 25": the days of a month up to the cut, its end when it is shorter; without a cut the month. */
export function useDays(): (month: string, cutDay: number | null) => string {
  const format = useFormat();
  return (month, cutDay) => {
    const name = format.month(month, 'short');
    if (cutDay === null) return name;
    const last = Math.min(cutDay, lastDayOf(month));
    return last === 1 ? `1 ${name}` : `1–${last} ${name}`;
  };
}

/** "vs. 1–15 oct 25" */
export function useAgainst(): (month: string, cutDay: number | null) => string {
  const translate = useTranslate();
  const days = useDays();
  return (month, cutDay) => translate('dashboard.against', { days: days(month, cutDay) });
}
