import { type ProfileSettings, REJECTS_COLUMNS } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { es } from '@rumbo/config/words';
import { systemPool } from '../../../facts/transaction';
import { notFound } from '../../../http';
import { safeCell } from '../../../spreadsheet/safe-cell';
import { markOf } from './mark';

const PAGE = 2_000;

export interface RejectsTable {
  importId: number;
  fileName: string;
  format: Partial<ProfileSettings['format']>;
  header: string[];
  rows(): AsyncGenerator<string[]>;
}

interface Reject {
  id: string;
  row: number;
  column: string | null;
  code: string;
  value: string | null;
  message: string;
  raw: Record<string, string>;
}

/**
 * The rejected rows of an import as they stood in its file, in the file's own columns, and beside them what is
 * wrong, in `lang`. Every cell is safe to open in a spreadsheet. Throws NOT_FOUND, and CONFLICT when nothing was rejected.
 */
export async function rejectsTable(importId: number, lang: 'es' | 'en'): Promise<RejectsTable> {
  const { rows } = await systemPool().query<{
    fileName: string;
    sha256: string;
    columns: string[] | null;
    format: Partial<ProfileSettings['format']> | null;
  }>(
    `select i.file_name as "fileName", i.file_sha256 as sha256, to_json(i.columns) as columns, to_json(p.format) as format
       from public.imports i left join public.import_profiles p on p.id = i.profile_id where i.id = $1`,
    [importId],
  );
  const found = rows[0];
  if (!found) throw notFound();
  const labels = await systemPool().query<{ label: string }>(
    `select label from (select label, min(n) as first from rumbo.reject r, jsonb_object_keys(r.raw) with ordinality k (label, n)
                         where r.import_id = $1 group by 1) l order by first, label`,
    [importId],
  );
  const known = await systemPool().query<{ some: boolean }>(
    'select exists (select from rumbo.reject where import_id = $1) as some',
    [importId],
  );
  if (!known.rows[0]?.some)
    throw new AppError('CONFLICT', `Import ${importId} has no rejected rows to download`, { importId });
  const own = found.columns ?? [];
  // Cells beyond the header, and files that came before their columns were kept.
  const columns = [...own, ...labels.rows.map(({ label }) => label).filter((label) => !own.includes(label))];
  const marked = { id: importId, sha256: found.sha256 };
  return {
    importId,
    fileName: found.fileName,
    format: found.format ?? {},
    header: [...columns, ...REJECTS_COLUMNS].map(safeCell),
    async *rows() {
      for await (const reject of rejectsOf(importId)) {
        const { row, column, value, raw } = reject;
        const cells = [
          ...columns.map((label) => raw[label] ?? ''),
          wrongIn(reject, lang),
          column ?? '',
          value ?? '',
          String(row),
        ];
        yield [...cells.map(safeCell), markOf(marked, row)];
      }
    },
  };
}

/** The message was written in English by whoever read the file; the code says it in every language. */
const wrongIn = ({ code, message }: Reject, lang: 'es' | 'en'): string =>
  lang === 'en' ? message : ((es.rejects as Record<string, string>)[code] ?? message);

/** One row of the file may be rejected once; pages keep memory flat. */
async function* rejectsOf(importId: number): AsyncGenerator<Reject> {
  for (let row = -1, id = '0'; ; ) {
    const { rows } = await systemPool().query<Reject>(
      `select id, row_no as row, column_name as column, code, value, message, to_json(raw) as raw from rumbo.reject
        where import_id = $1 and (row_no, id) > ($2, $3) order by row_no, id limit ${PAGE}`,
      [importId, row, id],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    row = last.row;
    id = last.id;
  }
}
