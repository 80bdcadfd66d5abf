import { AppError } from '@rumbo/config/errors';
import { readSql } from '@rumbo/database';
import { moveFamilies, rerate } from '../../../facts/move-lines';
import type { Transaction } from '../../../facts/transaction';
import { stagingTable } from './staging';

/** Runs a step of database/sql/import. */
export const importStep = (tx: Transaction, name: string, importId: number) =>
  tx.query(readSql(`import/${name}.sql`).replaceAll('{{staging}}', stagingTable(importId)));

/**
 * What the steps need: temp table `this_import` with the import's one row, `own_claim` and `own_document_claim` for what it
 * stated so far, `touched` for the client-months to compute again. Rows that change are audited as the import's doing, in the name of who sent it.
 * Throws CONFLICT when the import is in none of `states`.
 */
export async function openImport(tx: Transaction, importId: number, states: string[]): Promise<void> {
  const id = Math.trunc(importId);
  const { rowCount } = await tx.query(
    `create temp table this_import on commit drop as
     select i.id, i.source_id, i.received_order, i.received_at, coalesce(i.attempt, 1) as attempt, i.state,
            case when i.uploaded_by_id is null then 'system' else 'user' end as actor_kind, i.uploaded_by_id as actor_id,
            coalesce(s.system, 'main') as system, coalesce(s.priority, 0) as priority,
            coalesce(p.document ->> 'rule', 'replace') as rule,
            coalesce((select reporting_currency from public.companies order by id limit 1), 'USD') as reporting_currency
       from public.imports i
       left join public.sources s on s.id = i.source_id
       left join public.import_profiles p on p.id = i.profile_id
      where i.id = ${id} and i.state = any ('{${states.join(',')}}')`,
  );
  if (!rowCount) {
    throw new AppError(
      'CONFLICT',
      `Import ${id} is not in a state for this (${states.join(', ')}); reload to see where it is`,
      { importId: id, states },
    );
  }
  // The planner takes a table it knows nothing of for a thousand rows.
  await tx.query('analyze this_import');
  // Nor does it know which id stands there: told, it finds what one import of many stated by its index. The views go with
  // the table they name.
  for (const name of ['claim', 'document_claim']) {
    await tx.query(
      `create temp view own_${name} as
       select * from rumbo.${name} where import_id = ${id} and exists (select from this_import)`,
    );
  }
  await tx.query('create temp table touched (client_id int, month int) on commit drop');
  await tx.query(
    `select set_config('app.via', 'import', true),
            set_config('app.actor', (select concat(actor_kind, ':', actor_id) from this_import), true)`,
  );
}

/** So many known client-months for each touched one, and computing only those is the shorter way. */
const KNOWN_FOR_TOUCHED = 3 / 2;

/** Brings the numbers up to the lines that moved, and to the clients that went to another owner with all their months. */
export async function refreshTouched(tx: Transaction): Promise<void> {
  await moveLines(tx);
  const { rows } = await tx.query<{ touched: number; first: boolean }>(
    `select (select count(*)::int from touched) as touched,
            not exists (select from rumbo.client_month) and exists (select from rumbo.sale_line) as first`,
  );
  const { touched = 0, first = false } = rows[0] ?? {};
  if (touched === 0 && !first) {
    await tx.query('select rumbo.follow_owners()');
    return;
  }
  await tx.query('analyze touched');
  await tx.query('select rumbo.refresh_facts($1)', [first || (await isShorterFromScratch(tx, touched))]);
}

/** Counts no further than it has to: a daily file must not cost a walk through all months there are. */
async function isShorterFromScratch(tx: Transaction, touched: number): Promise<boolean> {
  const enough = Math.ceil(touched * KNOWN_FOR_TOUCHED);
  const { rows } = await tx.query<{ known: number }>(
    'select count(*)::int as known from (select from rumbo.client_month where family_id = 0 limit $1) known',
    [enough],
  );
  return (rows[0]?.known ?? 0) < enough;
}

/** Lines that follow a record: a product's family, a currency's rates. Mostly there is nothing to do. */
async function moveLines(tx: Transaction): Promise<void> {
  const { rows } = await tx.query<{ families: boolean; rates: boolean }>(
    `select exists (select from changed_record where kind = 'product' and changes ? 'family') as families,
            exists (select from own_claim c where c.kind = 'exchange-rate') as rates`,
  );
  if (rows[0]?.families) {
    await moveFamilies(tx, `select id from changed_record where kind = 'product' and changes ? 'family'`);
  }
  if (rows[0]?.rates) {
    await rerate(
      tx,
      `select c.stated ->> 'currency' as currency, min((c.stated ->> 'day')::date) as from_day
         from own_claim c where c.kind = 'exchange-rate' group by 1`,
    );
  }
}
