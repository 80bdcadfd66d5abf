import { finishWork } from '../queues/work';
import { inTransaction, lockFacts } from './transaction';

/** Computes what something other than an import made stale: owners changed, a setting, a family. */
export async function refreshEverything(work: { id: number; lease: string }): Promise<{ months: number }> {
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    const { rows } = await tx.query<{ months: number }>(
      `with months as (select array(select generate_series(first_month, last_month) from rumbo.data_state) as list)
       select rumbo.refresh_kpi(list), coalesce(cardinality(list), 0) as months from months`,
    );
    await tx.query('delete from rumbo.fact_build');
    const result = { months: rows[0]?.months ?? 0 };
    await finishWork(tx, work.id, work.lease, result);
    return result;
  });
}
