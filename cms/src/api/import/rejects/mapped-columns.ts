import type { ColumnSource } from '@rumbo/config/api';
import { systemPool } from '../../../facts/transaction';
import { foldHeader } from '../intake/file-headers';

/**
 * The columns of an import's file that its profile reads, as rejects call them and in the file's order: what a person
 * may have to fill in a row. Empty for files that came before their columns were kept.
 */
export async function mappedColumns(importId: number): Promise<string[]> {
  const { rows } = await systemPool().query<{
    labels: string[] | null;
    columns: Record<string, ColumnSource> | null;
    others: string[];
  }>(
    `select to_json(i.columns) as labels, to_json(p.columns) as columns,
            to_json(array_remove(array[p.document::jsonb ->> 'key', p.cancelled::jsonb ->> 'column', p.void::jsonb ->> 'column'], null)) as others
       from public.imports i left join public.import_profiles p on p.id = i.profile_id where i.id = $1`,
    [importId],
  );
  const [found] = rows;
  const read = [...Object.values(found?.columns ?? {}).flatMap(headersOf), ...(found?.others ?? [])].map(foldHeader);
  return (found?.labels ?? []).filter((label) => read.includes(foldHeader(label)));
}

function headersOf(source: ColumnSource): string[] {
  if (typeof source === 'string') return [source];
  if ('from' in source) return [source.from];
  return 'multiply' in source ? source.multiply : [];
}
