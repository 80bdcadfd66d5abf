import type { WorkPayload } from '@rumbo/config/jobs';
import { finishWork } from '../queues/work';
import { moveFamilies, rerate } from './move-lines';
import { inTransaction, lockFacts, type Transaction } from './transaction';

type Reason = WorkPayload<'refresh-facts'>['reason'];

/** What a person's change made stale: the owners' numbers, the classes, or lines that follow a family or a rate. */
export async function refreshFacts(reason: Reason, work: { id: number; lease: string }): Promise<object> {
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    const result = await follow(tx, reason);
    await finishWork(tx, work.id, work.lease, result);
    return result;
  });
}

async function follow(tx: Transaction, reason: Reason): Promise<object> {
  if (reason === 'family' || reason === 'rate') return { months: await followLines(tx, reason) };
  if (reason === 'owner') return { clients: await followOwners(tx) };
  // Classes are built anew when somebody asks.
  await tx.query('delete from rumbo.fact_build');
  return {};
}

/** Which of many changes a waiting item stands for is not written down: every line that follows is looked at. */
async function followLines(tx: Transaction, reason: 'family' | 'rate'): Promise<number> {
  await tx.query('create temp table touched (client_id int, month int) on commit drop');
  if (reason === 'family') await moveFamilies(tx, 'select id from public.products');
  else {
    await rerate(
      tx,
      `select distinct currency, '-infinity'::date as from_day
         from (select currency from rumbo.sale_line union select currency from rumbo.sale_line_past) l
        where currency is not null`,
    );
  }
  const { rows } = await tx.query<{ months: number }>('select count(distinct month)::int as months from touched');
  const months = rows[0]?.months ?? 0;
  if (months > 0) {
    await tx.query('analyze touched');
    await tx.query('select rumbo.refresh_facts(false)');
  }
  return months;
}

/** Clients that went to somebody else take their months along. */
async function followOwners(tx: Transaction): Promise<number> {
  const { rows } = await tx.query<{ clients: number }>('select rumbo.follow_owners() as clients');
  return rows[0]?.clients ?? 0;
}
