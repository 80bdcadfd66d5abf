import { readSql } from '@rumbo/database';
import { AppError } from '@rumbo/config/errors';
import { inTransaction, lockFacts, systemPool, type Transaction } from '../../../facts/transaction';
import { addWork, finishWork } from '../../../queues/work';
import { stagingTable } from './staging';

/** Share of the lines a file may change before computing everything again is the shorter way. */
const REBUILD_SHARE = 0.3;

interface ApplyResult {
  state: string;
  read: number;
  applied: number;
  unchanged: number;
  rejected: number;
  skipped: number;
  /** Milliseconds each step took. */
  steps: Record<string, number>;
}

/**
 * Applies what is staged for an import: validate, resolve codes, claim documents, move lines, refresh the
 * numbers, count; see database/sql/import/README.md. One transaction: all of it is visible, or none.
 */
export async function applyImport(importId: number, work: { id: number; lease: string }): Promise<ApplyResult | { restaged: true }> {
  if (await stagingWasLost(importId)) return readAgain(importId, work);
  await systemPool().query("update public.imports set state = 'applying' where id = $1 and state in ('staged', 'applying')", [importId]);
  return inTransaction(async (tx) => {
    const steps: Record<string, number> = {};
    const step = async (name: string, run: () => Promise<unknown>) => {
      const began = performance.now();
      await run();
      steps[name] = Math.round(performance.now() - began);
    };
    const file = (path: string) => tx.query(readSql(path).replaceAll('{{staging}}', stagingTable(importId)));

    await loadParameters(tx, importId);
    await step('analyse', () => tx.query(`analyze ${stagingTable(importId)}`));
    await step('lock', () => lockFacts(tx));
    await step('validate', () => file('import/validate.sql'));
    await step('resolve', () => file('import/resolve.sql'));
    await step('claim', () => file('import/claim.sql'));
    await step('lines', () => file('import/lines.sql'));
    await step('facts', () => refreshFacts(tx));
    const { rows } = await file('import/count.sql');
    await tx.query(`drop table ${stagingTable(importId)}`);
    const result = { ...rows[0], steps } as ApplyResult;
    await finishWork(tx, work.id, work.lease, result);
    return result;
  });
}

async function loadParameters(tx: Transaction, importId: number): Promise<void> {
  const { rowCount } = await tx.query(
    `create temp table this_import on commit drop as
     select i.id, i.source_id, i.received_order, i.received_at, coalesce(s.system, 'main') as system,
            coalesce(s.priority, 0) as priority, coalesce(p.document ->> 'rule', 'replace') as rule,
            coalesce((select reporting_currency from public.companies order by id limit 1), 'USD') as reporting_currency
       from public.imports i
       left join public.sources s on s.id = i.source_id
       left join public.import_profiles p on p.id = i.profile_id
      where i.id = ${Math.trunc(importId)} and i.state = 'applying'`,
  );
  if (!rowCount) throw new AppError('CONFLICT', `Import ${importId} is not waiting to be applied`, { importId });
}

async function refreshFacts(tx: Transaction): Promise<void> {
  const { rows } = await tx.query<{ lines: number; touched: number; known: number }>(
    `select (select count(*)::int from file_line) as lines, (select count(*)::int from touched) as touched,
            (select coalesce(sum(lines), 0)::int from rumbo.client_month where family_id = 0) as known`,
  );
  const { lines = 0, touched = 0, known = 0 } = rows[0] ?? {};
  if (touched === 0) return;
  await tx.query('analyze touched');
  await tx.query('select rumbo.refresh_facts($1)', [lines > (known + lines) * REBUILD_SHARE]);
}

/** A crash of Postgres empties unlogged tables; a table that is gone was never staged. */
async function stagingWasLost(importId: number): Promise<boolean> {
  const { rows } = await systemPool().query<{ found: string | null }>('select to_regclass($1)::text as found', [stagingTable(importId)]);
  if (!rows[0]?.found) return true;
  const counted = await systemPool().query<{ lost: boolean }>(
    `select i.read - i.skipped <> (select count(*) from ${stagingTable(importId)}) as lost from public.imports i where i.id = $1`,
    [importId],
  );
  return counted.rows[0]?.lost ?? true;
}

async function readAgain(importId: number, work: { id: number; lease: string }): Promise<{ restaged: true }> {
  return inTransaction(async (tx) => {
    await tx.query("update public.imports set state = 'received', read = 0, skipped = 0 where id = $1", [importId]);
    await addWork(tx, 'read-file', { importId });
    await finishWork(tx, work.id, work.lease, { restaged: true });
    return { restaged: true };
  });
}
