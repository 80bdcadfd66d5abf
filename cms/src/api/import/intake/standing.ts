import type { Transaction } from '../../../facts/transaction';

/** Before an import is read again: how it stands, to go back to when the new reading comes to nothing. */
export const rememberStanding = (tx: Transaction, importId: number): Promise<unknown> =>
  tx.query(
    `update public.imports i
        set standing = json_build_object('state', state, 'read', read, 'applied', applied, 'unchanged', unchanged,
                                         'rejected', rejected, 'skipped', skipped, 'profileVersion', profile_version)
      where id = $1`,
    [importId],
  );

/**
 * Puts an import back to how it stood before it was read again: what it stated then still stands. Undefined when it
 * was not being read again, which leaves it as it is.
 */
export async function restoreStanding(tx: Transaction, importId: number): Promise<string | undefined> {
  const { rows } = await tx.query<{ state: string }>(
    `update public.imports i
        set state = s.state, read = s.read, applied = s.applied, unchanged = s.unchanged, rejected = s.rejected,
            skipped = s.skipped, profile_version = s."profileVersion", dry_run = false, preview = null, standing = null,
            finished_at = now(), updated_at = now()
       from (select r.* from public.imports x,
               jsonb_to_record(x.standing::jsonb) r (state text, read int, applied int, unchanged int, rejected int, skipped int,
                                                     "profileVersion" int)
              where x.id = $1 and x.standing is not null) s
      where i.id = $1 returning i.state`,
    [importId],
  );
  return rows[0]?.state;
}
