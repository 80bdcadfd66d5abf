import type { Snapshot } from '../../../facts/snapshot';

/** What the family and the owner of a view are called; null: all of them. */
export async function namesOf(
  { family, owner }: { family?: string | undefined; owner?: string | undefined },
  read: Snapshot['query'],
): Promise<{ family: string | null; owner: string | null }> {
  const [row] = await read<{ family: string | null; owner: string | null }>(
    `select (select name from public.product_families where id::text = $1 or document_id = $1 limit 1) as family,
            (select coalesce(nullif(display_name, ''), username) from up_users where id::text = $2 or document_id = $2 limit 1) as owner`,
    [family ?? null, owner ?? null],
  );
  return row ?? { family: null, owner: null };
}
