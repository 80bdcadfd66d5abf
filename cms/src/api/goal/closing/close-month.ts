import { AppError } from '@rumbo/config/errors';
import { currentScope } from '../../../access/context';
import { inTransaction, lockFacts, type Transaction } from '../../../facts/transaction';
import { type DataState, monthIn, monthLabel, monthNumber, readDataState } from '../../analysis/queries/data-state';

/**
 * Freezes a month's targets and actuals per responsible, with the clients' owners of today; what comes later shows as an
 * adjustment. Answers the months it closed. Throws CONFLICT for a month that is not over, has no data, or is closed already,
 * and while an earlier month is open (`earlier-open`, with the months) unless those are to be closed with it.
 */
export async function closeMonth(
  { month, withEarlier }: { month: string; withEarlier: boolean },
  now: Date,
): Promise<{ closed: string[] }> {
  const person = currentScope().userId;
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    const wanted = monthNumber(month);
    const data = await readDataState();
    refuseUnready(month, data, now);
    const open = await openMonths(tx, data.first ?? wanted, wanted);
    if (!open.includes(wanted))
      throw new AppError('CONFLICT', `${month} is closed already`, { reason: 'already-closed', months: [month] });
    const earlier = open.filter((number) => number < wanted).map(monthLabel);
    if (earlier.length > 0 && !withEarlier)
      throw new AppError('CONFLICT', `Still open: ${earlier.join(', ')}. Close them first, or together with ${month}`, {
        reason: 'earlier-open',
        months: earlier,
      });
    await tx.query('select rumbo.close_months($1, $2)', [open, person]);
    return { closed: open.map(monthLabel) };
  });
}

function refuseUnready(month: string, { first, last, timeZone }: DataState, now: Date): void {
  const wanted = monthNumber(month);
  if (wanted >= monthNumber(monthIn(timeZone, now)))
    throw new AppError('CONFLICT', `${month} is not over yet; close it when it is`, { reason: 'not-over' });
  if (first === null || last === null || wanted < first || wanted > last)
    throw new AppError('CONFLICT', `There is no data of ${month}; import its sales first`, { reason: 'no-data' });
}

async function openMonths(tx: Transaction, from: number, to: number): Promise<number[]> {
  const { rows } = await tx.query<{ month: number }>(
    `select m as month from generate_series($1::int, $2::int) m
      where not exists (select from rumbo.closed_month c where c.month = m and c.reopened_at is null) order by m`,
    [from, to],
  );
  return rows.map(({ month }) => month);
}
