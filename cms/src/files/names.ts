import { systemPool } from '../facts/transaction';

interface Querying {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Copies of one file that arrive side by side, and its removal, wait for each other; until the transaction ends. */
export const lockFile = (tx: Querying, sha256: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);

/** Whether an import, an export or an attachment needs the bytes (database/sql/functions/files.sql). */
export async function isNamed(sha256: string, tx: Pick<ReturnType<typeof systemPool>, 'query'> = systemPool()) {
  const { rows } = await tx.query<{ named: boolean }>('select rumbo.file_is_named($1) as named', [sha256]);
  return rows[0]?.named ?? true;
}

/** Says before bytes are kept that nobody names them yet: a crash on the way to their row leaves nothing behind. */
export async function awaitName(sha256: string): Promise<void> {
  await systemPool().query(
    `insert into rumbo.loose_file (sha256, due_at) values ($1, now() + interval '1 hour')
     on conflict (sha256) do update set due_at = excluded.due_at`,
    [sha256],
  );
}
