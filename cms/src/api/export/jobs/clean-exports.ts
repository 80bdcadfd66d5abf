import { inTransaction, systemPool } from '../../../facts/transaction';
import { removeUnlessNamed } from '../../../files/clean';
import { lockFile } from '../../../files/names';

/** Forgets files whose time is over, and removes their bytes unless something else names them. */
export async function cleanExports(now: Date): Promise<void> {
  const { rows } = await systemPool().query<{ id: number; sha256: string | null }>(
    'select id, sha256 from rumbo.export where expires_at < $1',
    [now],
  );
  for (const { id, sha256 } of rows) {
    await inTransaction(async (tx) => {
      if (sha256) await lockFile(tx, sha256);
      await tx.query('delete from rumbo.export where id = $1', [id]);
      if (sha256) await removeUnlessNamed(tx, sha256);
    });
  }
}
