import type { ColumnSource } from '@rumbo/config/api';
import { systemPool } from '../../../facts/transaction';
import { foldHeader, profileColumns } from '../intake/file-headers';

/**
 * The columns of an import's file that its profile reads, as rejects call them and in the file's order: what a person
 * may have to fill in a row. Empty for files that came before their columns were kept.
 */
export async function mappedColumns(importId: number): Promise<string[]> {
  const { labels, columns, lineKey, flags } = await profileColumns(systemPool(), importId);
  const headers = [...Object.values(columns).flatMap(headersOf), ...(lineKey ? [lineKey] : []), ...flags];
  const read = headers.map(foldHeader);
  return labels.filter((label) => read.includes(foldHeader(label)));
}

function headersOf(source: ColumnSource): string[] {
  if (typeof source === 'string') return [source];
  if ('from' in source) return [source.from];
  return 'multiply' in source ? source.multiply : [];
}
