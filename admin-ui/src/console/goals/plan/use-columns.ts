import type { GoalGrid } from '@rumbo/config/api';
import { useMemo } from 'react';
import { useFormat } from '../../display/use-format';
import type { SheetColumn } from '../sheet/sheet-row';
import { monthAt } from './cell-key';

/** January to December of the year, with what each month is. */
export function useColumns({ year, closedMonths, runningMonth }: GoalGrid['meta']): SheetColumn[] {
  const { locale } = useFormat();
  return useMemo(() => {
    const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const month = monthAt(year, index);
      return {
        month,
        label: name.format(Date.UTC(year, index, 1)),
        closed: closedMonths.includes(month),
        running: month === runningMonth,
        over: month < runningMonth,
      };
    });
  }, [locale, year, closedMonths, runningMonth]);
}
