import { type ColumnSource, STAGED_NAMES } from '@rumbo/config/api';
import type { Transaction } from '../../../facts/transaction';

/** A field of a file, and its header as the file spells it. */
export interface FieldHeader {
  name: string;
  header: string;
}

/** How an import's file and its profile call what is read. */
interface ProfileColumns {
  /** Of the file, in its order; empty for files that came before they were kept. */
  labels: string[];
  columns: Record<string, ColumnSource>;
  /** The column that tells the lines of a document apart. */
  lineKey: string | null;
  /** Columns that say whether a document counts. */
  flags: string[];
}

export async function profileColumns(tx: Pick<Transaction, 'query'>, importId: number): Promise<ProfileColumns> {
  const { rows } = await tx.query<{ [Part in keyof ProfileColumns]: ProfileColumns[Part] | null }>(
    `select to_json(i.columns) as labels, to_json(p.columns) as columns,
            case when p.document::jsonb ->> 'rule' = 'line' then p.document::jsonb ->> 'key' end as "lineKey",
            to_json(array_remove(array[p.cancelled::jsonb ->> 'column', p.void::jsonb ->> 'column'], null)) as flags
       from public.imports i left join public.import_profiles p on p.id = i.profile_id where i.id = $1`,
    [importId],
  );
  const { labels, columns, lineKey, flags } = rows[0] ?? {};
  return { labels: labels ?? [], columns: columns ?? {}, lineKey: lineKey ?? null, flags: flags ?? [] };
}

/**
 * The headers from which the fields of an import were read, as its file spells them; as its profile does for files that
 * came before their columns were kept. A field put together from several columns, or constant, has none.
 */
export async function fileHeaders(tx: Pick<Transaction, 'query'>, importId: number): Promise<FieldHeader[]> {
  const { labels, columns, lineKey } = await profileColumns(tx, importId);
  const known = new Map(labels.map((label) => [foldHeader(label), label]));
  return Object.entries({ ...columns, ...(lineKey && { line: lineKey }) }).flatMap(([name, source]) => {
    const header = headerOf(source);
    return header === undefined ? [] : [{ name, header: known.get(foldHeader(header)) ?? header }];
  });
}

/** Leaves the headers of a file of sales in temp table `file_header`, beside the columns of its staging table. */
export async function nameSaleHeaders(tx: Transaction, importId: number): Promise<void> {
  const headers = (await fileHeaders(tx, importId)).map(({ name, header }) => ({
    name,
    header,
    staged: STAGED_NAMES[name as keyof typeof STAGED_NAMES],
  }));
  await tx.query('create temp table file_header (name text, header text, staged text) on commit drop');
  await tx.query(
    'insert into file_header select * from jsonb_to_recordset($1) h(name text, header text, staged text)',
    [JSON.stringify(headers)],
  );
}

function headerOf(source: ColumnSource): string | undefined {
  if (typeof source === 'string') return source;
  return 'from' in source ? source.from : undefined;
}

/** Headers are compared after trimming, without regard to case or accents. */
export const foldHeader = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
