import { AppError } from '@rumbo/config/errors';
import { inTransaction, type Transaction } from '../../../facts/transaction';
import { addWork } from '../../../queues/work';
import { fileRemoved } from './clean-files';
import { findProfile } from './match-profile';
import { stagingTable } from './staging';
import { rememberStanding, restoreStanding } from './standing';

type Moved = { id: number; state: string };

/**
 * A person says how a held file is to be read; with `dryRun` only to see what it would do. One that was tried and has
 * never been applied can be read another way.
 */
export async function assignProfile(importId: number, nameOrId: string, { dryRun = false } = {}): Promise<Moved> {
  return inTransaction(async (tx) => {
    const profile = await findProfile(tx, nameOrId);
    if (!profile)
      throw new AppError('INVALID', `There is no import profile "${nameOrId}"; see GET /api/import-profiles`, {
        field: 'profile',
      });
    await assertFileKept(tx, importId);
    const tried = await isTried(tx, importId);
    await move(tx, importId, ['held', 'quarantined', 'rejected', 'failed', ...(tried ? ['staged'] : [])], 'received');
    await tx.query(
      `update public.imports set profile_id = $2, profile_version = $3, source_id = coalesce($4, source_id), kind = $5, dry_run = $6,
              preview = null
        where id = $1`,
      [importId, profile.id, profile.version, profile.source_id, profile.kind, dryRun],
    );
    await addWork(tx, 'read-file', { importId });
    return { id: importId, state: 'received' };
  });
}

/** A dry run has ended, of an import that was never applied. */
async function isTried(tx: Transaction, importId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    "select from public.imports where id = $1 and state = 'staged' and dry_run and preview is not null and standing is null for update",
    [importId],
  );
  return rowCount === 1;
}

/** What a dry run staged is applied as it stands. */
export async function confirmDryRun(importId: number): Promise<Moved> {
  return inTransaction(async (tx) => {
    await move(tx, importId, ['staged'], 'staged');
    const { rowCount } = await tx.query(
      'update public.imports set dry_run = false where id = $1 and dry_run and preview is not null',
      [importId],
    );
    if (!rowCount) throw new AppError('CONFLICT', `Import ${importId} has no finished dry run to apply`, { importId });
    await addWork(tx, 'apply-import', { importId });
    return { id: importId, state: 'staged' };
  });
}

/**
 * Ends an import that has not been applied; one that is being read again goes back to how it stood. Rows that were
 * staged are dropped; the file stays.
 */
export async function cancelImport(importId: number): Promise<Moved> {
  return inTransaction(async (tx) => {
    await move(tx, importId, ['received', 'staged', 'held', 'quarantined'], 'cancelled');
    const stands = await restoreStanding(tx, importId);
    await tx.query(
      "update rumbo.work set state = 'done', lease = null, finished_at = now() where (payload ->> 'importId')::int = $1 and state <> 'done'",
      [importId],
    );
    await tx.query(`drop table if exists ${stagingTable(importId)}`);
    return { id: importId, state: stands ?? 'cancelled' };
  });
}

/**
 * Reads the stored file again: after rows were mended, or the profile. What it stated stands until the new reading
 * does. With `dryRun` the import waits with the difference as its preview, to be applied or cancelled.
 */
export const readImportAgain = (importId: number, { dryRun = false } = {}): Promise<Moved> =>
  inTransaction((tx) => readAgainIn(tx, importId, { dryRun }));

/** The same as a part of what the caller does. */
export async function readAgainIn(tx: Transaction, importId: number, { dryRun = false } = {}): Promise<Moved> {
  await assertFileKept(tx, importId);
  await rememberStanding(tx, importId);
  await move(tx, importId, ['applied', 'partly-applied', 'rejected', 'failed'], 'received');
  await tx.query(
    `update public.imports i set profile_version = p.version, read = 0, skipped = 0, started_at = null, dry_run = $2, preview = null
         from public.import_profiles p where i.id = $1 and p.id = i.profile_id`,
    [importId, dryRun],
  );
  await addWork(tx, 'read-file', { importId });
  return { id: importId, state: 'received' };
}

async function assertFileKept(tx: Transaction, importId: number): Promise<void> {
  const { rows } = await tx.query<{ name: string; removed: Date | null }>(
    'select file_name as name, file_removed_at as removed from public.imports where id = $1',
    [importId],
  );
  if (rows[0]?.removed)
    throw new AppError('CONFLICT', fileRemoved(rows[0].name, rows[0].removed), { reason: 'file-removed' });
}

async function move(tx: Transaction, importId: number, from: string[], to: string): Promise<void> {
  const { rowCount } = await tx.query(
    `update public.imports set state = $3, reason = null, message = null, finished_at = null, updated_at = now()
      where id = $1 and state = any ($2)`,
    [importId, from, to],
  );
  if (!rowCount) {
    throw new AppError(
      'CONFLICT',
      `Import ${importId} is not in a state for this (${from.join(', ')}); reload to see where it is`,
      { importId, states: from },
    );
  }
}
