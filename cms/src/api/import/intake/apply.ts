import { inTransaction, lockFacts, systemPool, type Transaction } from '../../../facts/transaction';
import { addWork, finishWork } from '../../../queues/work';
import { describeDifferences, rememberShown } from './differences';
import { nameSaleHeaders } from './file-headers';
import { importStep, openImport, refreshTouched } from './parameters';
import { describePreview } from './preview';
import { applyRecords } from './records/apply-records';
import { followClaims } from './records/follow';
import { removeUnstated } from './records/unstated';
import { stagingTable } from './staging';

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

type Work = { id: number; lease: string };

/**
 * Applies what is staged for an import; see database/sql/import/README.md. One transaction: all of it is
 * visible, or none. A dry run goes the same way, keeps what it would have done, and takes everything back.
 */
export async function applyImport(
  importId: number,
  work: Work,
): Promise<ApplyResult | { restaged: true } | { preview: true }> {
  if (await stagingWasLost(importId)) return readAgain(importId, work);
  const { rows } = await systemPool().query<{ dry_run: boolean | null }>(
    `update public.imports set state = case when dry_run then state else 'applying' end
      where id = $1 and state in ('staged', 'applying') returning dry_run`,
    [importId],
  );
  const isDryRun = rows[0]?.dry_run === true;
  return inTransaction(async (tx) => {
    await openImport(tx, importId, ['applying', 'staged']);
    if (!isDryRun) {
      const { result } = await runSteps(tx, importId);
      await tx.query(`drop table ${stagingTable(importId)}`);
      await finishWork(tx, work.id, work.lease, result);
      return result;
    }
    await tx.query('savepoint before_dry_run');
    await rememberShown(tx);
    const { result, describe } = await runSteps(tx, importId);
    const preview = { ...(await describe()), counts: result };
    await tx.query('rollback to savepoint before_dry_run');
    await tx.query('update public.imports set preview = $2, updated_at = now() where id = $1', [
      importId,
      JSON.stringify(preview),
    ]);
    await finishWork(tx, work.id, work.lease, { preview: true });
    return { preview: true as const };
  });
}

interface Outcome {
  result: ApplyResult;
  /** What a dry run shows, before it is taken back. */
  describe(): Promise<object>;
}

async function runSteps(tx: Transaction, importId: number): Promise<Outcome> {
  const steps: Record<string, number> = {};
  const step = async (name: string, run: () => Promise<unknown>) => {
    const began = performance.now();
    await run();
    steps[name] = Math.round(performance.now() - began);
  };
  const sql = (name: string) => importStep(tx, name, importId);
  await tx.query('select rumbo.take_working_memory()');
  await step('analyse', () => tx.query(`analyze ${stagingTable(importId)}`));
  await step('lock', () => lockFacts(tx));
  let isAgain = false;
  await step('withdraw', async () => {
    isAgain = await withdrawAttempt(tx, importId);
  });
  const records = await applyRecords(tx, { importId, isAgain, step });
  if (records) return { result: { ...records.counts, steps } as ApplyResult, describe: records.describe };
  await step('validate', async () => {
    await nameSaleHeaders(tx, importId);
    await sql('validate');
  });
  await step('resolve', () => sql('resolve'));
  await step('follow', () => followClaims(tx));
  await step('claim', () => sql('claim'));
  await step('lines', () => sql('lines'));
  if (isAgain) await step('unstated', () => removeUnstated(tx));
  await step('facts', () => refreshTouched(tx));
  const { rows } = await sql('count');
  return {
    result: { ...rows[0], steps } as ApplyResult,
    describe: async () => ({ ...(await describePreview(tx)), ...(await describeDifferences(tx, importId)) }),
  };
}

/** An import that is read again: what it stated before is withdrawn, in the same transaction that states it anew. */
async function withdrawAttempt(tx: Transaction, importId: number): Promise<boolean> {
  const { rows } = await tx.query<{ stated: boolean }>(
    `select exists (select from own_document_claim c, this_import t where c.attempt = t.attempt)
         or exists (select from own_claim c, this_import t where c.attempt = t.attempt) as stated`,
  );
  if (!rows[0]?.stated) return false;
  await tx.query('update own_document_claim c set undone = true from this_import t where c.attempt = t.attempt');
  await tx.query('update own_claim c set undone = true from this_import t where c.attempt = t.attempt');
  await importStep(tx, 'settle', importId);
  await tx.query('update this_import set attempt = attempt + 1');
  await tx.query('update public.imports i set attempt = t.attempt from this_import t where i.id = t.id');
  return true;
}

/** A crash of Postgres empties unlogged tables; a table that is gone was never staged. */
async function stagingWasLost(importId: number): Promise<boolean> {
  const { rows } = await systemPool().query<{ found: string | null }>('select to_regclass($1)::text as found', [
    stagingTable(importId),
  ]);
  if (!rows[0]?.found) return true;
  const counted = await systemPool().query<{ lost: boolean }>(
    `select i.read - i.skipped <> (select count(*) from ${stagingTable(importId)}) as lost from public.imports i where i.id = $1`,
    [importId],
  );
  return counted.rows[0]?.lost ?? true;
}

async function readAgain(importId: number, work: Work): Promise<{ restaged: true }> {
  return inTransaction(async (tx) => {
    await tx.query("update public.imports set state = 'received', read = 0, skipped = 0 where id = $1", [importId]);
    await addWork(tx, 'read-file', { importId });
    await finishWork(tx, work.id, work.lease, { restaged: true });
    return { restaged: true as const };
  });
}
