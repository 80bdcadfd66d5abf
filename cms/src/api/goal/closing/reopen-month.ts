import { AppError } from '@rumbo/config/errors';
import { currentScope } from '../../../access/context';
import { inTransaction, lockFacts } from '../../../facts/transaction';
import { monthNumber } from '../../analysis/queries/data-state';

/** Opens a closed month again: its numbers are live, its targets can change. Who did it and why is kept. Throws CONFLICT when it is open. */
export async function reopenMonth({ month, reason }: { month: string; reason: string }): Promise<{ month: string }> {
  const person = currentScope().userId;
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    const { rows } = await tx.query<{ done: boolean }>('select rumbo.reopen_month($1, $2, $3) as done', [
      monthNumber(month),
      person,
      reason,
    ]);
    if (!rows[0]?.done) throw new AppError('CONFLICT', `${month} is not closed`, { reason: 'not-closed' });
    return { month };
  });
}
