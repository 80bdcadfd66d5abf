import { inTransaction, systemPool } from '../../../facts/transaction';
import { lockFile, removeStoredFile } from '../../../files';

/** Forgets files whose time is over, and removes their bytes unless somebody has sent them in as an import. */
export async function cleanExports(now: Date): Promise<void> {
  const { rows } = await systemPool().query<{ id: number; sha256: string | null }>(
    'select id, sha256 from rumbo.export where expires_at < $1',
    [now],
  );
  for (const { id, sha256 } of rows) {
    await inTransaction(async (tx) => {
      if (sha256) await lockFile(tx, sha256);
      await tx.query('delete from rumbo.export where id = $1', [id]);
      if (!sha256) return;
      const { rows: named } = await tx.query(
        `select from public.imports where file_sha256 = $1 and file_removed_at is null
         union all select from rumbo.export where sha256 = $1`,
        [sha256],
      );
      if (named.length === 0) await removeStoredFile(sha256);
    });
  }
}
