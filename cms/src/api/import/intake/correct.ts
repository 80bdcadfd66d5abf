import { systemPool } from '../../../facts/transaction';
import { notFound } from '../../../http';

/** Keeps what a person wrote into a rejected row, by the file's headers; earlier corrections of the row stay. */
export async function correctRow(
  importId: number,
  rejectId: number,
  values: Record<string, string>,
  editedBy: number | null,
): Promise<{ row: number; values: Record<string, string> }> {
  if (!Number.isSafeInteger(rejectId)) throw notFound();
  const { rows } = await systemPool().query<{ row: number; values: Record<string, string> }>(
    `insert into rumbo.correction (import_id, row_no, values, edited_by)
     select r.import_id, r.row_no, $3, $4 from rumbo.reject r where r.import_id = $1 and r.id = $2
     on conflict (import_id, row_no) do update set values = rumbo.correction.values || excluded.values, edited_by = excluded.edited_by, at = now()
     returning row_no as row, values`,
    [importId, rejectId, JSON.stringify(values), editedBy],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}
